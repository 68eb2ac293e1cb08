using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Responsibilities;

/// <summary>提交三张清单: refused while any row has a gap, naming the row; then all findings begin in one commit (A07).</summary>
internal sealed class SubmitLists(BihuanDb db, OfficeClock clock)
{
    public async Task<int> RunAsync(InspectionId id, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        var findings = await db.Findings.VisibleTo(actor).Where(f => f.InspectionId == id && f.State == FindingState.Issued)
            .OrderBy(f => f.Number).Whole().ToListAsync(cancellationToken);
        if (findings.Count == 0) throw new RefusedException(new NothingToSubmit());
        inspection.SubmitLists(actor, clock.Now);
        RefusedException.ThrowIfAny([.. findings.SelectMany(GapsOf)]);
        foreach (var finding in findings) finding.BeginRectifying(actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return findings.Count;
    }

    private static IEnumerable<Refusal> GapsOf(Finding finding) => finding.GapsInLists().Select(gap => new RowHasGap(finding.Number, finding.Title, gap));
}

internal sealed record NothingToSubmit() : Refusal("没有待提交的问题：三张清单均已提交，或问题尚未下发");

internal sealed record RowHasGap(int Number, string Title, Refusal Gap) : Refusal($"第{Number}项“{Words.Short(Title)}”：{Gap.Text}", Gap.Mend);
