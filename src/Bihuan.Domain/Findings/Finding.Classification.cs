using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Findings;

/// <summary>Somebody of the office asks to put a finding that was fed back into another class.</summary>
/// <param name="For">For whom he acted under a delegation, if any.</param>
public sealed record ClassRequest(FindingClass Class, string Reason, PersonId By, DateTimeOffset At, PersonId? For = null);

/// <summary>
/// 调整类别: the class carries the last day (A11) and the way to closure (A12, A13). Of a draft it is put right at once; of what
/// was fed back it changes by two people, or one alone could put a deadline off. Category and mark move nothing and stay with one.
/// </summary>
public sealed partial class Finding
{
    /// <summary>Sorts the finding: a draft wholly; of one that was fed back the category and mark, while another class waits for the director.</summary>
    public void Reclassify(FindingClass findingClass, string? category, bool isKeyLivelihood, string reason, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Reclassify, actor);
        if (State != FindingState.Draft && reason.Trim().Length == 0) throw new RefusedException(new Missing("调整理由"));
        if (State == FindingState.Draft) Class = findingClass;
        else if (findingClass != Class) RequestClass(findingClass, reason.Trim(), actor, at);
        if (State != FindingState.Draft && (Category, IsKeyLivelihood) == (category, isKeyLivelihood) && findingClass != Class) return;
        var before = new { Category, IsKeyLivelihood };
        (Category, IsKeyLivelihood) = (category, isKeyLivelihood);
        Happen("finding.reclassified", actor, at, $"调整为“{Words.Of(Class)}”", new { before, after = new { Class, Category, IsKeyLivelihood }, reason });
    }

    /// <summary>What stands in the way of deciding on another class.</summary>
    public IReadOnlyList<Refusal> ObstaclesToDecidingClass(Actor actor)
    {
        if (ObstaclesTo(FindingAct.DecideClass, actor) is { Count: > 0 } not) return not;
        if (ClassRequest is not { } asked) return [new NoSuchPart("类别调整申请")];
        return actor.IsAnyOf(asked.By, asked.For) ? [new AskerIsNotDecider()] : [];
    }

    /// <summary>
    /// Puts the finding into the class asked for, or leaves it; either way with an opinion. It gets the due date of its new
    /// class, counted from its own day 0; a date that a reviewer set with a return stands.
    /// </summary>
    public void DecideClass(bool isGranted, string opinion, RuleSet rules, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToDecidingClass(actor));
        if (opinion.Trim().Length == 0) throw new RefusedException(new Missing("审批意见"));
        var asked = ClassRequest!;
        ClassRequest = null;
        if (!isGranted)
        {
            Happen("finding.class-refused", actor, at, $"不同意调整类别：{opinion.Trim()}", new { asked, opinion });
            return;
        }

        var before = new { Class, Due };
        Class = asked.Class;
        DueGround? ground = null;
        if (ReturnCount == 0 && ClockStartedOn is { } day0)
        {
            MoveDue(rules.DueFor(Class, day0), at);
            ground = RuledBy(rules, DueCause.Reclassified, before.Due, $"{asked.Reason}（审批意见：{opinion.Trim()}）");
        }

        Happen("finding.reclassified", actor, at, $"调整为“{Words.Of(Class)}”", new { before, after = new { Class, Due }, asked, opinion, Ground = ground });
    }

    private void RequestClass(FindingClass findingClass, string reason, Actor actor, DateTimeOffset at)
    {
        if (State == FindingState.Continuous) throw new RefusedException(new ClassFixedWhileContinuous());
        if (ClassRequest is not null) throw new RefusedException(new ClassAlreadyAsked());
        ClassRequest = new ClassRequest(findingClass, reason, actor.Person, at, actor.OnBehalfOf);
        Happen("finding.class-requested", actor, at, $"申请调整为“{Words.Of(findingClass)}”：{reason}", ClassRequest);
    }
}
