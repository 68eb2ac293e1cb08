using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.RuleSets;

/// <param name="SeenMoves">How many last days the preview said would move; another number is not agreed to.</param>
public sealed record RulesAdoption(RoundId Round, RuleSetId Rules, string Why, int? SeenMoves);

/// <summary>A last day that moves with the rules: of a finding, or of what a unit owes.</summary>
internal sealed record RuleMove(string What, string Unit, string Url, DateOnly Due, DateOnly NewDue);

/// <summary>One round goes over to other rules, other rounds keep theirs (B02, B03). First it is asked what would move.</summary>
internal sealed class AdoptRules(BihuanDb db, OfficeClock clock, RegionRules regionRules)
{
    public async Task<IReadOnlyList<RuleMove>> MovesAsync(RulesAdoption input, Actor actor, CancellationToken cancellationToken)
    {
        var (round, before, after) = await LoadAsync(input, actor, cancellationToken);
        var names = await db.Units.Where(unit => unit.RegionId == actor.Region).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var ofUnits = (await OwedAsync(round, after.Rules, actor, cancellationToken)).Where(row => row.Due is { } due && due != row.Obligation.Due)
            .Select(row => new RuleMove(DeadlineWords.Of(row.Obligation.Kind), names[row.Obligation.UnitId], Ui.Links.Inspection(row.Obligation.InspectionId), row.Obligation.Due, row.Due!.Value));
        var ofFindings = (await Open(round).AsNoTracking().ToListAsync(cancellationToken)).Select(finding => (finding, Due: finding.DueIfRulesWere(after.Rules, before.Rules)))
            .Where(row => row.Due is { } due && due != row.finding.Due)
            .Select(row => new RuleMove($"{row.finding.Code} {row.finding.Title}", names[row.finding.UnitId], Ui.Links.Finding(row.finding.Id), row.finding.Due!.Value, row.Due!.Value));
        return [.. ofUnits.Concat(ofFindings).OrderBy(move => move.Unit, StringComparer.Ordinal).ThenBy(move => move.Due)];
    }

    /// <summary>The number of last days that moved.</summary>
    public async Task<int> AdoptAsync(RulesAdoption input, Actor actor, CancellationToken cancellationToken)
    {
        var (round, before, after) = await LoadAsync(input, actor, cancellationToken);
        var owed = await OwedAsync(round, after.Rules, actor, cancellationToken);
        round.AdoptRules(after, input.Why, actor, clock.Now);
        var moved = owed.Count(row => row.Rule is not null && row.Obligation.Follow(row.Rule, row.Calendar, row.Obligation.Anchor, $"改按{after.Title}第{after.Number}版", actor, clock.Now));
        moved += (await Open(round).Include(finding => finding.Spans).ToListAsync(cancellationToken)).Count(finding => finding.FollowRules(after.Rules, before.Rules, input.Why, actor, clock.Now));
        if (moved != (input.SeenMoves ?? 0)) throw new RefusedException(new RuleMovesNotSeen(moved));
        await db.SaveChangesAsync(cancellationToken);
        regionRules.Forget();
        return moved;
    }

    private async Task<(Round Round, RuleSetVersion Before, RuleSetVersion After)> LoadAsync(RulesAdoption input, Actor actor, CancellationToken cancellationToken)
    {
        var round = await db.Rounds.SingleOrNotFoundAsync(r => r.Id == input.Round && r.RegionId == actor.Region, cancellationToken);
        var versions = await db.RuleSets.AsNoTracking().Where(rules => rules.RegionId == actor.Region && (rules.Id == input.Rules || rules.Id == round.RuleSetId)).ToListAsync(cancellationToken);
        var (before, after) = (versions.Single(rules => rules.Id == round.RuleSetId), versions.SingleOrDefault(rules => rules.Id == input.Rules) ?? throw new NotFoundException());
        await RefuseUnderReviewAsync(round, before.Rules, after.Rules, cancellationToken);
        return (round, before, after);
    }

    /// <summary>A submission under review waits for a step of the chain it came in under: with another chain nobody could take it on, or a step would be skipped (D01).</summary>
    private async Task RefuseUnderReviewAsync(Round round, RuleSet before, RuleSet after, CancellationToken cancellationToken)
    {
        if (before.Closer == after.Closer && before.ReviewChain.Select(step => step.Reviewer).SequenceEqual(after.ReviewChain.Select(step => step.Reviewer))) return;
        var waiting = await db.Findings.CountAsync(finding => finding.RoundId == round.Id && finding.State == FindingState.UnderReview, cancellationToken);
        if (waiting > 0) throw new RefusedException(new ReviewsUnderWay(waiting));
    }

    /// <summary>What is still owed in the round, by the calendar it was found by; without a rule where the new rules no longer ask for it.</summary>
    private async Task<IReadOnlyList<(Obligation Obligation, DeadlineRule? Rule, CalendarEdition Calendar, DateOnly? Due)>> OwedAsync(Round round, RuleSet after, Actor actor, CancellationToken cancellationToken)
    {
        var owed = await db.Obligations.VisibleTo(actor).Where(obligation => obligation.MetOn == null && db.Inspections.Any(i => i.Id == obligation.InspectionId && i.RoundId == round.Id)).ToListAsync(cancellationToken);
        var calendars = await db.CalendarsOfAsync(actor.Region, owed, cancellationToken);
        var rules = after.OwedByUnit().ToDictionary(rule => rule.Obligation);
        return [.. owed.Select(obligation => (obligation, Rule: rules.GetValueOrDefault(obligation.Kind), Calendar: calendars[obligation.CalendarNumber]))
            .Select(row => (row.obligation, row.Rule, row.Calendar, row.Rule is null ? null : row.obligation.DueIf(row.Rule, row.Calendar, row.obligation.Anchor)))];
    }

    private IQueryable<Finding> Open(Round round) => db.Findings.Where(finding => finding.RoundId == round.Id
        && (finding.State == FindingState.Issued || finding.State == FindingState.Rectifying || finding.State == FindingState.UnderReview));
}

public sealed record ReviewsUnderWay(int Count) : Refusal($"新规则集的审核环节与现行的不同，本轮还有{Count}个问题正在审核，请先审核完毕或退回，再调整规则");

public sealed record RuleMovesNotSeen(int Count) : Refusal($"调整后有{Count}项时限随之变动，请核对下列清单后再确认");
