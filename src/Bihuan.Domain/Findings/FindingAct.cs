using Bihuan.Domain.People;
using static Bihuan.Domain.Findings.FindingState;
using static Bihuan.Domain.People.Role;

namespace Bihuan.Domain.Findings;

/// <summary>An act on a finding: its verb, who may do it for the unit, and in which states. What else it asks for stands with the act itself.</summary>
public sealed record FindingAct(string Verb, IReadOnlyList<Role> By, IReadOnlyList<FindingState> In)
{
    private static readonly IReadOnlyList<Role> TheOffice = [OfficeDirector, OfficeClerk];
    private static readonly IReadOnlyList<Role> ListKeepers = [UnitHead, Liaison, LeadershipMember, SectionHandler];
    private static readonly IReadOnlyList<FindingState> WhileListsAreOpen = [Issued, Rectifying, Continuous];
    private static readonly IReadOnlyList<FindingState> WhileAtWork = [Rectifying, Continuous];

    public static readonly FindingAct Reword = new("修改问题", [OfficeDirector, OfficeClerk, TeamMember], [Draft]);
    public static readonly FindingAct Issue = new("下发问题", TheOffice, [Draft]);
    public static readonly FindingAct Reclassify = new("调整类别", TheOffice, [Draft, Issued, Rectifying, Continuous]);
    public static readonly FindingAct DecideClass = new("审批类别调整", [OfficeDirector], [Issued, Rectifying]);
    public static readonly FindingAct Void = new("作废问题", TheOffice, [Draft]);
    public static readonly FindingAct RequestVoid = new("申请作废", [OfficeClerk], [Issued, Rectifying]);
    public static readonly FindingAct DecideVoid = new("审批作废", [OfficeDirector], [Issued, Rectifying]);
    public static readonly FindingAct FollowDay0 = new("调整整改时限", TheOffice, [Issued, Rectifying, UnderReview]);
    public static readonly FindingAct TakeBack = new("撤销导入", [OfficeDirector, OfficeClerk, TeamMember], [Draft, Issued]);
    public static readonly FindingAct Claim = new("认领", [UnitHead, LeadershipMember], [Issued, Rectifying]);
    public static readonly FindingAct Assign = new("明确责任", ListKeepers, WhileListsAreOpen);
    public static readonly FindingAct SetGoal = new("填写整改目标", ListKeepers, WhileListsAreOpen);
    public static readonly FindingAct Plan = new("制定措施", ListKeepers, WhileListsAreOpen);
    public static readonly FindingAct DropMeasure = new("取消措施", [UnitHead, Liaison, LeadershipMember], WhileListsAreOpen);
    public static readonly FindingAct BeginRectifying = new("提交三张清单", [UnitHead, Liaison], [Issued]);
    public static readonly FindingAct Report = new("填报进展", ListKeepers, WhileAtWork);
    public static readonly FindingAct MeetMilestone = new("确认节点", ListKeepers, WhileAtWork);
    public static readonly FindingAct AddEvidence = new("上传佐证", ListKeepers, WhileAtWork);
    public static readonly FindingAct Submit = new("提交审核", ListKeepers, WhileAtWork);
    public static readonly FindingAct Carry = new("并入本轮", TheOffice, [Issued, Rectifying, Continuous]);
    public static readonly FindingAct Relapse = new("认定反弹", TheOffice, [Closed]);
}

public sealed partial class Finding
{
    /// <summary>Whether the act is this actor's and the finding is in a state for it; the first reason why not, or nothing.</summary>
    public IReadOnlyList<Refusal> ObstaclesTo(FindingAct act, Actor actor)
    {
        if (!act.By.Any(role => actor.HoldsFor(role, UnitId))) return [new NotYourAct(act.Verb)];
        return act.In.Contains(State) ? [] : [new WrongState(State, act.Verb)];
    }

    private void Ensure(FindingAct act, Actor actor) => RefusedException.ThrowIfAny(ObstaclesTo(act, actor));
}
