using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Rounds;

/// <summary>A unit in the round.</summary>
internal sealed record InspectedUnit(InspectionId Id, string Unit, string? Team, DateOnly? FeedbackOn, int Findings, int Closed);

/// <summary>A unit that could be put into the round.</summary>
internal sealed record UnitChoice(UnitId Id, string Name, UnitKind Kind);

/// <summary>Everything the page of one round shows, in five queries.</summary>
internal sealed record RoundView(
    Round Round, string Term, RuleSetId RulesId, string Rules, IReadOnlyList<InspectedUnit> Units, IReadOnlyList<UnitChoice> Choices, IReadOnlyList<UnitChoice> Teams)
{
    public static async Task<RoundView> LoadAsync(BihuanDb db, RoundId id, Actor actor, CancellationToken cancellationToken)
    {
        var head = await (
            from round in db.Rounds.AsNoTracking()
            join term in db.Terms on round.TermId equals term.Id
            join rules in db.RuleSets on round.RuleSetId equals rules.Id
            where round.Id == id && round.RegionId == actor.Region
            select new { Round = round, Term = term.Name, rules.Title, rules.Number, RulesId = rules.Id }).SingleOrNotFoundAsync(row => true, cancellationToken);
        var inspected = await (
            from inspection in db.Inspections.AsNoTracking().VisibleTo(actor)
            join unit in db.Units on inspection.UnitId equals unit.Id
            join team in db.Units on inspection.TeamId equals team.Id into teams
            from team in teams.DefaultIfEmpty()
            where inspection.RoundId == id
            orderby unit.Code
            select new { inspection.Id, UnitId = unit.Id, unit.Name, Team = team.Name, FeedbackOn = (DateOnly?)inspection.FeedbackMeeting!.HeldOn }).ToListAsync(cancellationToken);
        var findings = await db.Findings.AsNoTracking().VisibleTo(actor).Where(f => f.RoundId == id && FindingMatch.FedBack.Contains(f.State)).GroupBy(f => f.InspectionId)
            .Select(g => new { Inspection = g.Key, Count = g.Count(), Closed = g.Count(f => f.State == FindingState.Closed) })
            .ToDictionaryAsync(row => row.Inspection, cancellationToken);
        var units = await db.Units.AsNoTracking().Where(u => u.RegionId == actor.Region && u.AbolishedOn == null).OrderBy(u => u.Code)
            .Select(u => new UnitChoice(u.Id, u.Name, u.Kind)).ToListAsync(cancellationToken);
        var taken = inspected.Select(row => row.UnitId).ToHashSet();
        return new RoundView(
            head.Round, head.Term, head.RulesId, $"{head.Title} 第{head.Number}版",
            [.. inspected.Select(row => new InspectedUnit(row.Id, row.Name, row.Team, row.FeedbackOn, findings.GetValueOrDefault(row.Id)?.Count ?? 0, findings.GetValueOrDefault(row.Id)?.Closed ?? 0))],
            [.. units.Where(unit => !taken.Contains(unit.Id) && head.Round.Admits(unit.Kind))],
            [.. units.Where(unit => unit.Kind == UnitKind.InspectionTeam)]);
    }
}
