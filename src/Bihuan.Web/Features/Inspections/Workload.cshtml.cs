using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui.Desk;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <summary>An open inspection on somebody's desk, with what is open in it.</summary>
internal sealed record WorkloadRow(InspectionId Id, PersonId? OfficerId, string? Officer, RoundId RoundId, string Round, string Unit, int Open, int Overdue, int Owed, DateTimeOffset ChangedAt)
{
    public FindingFilter OpenOnes => new() { Inspection = Id, States = FindingMatch.Open };
    public FindingFilter OverdueOnes => new() { Inspection = Id, Due = DueFilter.Overdue };
}

/// <summary>工作量 (C15): the open inspections of all rounds by the officer who answers for them, the unassigned first. One query.</summary>
[Authorize<MayRunRounds>]
internal sealed class WorkloadPage(BihuanDb db, CurrentActor current, OfficeClock clock, RegionRules rules) : PageModel
{
    public IReadOnlyList<IGrouping<string?, WorkloadRow>> Officers { get; private set; } = [];
    public DateOnly Today => clock.Today;

    /// <summary>From how many days on an inspection counts as 长期未过问.</summary>
    public int NeglectedAfter { get; private set; }

    public int DaysSince(WorkloadRow row) => Today.DayNumber - OfficeClock.DayOf(row.ChangedAt).DayNumber;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (today, open) = (Today, FindingMatch.Open);
        NeglectedAfter = (await rules.OfAsync(db, current.Required.Region, cancellationToken)).Oversight.NeglectedAfterDays;
        var rows = await (
            from inspection in OpenInspections.Of(db, current.Required)
            join unit in db.Units on inspection.UnitId equals unit.Id
            join round in db.Rounds on inspection.RoundId equals round.Id
            join person in db.People on inspection.OfficerId equals person.Id into people
            from officer in people.DefaultIfEmpty()
            orderby officer.Name, round.StartsOn, unit.Code
            select new WorkloadRow(
                inspection.Id, inspection.OfficerId, officer.Name, round.Id, round.Name, unit.Name,
                db.Findings.Count(f => f.InspectionId == inspection.Id && open.Contains(f.State)),
                db.Findings.Count(f => f.InspectionId == inspection.Id && open.Contains(f.State) && f.Due < today),
                db.Obligations.Count(owed => owed.InspectionId == inspection.Id && owed.MetOn == null && owed.Kind != ObligationKind.ConcentratedPeriod),
                inspection.ChangedAt)).ToListAsync(cancellationToken);
        Officers = [.. rows.GroupBy(row => row.Officer).OrderBy(group => group.Key is not null)];
    }
}
