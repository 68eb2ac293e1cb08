using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Deadlines;

/// <summary>A last day of the finding, who gave it to it and when.</summary>
internal sealed record DueMoveRow(DateTimeOffset At, string Who, string? OnBehalfOf, DueGround Ground);

/// <summary>How the last day of a finding was found, day by day, and every move since (A11–A13, B04). Five queries.</summary>
[Authorize<MaySeeFindings>]
internal sealed class FindingDeadlinePage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    public FindingHead Head { get; private set; } = null!;

    /// <summary>Newest first: the first one counts.</summary>
    public IReadOnlyList<DueMoveRow> Moves { get; private set; } = [];

    /// <summary>The days by the calendar in force, for their names alone: what a finding has is counted in days and months.</summary>
    public WorkingCalendar Calendar { get; private set; } = WorkingCalendar.Shipped;

    /// <summary>Where the rules can be read, as far as the actor may.</summary>
    public IReadOnlyDictionary<(string Name, int Number), RuleSetId> Rules { get; private set; } = new Dictionary<(string, int), RuleSetId>();

    /// <summary>It is owed until that day; a finding at an end keeps its last day without owing anything by it.</summary>
    public bool IsOwed => Head is { Due: not null, State: FindingState.Issued or FindingState.Rectifying or FindingState.UnderReview or FindingState.Continuous };

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var (finding, actor) = (new FindingId(id), current.Required);
        var today = clock.Today;
        Head = await db.Findings.AsNoTracking().VisibleTo(actor).Where(f => f.Id == finding)
            .Select(f => new FindingHead(f.Id, f.Code, f.Title, f.State, f.Class, db.Units.Where(unit => unit.Id == f.UnitId).Select(unit => unit.Name).First(), f.Due, today))
            .SingleOrNotFoundAsync(head => true, cancellationToken);
        Moves = await MovesAsync(actor.Region, id, cancellationToken);
        if (await db.Calendars.AsNoTracking().Where(edition => edition.RegionId == actor.Region).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancellationToken) is { } edition) Calendar = edition.Calendar;
        if (new MaySeeRuleSets().Allows(actor)) Rules = await RulesAsync(actor.Region, cancellationToken);
    }

    private async Task<IReadOnlyList<DueMoveRow>> MovesAsync(RegionId region, Guid finding, CancellationToken cancellationToken)
    {
        var told = await db.HistoryOfAsync(region, finding, DueGround.Kinds, cancellationToken);
        return [.. from entry in told let ground = DueGround.ReadFrom(entry.Payload) where ground is not null select new DueMoveRow(entry.At, entry.Who, entry.OnBehalfOf, ground)];
    }

    private async Task<IReadOnlyDictionary<(string, int), RuleSetId>> RulesAsync(RegionId region, CancellationToken cancellationToken)
    {
        var names = Moves.Select(move => move.Ground.Counted?.Rules.Name).OfType<string>().Distinct().ToArray();
        return (await db.RuleSets.AsNoTracking().Where(rules => rules.RegionId == region && names.Contains(rules.Name)).Select(rules => new { rules.Name, rules.Number, rules.Id }).ToListAsync(cancellationToken))
            .ToDictionary(rules => (rules.Name, rules.Number), rules => rules.Id);
    }
}
