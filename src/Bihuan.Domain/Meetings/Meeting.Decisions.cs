using Bihuan.Domain.People;

namespace Bihuan.Domain.Meetings;

/// <param name="Due">The last day (inclusive).</param>
public sealed record DecisionContent(string Text, PersonId? Owner, DateOnly? Due);

/// <summary>议定事项: what a hearing decided, who sees to it and until when (B13).</summary>
public sealed class Decision
{
    private Decision() { }

    internal Decision(int number, string text, PersonId owner, DateOnly due) => (Number, Text, OwnerId, Due) = (number, text, owner, due);

    public int Number { get; private set; }
    public string Text { get; private set; } = "";
    public PersonId OwnerId { get; private set; }

    /// <summary>The last day (inclusive).</summary>
    public DateOnly Due { get; private set; }

    /// <summary>Null while it is open.</summary>
    public DateOnly? DoneOn { get; private set; }
    public PersonId? DoneBy { get; private set; }
    public string? Result { get; private set; }

    internal void Complete(string result, DateOnly on, PersonId by) => (Result, DoneOn, DoneBy) = (result, on, by);
}

public sealed partial class Meeting
{
    public IReadOnlyList<Decision> Decisions => _decisions;

    public IReadOnlyList<Refusal> ObstaclesToCompleting(int number, Actor actor)
    {
        if (_decisions.SingleOrDefault(decision => decision.Number == number) is not { } decision) return [new NoSuchPart("议定事项")];
        var refusals = new List<Refusal>();
        if (decision.OwnerId != actor.Person && decision.OwnerId != actor.OnBehalfOf && !actor.IsOfTheOffice) refusals.Add(new NotYourAct("办结此议定事项"));
        if (decision.DoneOn is { } on) refusals.Add(new DecisionDoneAlready(on));
        return refusals;
    }

    /// <summary>办结: by its owner or the office, with what came of it.</summary>
    public void CompleteDecision(int number, string result, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToCompleting(number, actor).ToList();
        if (result.Trim().Length == 0) refusals.Add(new Missing("办理结果"));
        RefusedException.ThrowIfAny(refusals);
        var decision = _decisions.Single(decision => decision.Number == number);
        decision.Complete(result.Trim(), today, actor.Person);
        Happen("meeting.decision-done", actor, at, $"办结议定事项“{decision.Text}”：{decision.Result}", new { number, decision.Result });
    }

    private void Decide(IReadOnlyList<DecisionContent> decisions, Actor actor, DateTimeOffset at)
    {
        foreach (var decision in decisions)
        {
            _decisions.Add(new Decision(_decisions.Count + 1, decision.Text.Trim(), decision.Owner!.Value, decision.Due!.Value));
            Happen("meeting.decided", actor, at, $"议定：{decision.Text.Trim()}，{decision.Due:yyyy-MM-dd}前办结", decision);
        }
    }

    private static IEnumerable<Refusal> ObstaclesToDeciding(IReadOnlyList<DecisionContent> decisions, DateOnly heldOn)
    {
        foreach (var (decision, index) in decisions.Select((decision, index) => (decision, index + 1)))
        {
            if (decision.Text.Trim().Length == 0) yield return new Missing($"第{index}项议定事项的内容");
            if (decision.Owner is null) yield return new Missing($"第{index}项议定事项的责任人");
            if (decision.Due is null) yield return new Missing($"第{index}项议定事项的办结时限");
            if (decision.Due < heldOn) yield return new DecisionDueTooEarly(index);
        }
    }
}
