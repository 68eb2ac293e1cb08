using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Rounds;

/// <summary>A round with its numbers; a feedback meeting held for several units is one.</summary>
internal sealed record RoundRow(
    RoundId Id, string Term, int Number, string Name, RoundType Type, RoundSource Source, DateOnly StartsOn, int Inspections, int Meetings, int Findings, int Closed);

/// <summary>The numbers of all rounds of one type (A01, G19).</summary>
internal sealed record TypeFigures(RoundType Type, int Rounds, int Inspections, int Meetings, int Findings);

/// <summary>Rounds and what came of them, in four queries however many rounds there are.</summary>
internal static class RoundFigures
{
    public static async Task<IReadOnlyList<RoundRow>> RowsAsync(BihuanDb db, RoundFilter filter, Actor actor, CancellationToken cancellationToken)
    {
        var rounds = await (
            from round in filter.In(db.Rounds.AsNoTracking().Where(r => r.RegionId == actor.Region))
            join term in db.Terms on round.TermId equals term.Id
            orderby term.Number descending, round.Source, round.Number descending
            select new { round, Term = term.Name }).ToListAsync(cancellationToken);
        var inspections = await db.Inspections.AsNoTracking().VisibleTo(actor).GroupBy(i => i.RoundId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var meetings = await db.Inspections.AsNoTracking().VisibleTo(actor).Where(i => i.FeedbackMeeting != null).Select(i => new { i.RoundId, i.FeedbackMeeting!.MeetingId }).Distinct().GroupBy(i => i.RoundId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var findings = await db.Findings.AsNoTracking().VisibleTo(actor).Where(f => FindingMatch.FedBack.Contains(f.State)).GroupBy(f => f.RoundId)
            .Select(g => new { Round = g.Key, Count = g.Count(), Closed = g.Count(f => f.State == FindingState.Closed) })
            .ToDictionaryAsync(row => row.Round, cancellationToken);
        return [.. rounds.Select(row =>
        {
            var found = findings.GetValueOrDefault(row.round.Id);
            return new RoundRow(row.round.Id, row.Term, row.round.Number, row.round.Name, row.round.Type, row.round.Source, row.round.StartsOn,
                inspections.GetValueOrDefault(row.round.Id), meetings.GetValueOrDefault(row.round.Id), found?.Count ?? 0, found?.Closed ?? 0);
        })];
    }

    /// <summary>One line per type that has rounds.</summary>
    public static IReadOnlyList<TypeFigures> ByType(IEnumerable<RoundRow> rows) =>
        [.. rows.GroupBy(row => row.Type).OrderBy(group => group.Key).Select(group => new TypeFigures(
            group.Key, group.Count(), group.Sum(row => row.Inspections), group.Sum(row => row.Meetings), group.Sum(row => row.Findings)))];

    /// <summary>The ledger's query for exactly the findings these numbers count.</summary>
    public static string FedBackQuery { get; } = Figures.FedBack.Filter.ToQuery();
}
