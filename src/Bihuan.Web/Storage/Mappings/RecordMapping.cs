using Bihuan.Domain.Notifications;
using Bihuan.Domain.PersonalActs;
using Bihuan.Domain.Plans;
using Bihuan.Domain.RectificationGroups;
using Bihuan.Domain.Reports;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Supervisions;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

/// <summary>What every record of an inspection has in common.</summary>
internal static class RecordMapping
{
    public static void OfInspection<T>(this EntityTypeBuilder<T> record) where T : InspectionRecord
    {
        record.HasOne<Inspection>().WithMany().HasForeignKey(r => r.InspectionId).OnDelete(DeleteBehavior.Restrict);
        record.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanMapping : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> plan)
    {
        plan.ToTable("plans");
        plan.OfInspection();
        plan.Ignore(p => p.Latest);
        plan.Ignore(p => p.State);
        plan.Ignore(p => p.Approved);
        plan.HasMany(p => p.Versions).WithOne().HasForeignKey("PlanId").IsRequired();
        plan.HasIndex(p => p.InspectionId).IsUnique();
        // What waits for whom: the to-do of reviewers asks it.
        plan.HasIndex(p => new { p.RegionId, p.WaitsFor, p.UnitId });
    }
}

internal sealed class PlanVersionMapping : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> version)
    {
        version.ToTable("plan_versions");
        version.OwnsMany(v => v.Files, files => files.ToJson("files"));
        version.OwnsMany(v => v.Chain, chain => chain.ToJson("chain"));
        version.HasMany(v => v.Reviews).WithOne().HasForeignKey("PlanVersionId").IsRequired();
        version.Ignore(v => v.IsSealIntact);
        version.HasMany(v => v.Lists).WithOne().HasForeignKey("PlanVersionId").IsRequired();
        version.HasIndex("PlanId", nameof(PlanVersion.Number)).IsUnique();
    }
}

/// <summary>A row for each finding, so that the page of one finding reads its own alone.</summary>
internal sealed class PlannedFindingMapping : IEntityTypeConfiguration<PlannedFinding>
{
    public void Configure(EntityTypeBuilder<PlannedFinding> planned)
    {
        planned.ToTable("planned_findings");
        planned.HasKey("PlanVersionId", nameof(PlannedFinding.FindingId));
        planned.Property(p => p.Content).IsWhole();
    }
}

internal sealed class PlanReviewMapping : IEntityTypeConfiguration<PlanReview>
{
    public void Configure(EntityTypeBuilder<PlanReview> review)
    {
        review.ToTable("plan_reviews");
        review.HasKey("PlanVersionId", nameof(PlanReview.Step));
        review.OwnsMany(r => r.Items, items => items.ToJson("items"));
    }
}

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> report)
    {
        report.ToTable("reports");
        report.OfInspection();
        report.OwnsMany(r => r.Files, files => files.ToJson("files"));
        report.HasMany(r => r.Receipts).WithOne().HasForeignKey("ReportId").IsRequired();
        report.HasIndex(r => new { r.InspectionId, r.Kind, r.Number }).IsUnique();
        report.HasIndex(r => new { r.RegionId, r.SubmittedOn, r.Id });
    }
}

internal sealed class ReceiptMapping : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> receipt)
    {
        receipt.ToTable("report_receipts");
        receipt.HasKey("ReportId", nameof(Receipt.Addressee));
        receipt.HasIndex(r => new { r.Addressee, r.ReadAt });
    }
}

internal sealed class NotificationMapping : IEntityTypeConfiguration<InnerNotification>
{
    public void Configure(EntityTypeBuilder<InnerNotification> notification)
    {
        notification.ToTable("inner_notifications");
        notification.OfInspection();
        notification.Ignore(n => n.Files);
        notification.Property(n => n.On).HasColumnName("notified_on");
        notification.OwnsMany(n => n.FeedbackText, files => files.ToJson("feedback_text"));
        notification.OwnsMany(n => n.Statement, files => files.ToJson("statement"));
        notification.HasMany(n => n.Readings).WithOne().HasForeignKey("NotificationId").IsRequired();
        notification.HasIndex(n => new { n.InspectionId, n.Number }).IsUnique();
    }
}

internal sealed class ReadingMapping : IEntityTypeConfiguration<Reading>
{
    public void Configure(EntityTypeBuilder<Reading> reading)
    {
        reading.ToTable("notification_readings");
        reading.HasKey("NotificationId", nameof(Reading.Reader));
    }
}

internal sealed class PersonalActMapping : IEntityTypeConfiguration<PersonalAct>
{
    public void Configure(EntityTypeBuilder<PersonalAct> act)
    {
        act.ToTable("personal_acts");
        act.OfInspection();
        act.OwnsMany(a => a.Files, files => files.ToJson("files"));
        act.HasIndex(a => new { a.InspectionId, a.Kind, a.DoneOn });
        act.HasIndex(a => new { a.RegionId, a.DoneOn, a.HeadId });
    }
}

internal sealed class SupervisionMapping : IEntityTypeConfiguration<Supervision>
{
    public void Configure(EntityTypeBuilder<Supervision> supervision)
    {
        supervision.ToTable("supervisions");
        supervision.OfInspection();
        supervision.Property(s => s.By).HasColumnName("held_by");
        supervision.HasIndex(s => new { s.InspectionId, s.Kind, s.HeldOn });
        supervision.HasIndex(s => new { s.RegionId, s.HeldOn });
    }
}

internal sealed class RectificationGroupMapping : IEntityTypeConfiguration<RectificationGroup>
{
    public void Configure(EntityTypeBuilder<RectificationGroup> group)
    {
        group.ToTable("rectification_groups");
        group.OfInspection();
        group.OwnsOne(g => g.Head);
        group.Navigation(g => g.Head).IsRequired();
        group.OwnsMany(g => g.Members, members => members.ToJson("members"));
        group.HasIndex(g => g.InspectionId).IsUnique();
    }
}
