using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Findings;

/// <summary>上轮遗留问题 (B15): what an earlier round left open is rectified together with what the new one found.</summary>
public sealed partial class Finding
{
    /// <summary>
    /// Goes on as a finding of a later inspection of the same unit, with the deadlines of that round. This one is not closed
    /// by it and keeps all it has; from now on the matter is counted, owed and chased once, as the new finding.
    /// </summary>
    /// <param name="codePrefix">Term, round and unit of the new code (<see cref="FindingCode.PrefixOf"/>).</param>
    /// <param name="rules">Of the later round.</param>
    public Finding CarryInto(Inspection later, string codePrefix, RuleSet rules, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Carry, actor);
        if (later.FeedbackMeeting is null) throw new RefusedException(new NoFeedbackMeeting());
        if (later.UnitId != UnitId || later.Id == InspectionId || later.FeedbackMeeting.HeldOn <= ClockStartedOn) throw new RefusedException(new NotALaterInspection());
        var onward = Draft(later, codePrefix, ContentOnward(), actor, at);
        onward.PointsBackTo = Id;
        onward.Issue(later, rules, actor, at);
        CarriedInto = onward.Id;
        Enter(FindingState.Carried, at);
        Happen("finding.carried", actor, at, $"并入后一轮整改，另立问题{onward.Code}", new { onward = onward.Id, onward.Code });
        return onward;
    }

    private FindingContent ContentOnward() => new()
    {
        Level1 = Level1,
        Level2 = Level2,
        Title = Title,
        Text = Text,
        // A copy: the storage keeps a span with exactly one finding.
        Source = Source is null ? null : Source with { },
        Category = Category,
        Class = Class,
        Origin = FindingOrigin.EarlierRound,
        IsKeyLivelihood = IsKeyLivelihood,
        Facts = [.. _facts.Select(fact => new FindingFact(fact.Text, fact.Kind, fact.Value, fact.Unit))],
    };
}
