using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Responsibilities;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.ToTable("findings");
        finding.Ignore(f => f.LatestSubmission);
        finding.HasOne<Inspection>().WithMany().HasForeignKey(f => f.InspectionId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Round>().WithMany().HasForeignKey(f => f.RoundId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Unit>().WithMany().HasForeignKey(f => f.UnitId).OnDelete(DeleteBehavior.Restrict);
        finding.HasOne<Finding>().WithMany().HasForeignKey(f => f.PointsBackTo).OnDelete(DeleteBehavior.Restrict);
        finding.OwnsOne(f => f.Source);
        finding.OwnsOne(f => f.VoidRequest);
        finding.OwnsOne(f => f.ClassRequest);
        finding.OwnsOne(f => f.Claim, claim => claim.HasIndex(c => c.By));
        finding.OwnsOne(f => f.Closure);
        finding.OwnsMany(f => f.Facts, facts => facts.ToJson("facts"));
        finding.OwnsMany(f => f.Suggestions, suggestions => suggestions.ToJson("suggestions"));
        MapParts(finding);
        finding.HasIndex(f => new { f.RegionId, f.Code }).IsUnique();
        finding.HasIndex(f => new { f.InspectionId, f.Number }).IsUnique();
        MapOrders(finding);
    }

    /// <summary>
    /// The ledger's orders: each ends with the code, so that a page begins by a seek and no row is met twice. One more, by
    /// state and deadline, also holds what counts ask for, the claim among them: it stands in the script CountFindings.
    /// </summary>
    private static void MapOrders(EntityTypeBuilder<Finding> finding)
    {
        // The deadline at its end tells how many of a unit are overdue.
        finding.HasIndex(f => new { f.RegionId, f.UnitId, f.State, f.Code, f.Due });
        finding.HasIndex(f => new { f.RegionId, f.State, f.Code });
        // What is overdue is sought among all that is due: the rest of the row's key marks spare reading the rows in between.
        finding.HasIndex(f => new { f.RegionId, f.Due, f.Code, f.State, f.Class, f.UnitId, f.IsKeyLivelihood, f.Id }).HasDatabaseName("findings_by_due");
        finding.HasIndex(f => new { f.RegionId, f.Percent, f.Code });
        finding.HasIndex(f => new { f.RegionId, f.ReturnCount, f.Code });
        finding.HasIndex(f => new { f.RegionId, f.ChangedAt, f.Code });
        finding.HasIndex(f => new { f.RegionId, f.WaitsFor, f.State, f.UnitId });
    }

    private static void MapParts(EntityTypeBuilder<Finding> finding)
    {
        finding.HasMany(f => f.Responsibilities).WithOne().HasForeignKey("FindingId").IsRequired();
        finding.HasMany(f => f.Measures).WithOne().HasForeignKey("FindingId").IsRequired();
        finding.HasMany(f => f.Evidence).WithOne().HasForeignKey("FindingId").IsRequired();
        finding.HasMany(f => f.Submissions).WithOne().HasForeignKey("FindingId").IsRequired();
        finding.HasMany(f => f.Spans).WithOne().HasForeignKey("FindingId").IsRequired();
    }
}

internal sealed class ResponsibilityMapping : IEntityTypeConfiguration<Responsibility>
{
    public void Configure(EntityTypeBuilder<Responsibility> responsibility)
    {
        responsibility.ToTable("responsibilities");
        // How much stands under a name is counted from here and from findings_by_id_and_state alone (A18).
        responsibility.HasIndex("PersonId", "FindingId");
        responsibility.HasIndex(r => r.SectionId);
    }
}

internal sealed class MeasureMapping : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.ToTable("measures");
        measure.HasMany(m => m.Milestones).WithOne().HasForeignKey("MeasureId").IsRequired();
        measure.HasMany(m => m.Progress).WithOne().HasForeignKey("MeasureId").IsRequired();
        measure.HasIndex("OwnerId", nameof(Measure.DroppedBecause), "FindingId");
        // What is owed for a week is asked of every measure at work, and told from these two indexes alone: rows carry long texts.
        measure.HasIndex("FindingId", nameof(Measure.Id), nameof(Measure.AddedAt), nameof(Measure.DroppedAt), nameof(Measure.Percent), nameof(Measure.LastReportedWeek)).HasDatabaseName("measures_at_work");
    }
}

internal sealed class MilestoneMapping : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> milestone)
    {
        milestone.ToTable("milestones");
        milestone.HasIndex(m => m.MetBy).HasFilter("met_by IS NOT NULL");
        milestone.HasIndex(m => m.MetFor).HasFilter("met_for IS NOT NULL");
    }
}

internal sealed class ProgressMapping : IEntityTypeConfiguration<ProgressEntry>
{
    public void Configure(EntityTypeBuilder<ProgressEntry> entry)
    {
        entry.ToTable("progress_entries");
        entry.HasIndex("MeasureId", nameof(ProgressEntry.Week)).IsUnique();
        entry.HasIndex(e => e.ReportedBy);
        entry.HasIndex(e => e.ReportedFor).HasFilter("reported_for IS NOT NULL");
        entry.HasIndex("MeasureId", nameof(ProgressEntry.Week), nameof(ProgressEntry.Percent), nameof(ProgressEntry.IsLate), nameof(ProgressEntry.Blocker)).HasDatabaseName("entries_by_week");
    }
}

internal sealed class EvidenceMapping : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> file)
    {
        file.ToTable("evidence_files");
        file.Ignore(f => f.Counts);
        file.HasIndex(f => f.Hash);
        // What somebody had a hand in is asked whenever findings wait for him (D01): of this and the other parts by who did it.
        file.HasIndex(f => f.UploadedBy);
        file.HasIndex(f => f.UploadedFor).HasFilter("uploaded_for IS NOT NULL");
    }
}

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("submissions");
        submission.HasMany(s => s.Reviews).WithOne().HasForeignKey("SubmissionId").IsRequired();
        submission.HasIndex("FindingId", nameof(Submission.Number), nameof(Submission.Id));
        submission.HasIndex(s => s.SubmittedBy);
        submission.HasIndex(s => s.SubmittedFor).HasFilter("submitted_for IS NOT NULL");
    }
}

internal sealed class ReviewMapping : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> review)
    {
        review.ToTable("reviews");
        review.HasIndex("SubmissionId", nameof(Review.ReviewedBy), nameof(Review.ReviewedFor));
    }
}

internal sealed class StateSpanMapping : IEntityTypeConfiguration<StateSpan>
{
    public void Configure(EntityTypeBuilder<StateSpan> span)
    {
        span.ToTable("finding_state_spans");
        span.HasKey("FindingId", nameof(StateSpan.Number));
        span.Property(s => s.From).HasColumnName("entered_at");
        span.Property(s => s.To).HasColumnName("left_at");
        // Figures of a past instant are told from this index alone, unit by unit and state by state, without a row being read.
        span.HasIndex(s => new { s.RegionId, s.UnitId, s.RoundId, s.State, s.From, s.To, s.Due }).HasDatabaseName("spans_by_unit");
        span.HasIndex(s => new { s.RegionId, s.State, s.From, s.To });
    }
}
