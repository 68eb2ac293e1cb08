using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>
/// The daily run that proposes talks and criticism notices (C04, C05, C10). Some units after the other, each some in one commit:
/// broken off anywhere, the next run goes on; what waits or rests on spent grounds is not raised again.
/// </summary>
internal sealed class ProposeTalks(BihuanDb db, OfficeClock clock)
{
    private const int Batch = 20;

    /// <summary>Findings named with the flat weeks, at most.</summary>
    private const int MostFindings = 30;

    /// <summary>The number of proposals raised.</summary>
    public async Task<int> RunAsync(RegionId region, CancellationToken cancellationToken)
    {
        var rules = await db.DispatchRulesAsync(region, cancellationToken);
        var week = await db.WeekClockAsync(region, clock, cancellationToken);
        var monday = week.ThisWeek.AddDays(-7);
        while (!week.IsFrozen(monday)) monday = monday.AddDays(-7);
        DateOnly[] weeks = [.. Enumerable.Range(0, rules.TalkAfterFlatWeeks).Select(back => monday.AddDays(-7 * back)).Order()];
        var units = await db.Inspections.AsNoTracking().Where(inspection => inspection.RegionId == region).Select(inspection => inspection.UnitId).Distinct().OrderBy(unit => unit).ToListAsync(cancellationToken);
        units = [.. units.Union(await db.DutyReports.AsNoTracking().Where(report => report.RegionId == region && report.IsEmpty).Select(report => report.UnitId).Distinct().ToListAsync(cancellationToken))];
        var raised = 0;
        foreach (var some in units.Chunk(Batch)) raised += await OnceMoreAsync(() => RaiseAsync(region, rules, weeks, some, cancellationToken));
        return raised;
    }

    /// <summary>Another node may have raised the same in this moment: then its work is seen and nothing is left to do.</summary>
    private async Task<int> OnceMoreAsync(Func<Task<int>> raise)
    {
        try
        {
            return await raise();
        }
        catch (DbUpdateException)
        {
            db.StartAfresh();
            return await raise();
        }
        finally
        {
            db.StartAfresh();
        }
    }

    private async Task<int> RaiseAsync(RegionId region, DispatchRules rules, DateOnly[] weeks, UnitId[] units, CancellationToken cancellationToken)
    {
        var earlier = await db.Proposals.AsNoTracking().Where(proposal => units.Contains(proposal.UnitId)).ToListAsync(cancellationToken);
        var sheets = new List<WeekSheet>();
        foreach (var monday in weeks) sheets.Add(new WeekSheet(monday, await WeekSheet.OwedIn(db, region, units, monday, clock.Now).ToListAsync(cancellationToken)));
        var overdue = await OverdueAsync(units, cancellationToken);
        var standing = await StandingAsync(sheets, cancellationToken);
        var months = await MonthsAsync(units, cancellationToken);
        var above = await db.Units.AsNoTracking().Where(unit => units.Contains(unit.Id) && unit.ParentId != null).ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId!.Value, cancellationToken);
        foreach (var unit in units)
        {
            Raise(ProposalKind.Talk, unit, earlier, spent => ForTalk(new ProposalGrounds(rules, spent), unit), grounds => Proposal.Raise(region, unit, ProposalKind.Talk, grounds, clock.Today, clock.Now));
            Raise(ProposalKind.Criticism, unit, earlier, spent => new ProposalGrounds(rules, spent).ForCriticism([.. overdue[unit]]), grounds => Proposal.Raise(region, unit, ProposalKind.Criticism, grounds, clock.Today, clock.Now));
            if (above.TryGetValue(unit, out var head)) Raise(ProposalKind.DutyTalk, unit, earlier, spent => new ProposalGrounds(rules, spent).ForEmptyReports([.. months[unit]]), grounds => Proposal.RaiseDutyTalk(region, (unit, head), grounds, clock.Today, clock.Now));
        }

        var raised = db.ChangeTracker.Entries<Proposal>().Count();
        if (raised > 0) await db.SaveChangesAsync(cancellationToken);
        return raised;

        IReadOnlyList<Ground> ForTalk(ProposalGrounds grounds, UnitId unit) =>
            grounds.ForTalk([.. sheets.Select(sheet => StandingOf(sheet, unit))], [.. standing[unit]], [.. overdue[unit]]);
    }

    /// <summary>The monthly duty reports of a year and a month back (C10).</summary>
    private async Task<ILookup<UnitId, JudgedMonth>> MonthsAsync(UnitId[] units, CancellationToken cancellationToken)
    {
        var from = clock.Today.AddMonths(-13);
        var rows = await db.DutyReports.AsNoTracking().Where(report => units.Contains(report.UnitId) && report.Month >= from).Select(report => new { report.UnitId, report.Month, report.Judged, report.IsEmpty }).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.UnitId, row => new JudgedMonth(row.Month, row.Judged.Score, row.IsEmpty));
    }

    private void Raise(ProposalKind kind, UnitId unit, IReadOnlyList<Proposal> earlier, Func<IReadOnlySet<string>, IReadOnlyList<Ground>> grounds, Func<IReadOnlyList<Ground>, Proposal> raise)
    {
        var before = earlier.Where(proposal => proposal.UnitId == unit && proposal.Kind == kind).ToArray();
        if (before.Any(proposal => proposal.State == ProposalState.Open)) return;
        var found = grounds(before.SelectMany(proposal => proposal.Grounds).Select(ground => ground.Key()).ToHashSet());
        if (found.Count > 0) db.Add(raise(found));
    }

    private static WeekStanding StandingOf(WeekSheet sheet, UnitId unit) =>
        sheet.Units.FirstOrDefault(week => week.Unit == unit) is { } week ? new(sheet.Monday, week.Owed, week.HasMoved) : new(sheet.Monday, 0, false);

    private async Task<ILookup<UnitId, LetterBasis>> OverdueAsync(UnitId[] units, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var rows = await db.Findings.AsNoTracking().Where(finding => units.Contains(finding.UnitId) && FindingMatch.Open.Contains(finding.State) && finding.Due < today)
            .OrderBy(finding => finding.Due).ThenBy(finding => finding.Code).Select(finding => new { finding.UnitId, finding.Id, finding.Code, finding.Title, finding.Due }).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.UnitId, row => new LetterBasis(row.Id, row.Code, row.Title, row.Due));
    }

    /// <summary>The findings that stood in every one of the weeks and moved in none.</summary>
    private async Task<ILookup<UnitId, LetterBasis>> StandingAsync(IReadOnlyList<WeekSheet> sheets, CancellationToken cancellationToken)
    {
        var moved = sheets.SelectMany(sheet => sheet.Entries).Where(entry => entry.HasMoved).Select(entry => entry.Finding).ToHashSet();
        var still = sheets.Select(sheet => sheet.Entries.Select(entry => entry.Finding).ToHashSet()).Aggregate((one, other) => [.. one.Intersect(other)]).Except(moved).ToArray();
        var rows = await db.Findings.AsNoTracking().Where(finding => still.Contains(finding.Id)).OrderBy(finding => finding.Code)
            .Select(finding => new { finding.UnitId, finding.Id, finding.Code, finding.Title, finding.Due }).ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.UnitId).SelectMany(unit => unit.Take(MostFindings)).ToLookup(row => row.UnitId, row => new LetterBasis(row.Id, row.Code, row.Title, row.Due));
    }
}
