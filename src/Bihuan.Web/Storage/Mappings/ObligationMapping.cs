using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class ObligationMapping : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> obligation)
    {
        obligation.ToTable("obligations");
        obligation.Ignore(o => o.FurthestDue);
        obligation.Ignore(o => o.Rule);
        obligation.Ignore(o => o.WaitingExtension);
        obligation.HasOne<Inspection>().WithMany().HasForeignKey(o => o.InspectionId).OnDelete(DeleteBehavior.Restrict);
        obligation.HasOne<Unit>().WithMany().HasForeignKey(o => o.UnitId).OnDelete(DeleteBehavior.Restrict);
        obligation.HasMany(o => o.Extensions).WithOne().HasForeignKey("ObligationId").IsRequired();
        obligation.HasIndex(o => new { o.InspectionId, o.Kind }).IsUnique();
        // What is owed in a region by its last day: the reminders and the lists of what is late walk it.
        obligation.HasIndex(o => new { o.RegionId, o.MetOn, o.Due });
        obligation.HasIndex(o => new { o.UnitId, o.MetOn, o.Due });
    }
}

internal sealed class ExtensionMapping : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> extension)
    {
        extension.ToTable("extensions");
        extension.HasKey("ObligationId", nameof(Extension.Number));
    }
}

internal sealed class CalendarMapping : IEntityTypeConfiguration<CalendarEdition>
{
    public void Configure(EntityTypeBuilder<CalendarEdition> edition)
    {
        edition.ToTable("calendar_editions");
        edition.Ignore(e => e.Content);
        edition.Ignore(e => e.Calendar);
        edition.HasOne<Region>().WithMany().HasForeignKey(e => e.RegionId).OnDelete(DeleteBehavior.Restrict);
        edition.HasIndex(e => new { e.RegionId, e.Number }).IsUnique();
    }
}
