using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>A filter as a query. The only place where its words get their meaning.</summary>
internal static class FindingMatch
{
    /// <summary>Fed back to a unit, not yet at an end: what a deadline still runs for.</summary>
    public static readonly FindingState[] Open = [FindingState.Issued, FindingState.Rectifying, FindingState.UnderReview, FindingState.Continuous];

    /// <summary>All that was fed back. A relapsed one stays in it as one that is not closed; what was opened anew for it is a finding of its own. A leftover that goes on in a later round is counted there alone (B15).</summary>
    public static readonly FindingState[] FedBack = [.. Open, FindingState.Closed, FindingState.Relapsed];

    /// <summary>What the asking person may see of it.</summary>
    public static IQueryable<Finding> Of(FindingFilter filter, Asking asking) =>
        asking.Db.Findings.AsNoTracking().VisibleTo(asking.Actor).Matching(filter, asking);

    public static IQueryable<Finding> Matching(this IQueryable<Finding> findings, FindingFilter filter, Asking asking)
    {
        if (filter.Unit is { } unit) findings = findings.Where(f => f.UnitId == unit);
        if (filter.Round is { } round) findings = findings.Where(f => f.RoundId == round);
        if (filter.Inspection is { } inspection) findings = findings.Where(f => f.InspectionId == inspection);
        if (filter is not { Term: null, Type: null, Source: null }) findings = findings.Where(f => RoundsOf(asking.Db, filter).Contains(f.RoundId));
        findings = findings.In(filter.States);
        if (filter.Classes is [var only]) findings = findings.Where(f => f.Class == only);
        else if (filter.Classes is { Count: > 1 } classes) findings = findings.Where(f => classes.Contains(f.Class));
        if (filter.Category is { } category) findings = findings.Where(f => f.Category == category);
        if (filter.Origin is { } origin) findings = findings.Where(f => f.Origin == origin);
        if (filter.Person is { } person) findings = findings.Where(f => Named(asking.Db, person).Contains(f.Id));
        findings = findings.DueBy(filter, asking);
        findings = filter.Flags.Aggregate(findings, (rest, flag) => rest.With(flag, asking));
        if (filter.Todo is { } todo) findings = findings.WaitingFor(todo, asking);
        return filter.Text is { } text ? findings.Containing(asking.Db, text) : findings;
    }

    private static IQueryable<RoundId> RoundsOf(BihuanDb db, FindingFilter filter)
    {
        var rounds = db.Rounds.AsQueryable();
        if (filter.Term is { } term) rounds = rounds.Where(round => round.TermId == term);
        if (filter.Type is { } type) rounds = rounds.Where(round => round.Type == type);
        if (filter.Source is { } source) rounds = rounds.Where(round => round.Source == source);
        return rounds.Select(round => round.Id);
    }

    private static IQueryable<Finding> In(this IQueryable<Finding> findings, IReadOnlyList<FindingState> states) => states switch
    {
        [] => findings,
        [var only] => findings.Where(f => f.State == only),
        _ => findings.Where(f => states.Contains(f.State)),
    };

    private static IQueryable<Finding> DueBy(this IQueryable<Finding> findings, FindingFilter filter, Asking asking)
    {
        if (filter.DueFrom is { } from) findings = findings.Where(f => f.Due >= from);
        if (filter.DueTo is { } to) findings = findings.Where(f => f.Due <= to);
        var (today, soon) = (asking.Today, asking.Today.AddDays(asking.Oversight.DueSoonDays));
        return filter.Due switch
        {
            DueFilter.Overdue => findings.Where(f => f.Due < today && Open.Contains(f.State)),
            DueFilter.Soon => findings.Where(f => f.Due >= today && f.Due <= soon && Open.Contains(f.State)),
            _ => findings,
        };
    }

    private static IQueryable<Finding> With(this IQueryable<Finding> findings, FindingFlag flag, Asking asking) => flag switch
    {
        FindingFlag.Livelihood => findings.Where(f => f.IsKeyLivelihood),
        FindingFlag.Returned => findings.Where(f => f.ReturnCount > 0),
        FindingFlag.Relapsed => findings.Where(f => f.State == FindingState.Relapsed || f.Origin == FindingOrigin.Relapse),
        FindingFlag.Unclaimed => findings.Where(f => f.Claim == null && Open.Contains(f.State)),
        FindingFlag.NoLeader => findings.Where(f => Open.Contains(f.State) && f.Responsibilities.All(r => r.Kind != ResponsibilityKind.LeadLeader)),
        FindingFlag.NoSection => findings.Where(f => Open.Contains(f.State) && f.Responsibilities.All(r => r.Kind != ResponsibilityKind.Section)),
        FindingFlag.NoHandler => findings.Where(f => Open.Contains(f.State) && f.Responsibilities.All(r => r.Kind != ResponsibilityKind.Handler)),
        FindingFlag.NoGoal => findings.Where(f => Open.Contains(f.State) && (f.Goal == null || f.Goal == "")),
        FindingFlag.NoMeasure => findings.Where(f => Open.Contains(f.State) && f.Measures.All(m => m.DroppedBecause != null)),
        FindingFlag.StageDone => findings.Where(f => f.StageCompletedAt != null),
        FindingFlag.InTime => findings.Where(f => f.State == FindingState.Closed && f.ClosedOn <= f.Due),
        FindingFlag.Recurrent => findings.Where(f => asking.Db.Recurrences.Where(recurrence => recurrence.IsConfirmed).Select(recurrence => recurrence.FindingId).Contains(f.Id)),
        FindingFlag.LateMilestone => findings.Where(f => f.NextMilestoneDue < asking.Today && Open.Contains(f.State)),
        _ => findings.Where(f => f.State == FindingState.Closed || (f.Due < asking.Today && Open.Contains(f.State))),
    };

    /// <summary>From the lists to the findings, not the other way: a person has few, the ledger many.</summary>
    private static IQueryable<FindingId> Named(BihuanDb db, PersonId person) =>
        db.Set<Responsibility>().Where(r => r.PersonId == person).Select(r => EF.Property<FindingId>(r, "FindingId"))
            .Union(db.Set<Measure>().Where(m => m.OwnerId == person && m.DroppedBecause == null).Select(m => EF.Property<FindingId>(m, "FindingId")))
            .Union(db.Findings.Where(f => f.Claim!.By == person).Select(f => f.Id));
}
