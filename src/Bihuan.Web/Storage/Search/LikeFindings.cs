using Bihuan.Analysis.Wording;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>A finding of another round that says much the same.</summary>
internal sealed record LikeFinding(FindingId Id, string Code, string Title, UnitId Unit, string UnitName, string Round, FindingState State, LikeWording Wording)
{
    public int Percent => (int)Math.Round(Wording.Score * 100);
}

/// <summary>What is compared.</summary>
internal sealed record LikeQuestion(FindingId Id, string Title, UnitId Unit, RoundId Round);

/// <summary>
/// 疑似反复 (B16): the findings of other rounds that a finding is like, the same unit's first. The unit's own are few and all
/// compared; those of the region are sought by the search index, so that their number costs nothing.
/// </summary>
internal sealed class LikeFindings(BihuanDb db)
{
    /// <summary>Fed back once: what was voided or is a draft still is nothing to come back.</summary>
    private static readonly FindingState[] Earlier = [.. FindingMatch.FedBack, FindingState.Carried];
    private const int MostOfUnit = 2000, MostOfRegion = 300, MostShown = 8;

    /// <summary>Two queries.</summary>
    public async Task<IReadOnlyList<LikeFinding>> OfAsync(LikeQuestion question, Actor actor, CancellationToken cancellationToken)
    {
        var ofUnit = await CandidatesOfUnit(question.Unit, question.Round, actor).ToListAsync(cancellationToken);
        var phrases = WordingLikeness.PhrasesOf(question.Title);
        var ofRegion = phrases.Count == 0 ? [] : await ProjectAsync(Candidates(question.Round, actor).Where(finding => finding.UnitId != question.Unit).WithAnyOf(db, phrases, MostOfRegion), cancellationToken);
        return Like(question.Id, question.Title, question.Unit, Read([.. ofUnit, .. ofRegion]));
    }

    /// <summary>For many findings of one unit at once, within the unit: one query however many there are.</summary>
    public async Task<ILookup<FindingId, LikeFinding>> WithinUnitAsync(IReadOnlyList<LikeQuestion> questions, Actor actor, CancellationToken cancellationToken)
    {
        if (questions.Count == 0) return Array.Empty<(FindingId, LikeFinding)>().ToLookup(pair => pair.Item1, pair => pair.Item2);
        var likes = await OfTitlesAsync(questions[0].Unit, questions[0].Round, [.. questions.Select(question => question.Title)], actor, cancellationToken);
        return questions.SelectMany((question, at) => likes[at].Select(like => (question.Id, like))).ToLookup(pair => pair.Id, pair => pair.like);
    }

    /// <summary>The same for titles that are no findings yet, each with what it is like, in their order.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<LikeFinding>>> OfTitlesAsync(UnitId unit, RoundId round, IReadOnlyList<string> titles, Actor actor, CancellationToken cancellationToken)
    {
        var known = Read(await CandidatesOfUnit(unit, round, actor).ToListAsync(cancellationToken));
        return [.. titles.Select(title => Like(default, title, unit, known))];
    }

    private static IReadOnlyList<(LikeFinding Finding, WordedTitle Wording)> Read(IEnumerable<LikeFinding> candidates) => [.. candidates.Select(candidate => (candidate, WordingLikeness.Read(candidate.Title)))];

    private static IReadOnlyList<LikeFinding> Like(FindingId id, string text, UnitId unit, IReadOnlyList<(LikeFinding Finding, WordedTitle Wording)> candidates)
    {
        var title = WordingLikeness.Read(text);
        return
        [
            .. candidates.Where(candidate => candidate.Finding.Id != id)
                .Select(candidate => candidate.Finding with { Wording = WordingLikeness.Between(title, candidate.Wording) })
                .Where(candidate => candidate.Wording.Score >= WordingLikeness.Suspicious)
                .OrderByDescending(candidate => candidate.Unit == unit).ThenByDescending(candidate => candidate.Wording.Score).ThenBy(candidate => candidate.Code, StringComparer.Ordinal)
                .Take(MostShown),
        ];
    }

    private IQueryable<LikeFinding> CandidatesOfUnit(UnitId unit, RoundId round, Actor actor) =>
        Project(Candidates(round, actor).Where(finding => finding.UnitId == unit && Earlier.Contains(finding.State)).Take(MostOfUnit));

    private IQueryable<Finding> Candidates(RoundId round, Actor actor) => db.Findings.AsNoTracking().VisibleTo(actor).Where(finding => finding.RoundId != round);

    private async Task<List<LikeFinding>> ProjectAsync(IQueryable<Finding> findings, CancellationToken cancellationToken) =>
        [.. (await Project(findings).ToListAsync(cancellationToken)).Where(like => Earlier.Contains(like.State))];

    private IQueryable<LikeFinding> Project(IQueryable<Finding> findings) =>
        from finding in findings
        join unit in db.Units on finding.UnitId equals unit.Id
        join round in db.Rounds on finding.RoundId equals round.Id
        select new LikeFinding(finding.Id, finding.Code, finding.Title, finding.UnitId, unit.Name, round.Name, finding.State, new LikeWording(0, new List<string>()));
}
