using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class TermMapping : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> term)
    {
        term.ToTable("terms");
        term.Property(t => t.From).HasColumnName("starts_on");
        term.HasOne<Region>().WithMany().HasForeignKey(t => t.RegionId).OnDelete(DeleteBehavior.Restrict);
        term.HasIndex(t => new { t.RegionId, t.Number }).IsUnique();
    }
}

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.ToTable("rounds");
        round.HasOne<Term>().WithMany().HasForeignKey(r => r.TermId).OnDelete(DeleteBehavior.Restrict);
        round.HasOne<RuleSetVersion>().WithMany().HasForeignKey(r => r.RuleSetId).OnDelete(DeleteBehavior.Restrict);
        round.HasIndex(r => new { r.RegionId, r.TermId, r.Source, r.Number }).IsUnique();
    }
}

internal sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> inspection)
    {
        inspection.ToTable("inspections");
        inspection.HasOne<Round>().WithMany().HasForeignKey(i => i.RoundId).OnDelete(DeleteBehavior.Restrict);
        inspection.HasOne<Unit>().WithMany().HasForeignKey(i => i.UnitId).OnDelete(DeleteBehavior.Restrict);
        inspection.HasOne<Unit>().WithMany().HasForeignKey(i => i.TeamId).OnDelete(DeleteBehavior.Restrict);
        inspection.HasOne<Person>().WithMany().HasForeignKey(i => i.OfficerId).OnDelete(DeleteBehavior.Restrict);
        inspection.OwnsOne(i => i.FeedbackMeeting);
        inspection.OwnsOne(i => i.HeadFeedback);
        inspection.OwnsOne(i => i.LeaderFeedback);
        inspection.Ignore(i => i.TripleFeedback);
        inspection.HasIndex(i => new { i.RoundId, i.UnitId }).IsUnique();
        inspection.HasIndex(i => new { i.RegionId, i.UnitId });
    }
}

internal sealed class RuleSetMapping : IEntityTypeConfiguration<RuleSetVersion>
{
    public void Configure(EntityTypeBuilder<RuleSetVersion> rules)
    {
        rules.ToTable("rule_sets");
        rules.Ignore(r => r.Rules);
        rules.HasIndex(r => new { r.RegionId, r.Name, r.Number }).IsUnique();
    }
}
