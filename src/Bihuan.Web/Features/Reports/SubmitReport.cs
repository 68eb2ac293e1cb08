using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Reports;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reports;

/// <param name="Head">Who signed as the head; asked for with the head's own report only.</param>
public sealed record ReportInput(ReportKind Kind, string Summary, DateOnly SignedOn, Guid? Head, IReadOnlyList<IFormFile>? Files);

/// <summary>
/// 报送报告: the interim report meets its obligation at once (B11), the double report on the day its second half comes in
/// (B09). It is sent to its addressees in the same commit (B10).
/// </summary>
internal sealed class SubmitReport(BihuanDb db, Attachments attachments, OfficeClock clock)
{
    public async Task<ReportId> SubmitAsync(InspectionId id, ReportInput input, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        RefusedException.ThrowIfAny(Report.ObstaclesToSubmitting(inspection, actor));
        var kinds = await db.Reports.Where(report => report.InspectionId == id).Select(report => report.Kind).ToListAsync(cancellationToken);
        var signature = await SignatureAsync(inspection, input, cancellationToken);
        var draft = new ReportDraft(input.Kind, input.Summary, signature, await attachments.KeepAsync(input.Files, cancellationToken));
        var report = Report.Submit(inspection, draft, kinds.Count(kind => kind == input.Kind) + 1, clock.Today, (actor, clock.Now));
        db.Add(report);
        await MeetAsync(report, new DoubleReport(kinds.Append(input.Kind).ToHashSet()), actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return report.Id;
    }

    /// <summary>The unit signs by its name; the head's own report is signed by whoever holds that post today and by nobody else.</summary>
    private async Task<Signature> SignatureAsync(Inspection inspection, ReportInput input, CancellationToken cancellationToken)
    {
        if (input.Kind != ReportKind.HeadDuty) return new Signature(await db.Units.Where(unit => unit.Id == inspection.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken), null, input.SignedOn);
        var heads = await db.HoldersAsync(inspection.UnitId, Role.UnitHead, clock.Today, cancellationToken);
        var head = heads.SingleOrDefault(holder => holder.Id == input.Head);
        return new Signature(head?.Name ?? "", head is null ? null : new PersonId(head.Id), input.SignedOn);
    }

    private async Task MeetAsync(Report report, DoubleReport both, Actor actor, CancellationToken cancellationToken)
    {
        var isInterim = report.Kind == ReportKind.Interim;
        if (!isInterim && !both.IsComplete) return;
        var kind = isInterim ? ObligationKind.InterimReport : ObligationKind.DoubleReport;
        var owed = await db.Obligations.VisibleTo(actor).SingleOrDefaultAsync(o => o.InspectionId == report.InspectionId && o.Kind == kind, cancellationToken);
        owed?.Meet(report.SubmittedOn, isInterim ? ReportWords.Of(report.Kind) : string.Join("、", DoubleReport.Parts.Select(ReportWords.Of)), actor, clock.Now);
    }
}
