using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>What letters are drafted from: the facts of a unit, its leader in charge, the rules their names and numbers come from.</summary>
public static class LetterDrafts
{
    /// <summary>
    /// 履责提示函 (A05): one draft for each leader in charge of the unit, in the commit of whoever calls. Where the unit has
    /// none, the draft waits for its addressee, so that the gap is seen.
    /// </summary>
    public static async Task DraftDutyRemindersAsync(this BihuanDb db, Inspection inspection, RuleSet rules, OfficeClock clock, Actor actor, CancellationToken cancellationToken)
    {
        var kind = rules.LetterKindFor(LetterType.DutyReminder).Name;
        var facts = await db.LetterFactsAsync(inspection, rules, clock.Today, cancellationToken);
        var leaders = await db.LeadersInChargeAsync(inspection.RegionId, inspection.UnitId, clock.Today, cancellationToken);
        foreach (var leader in leaders.DefaultIfEmpty())
        {
            var content = new LetterContent(LetterTemplates.TitleOf(LetterType.DutyReminder, kind, facts), LetterTemplates.BodyOf(LetterType.DutyReminder, facts),
                leader is null ? null : new PersonId(leader.Id), leader is null ? "" : $"{leader.Name}同志", [], null);
            db.Add(Letter.Draft(inspection.RegionId, new LetterDraft(kind, inspection.UnitId, inspection.Id, content), actor, clock.Now));
        }
    }

    /// <summary>Who is in charge of the unit today: by a post for it, or for a unit above it.</summary>
    public static async Task<IReadOnlyList<RosterEntry>> LeadersInChargeAsync(this BihuanDb db, RegionId region, UnitId unit, DateOnly today, CancellationToken cancellationToken)
    {
        var path = (await UnitTree.LoadAsync(db, region, cancellationToken)).PathTo(unit).ToArray();
        return await db.People.AsNoTracking().Where(person => person.RegionId == region
                && person.Posts.Any(post => post.Role == Role.SupervisingLeader && path.Contains(post.UnitId) && post.From <= today && (post.To == null || post.To >= today)))
            .OrderBy(person => person.Name).Select(person => new RosterEntry(person.Id.Value, person.Name)).ToListAsync(cancellationToken);
    }

    /// <summary>The facts of one inspection. Four queries.</summary>
    public static async Task<LetterFacts> LetterFactsAsync(this BihuanDb db, Inspection inspection, RuleSet rules, DateOnly today, CancellationToken cancellationToken)
    {
        var findings = await db.Findings.AsNoTracking().Where(finding => finding.InspectionId == inspection.Id && finding.State != FindingState.Voided)
            .GroupBy(finding => 1).Select(all => new { Count = all.Count(), Closed = all.Count(f => f.State == FindingState.Closed), Overdue = all.Count(f => f.Due < today && FindingMatch.Open.Contains(f.State)) })
            .SingleOrDefaultAsync(cancellationToken);
        return (await db.LetterFactsAsync(inspection.RegionId, inspection.UnitId, cancellationToken)) with
        {
            Round = await db.Rounds.Where(round => round.Id == inspection.RoundId).Select(round => round.Name).SingleAsync(cancellationToken),
            FedBackOn = inspection.FeedbackMeeting?.HeldOn,
            RectifyUntil = inspection.FeedbackMeeting is { } meeting ? rules.ConcentratedUntil(meeting.HeldOn) : null,
            Findings = findings?.Count ?? 0,
            Closed = findings?.Closed ?? 0,
            Overdue = findings?.Overdue ?? 0,
        };
    }

    /// <summary>The facts of a unit without an inspection of its own.</summary>
    public static async Task<LetterFacts> LetterFactsAsync(this BihuanDb db, RegionId region, UnitId unit, CancellationToken cancellationToken) => new()
    {
        Unit = await db.Units.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(cancellationToken),
        Office = await db.Units.Where(u => u.RegionId == region && u.Kind == UnitKind.InspectionOffice).OrderBy(u => u.Code).Select(u => u.Name).FirstOrDefaultAsync(cancellationToken) ?? "巡察办",
    };

    /// <summary>The unit's newest inspection that was fed back, with its rules; null where there is none.</summary>
    public static async Task<(Inspection Inspection, RuleSet Rules)?> NewestInspectionAsync(this BihuanDb db, UnitId unit, CancellationToken cancellationToken)
    {
        var newest = (await db.Inspections.AsNoTracking().Where(inspection => inspection.UnitId == unit).ToListAsync(cancellationToken))
            .Where(inspection => inspection.FeedbackMeeting is not null).MaxBy(inspection => inspection.FeedbackMeeting!.HeldOn);
        return newest is null ? null : (newest, await db.RulesOfAsync(newest.RoundId, cancellationToken));
    }

    /// <summary>The rules of the region's newest round: they name the kinds of letters and the words of their numbers.</summary>
    public static async Task<RuleSet> LetterRulesAsync(this BihuanDb db, RegionId region, CancellationToken cancellationToken)
    {
        var newest = db.Rounds.Where(round => round.RegionId == region).OrderByDescending(round => round.StartsOn).ThenByDescending(round => round.Id).Select(round => round.RuleSetId).Take(1);
        return (await db.RuleSets.AsNoTracking().FirstOrDefaultAsync(rules => newest.Contains(rules.Id), cancellationToken))?.Rules ?? ShippedRuleSets.CountyDefault;
    }

    /// <summary>通报批评 that were issued about the unit (C05): the assessment counts them.</summary>
    public static IQueryable<Letter> CriticismsOf(this BihuanDb db, UnitId unit)
    {
        var issued = LetterWords.Out.ToArray();
        return db.Letters.AsNoTracking().Where(letter => letter.UnitId == unit && letter.Type == LetterType.Criticism && issued.Contains(letter.State));
    }
}
