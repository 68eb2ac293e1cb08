using Bihuan.Domain.Findings;
using Bihuan.Domain.Recurrences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class RecurrenceMapping : IEntityTypeConfiguration<Recurrence>
{
    public void Configure(EntityTypeBuilder<Recurrence> recurrence)
    {
        recurrence.ToTable("recurrences");
        recurrence.HasOne<Finding>().WithMany().HasForeignKey(r => r.FindingId).OnDelete(DeleteBehavior.Restrict);
        recurrence.HasOne<Finding>().WithMany().HasForeignKey(r => r.EarlierId).OnDelete(DeleteBehavior.Restrict);
        recurrence.Property(r => r.Likeness).IsWhole();
        recurrence.HasIndex(r => new { r.FindingId, r.EarlierId }).IsUnique();
        recurrence.HasIndex(r => new { r.RegionId, r.IsConfirmed, r.UnitId, r.FindingId });
    }
}
