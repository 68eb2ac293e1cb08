using Bihuan.Domain.Handovers;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class HandoverMapping : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> handover)
    {
        handover.ToTable("handovers");
        handover.HasOne<Unit>().WithMany().HasForeignKey(h => h.UnitId).OnDelete(DeleteBehavior.Restrict);
        handover.OwnsMany(h => h.Items, items => items.ToJson("items"));
        handover.OwnsMany(h => h.Signatures, signatures => signatures.ToJson("signatures"));
        // One for every post that ended, whoever raises it.
        handover.HasIndex(h => h.EndedPost).IsUnique();
        handover.HasIndex(h => new { h.RegionId, h.IsComplete, h.UnitId });
    }
}
