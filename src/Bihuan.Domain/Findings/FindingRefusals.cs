using Bihuan.Domain.People;
using Bihuan.Domain.Units;

namespace Bihuan.Domain.Findings;

public sealed record WrongState(FindingState State, string Act)
    : Refusal($"问题现处于“{Words.Of(State)}”状态，不能{Act}");

public sealed record NoResponsibleLeader() : Refusal("没有牵头领导", MendAt.Responsibilities);
public sealed record NoDeputyLeader() : Refusal("没有分管领导", MendAt.Responsibilities);
public sealed record NoResponsibleSection() : Refusal("没有责任科室", MendAt.Responsibilities);
public sealed record NoResponsiblePerson() : Refusal("没有责任人", MendAt.Responsibilities);
public sealed record OwnersAllBelowTheUnit() : Refusal("责任全部落在下级，须有本单位班子成员牵头（防止层层转嫁）", MendAt.Responsibilities);
public sealed record NotClaimed() : Refusal("尚无班子成员认领", MendAt.Responsibilities);
public sealed record NoGoal() : Refusal("没有整改目标", MendAt.Measures);
public sealed record NoMeasure() : Refusal("没有整改措施", MendAt.Measures);
public sealed record NoImmediateMeasure() : Refusal("没有“当下改”措施", MendAt.Measures);
public sealed record NoLastingMeasure() : Refusal("没有“长久立”措施，也没有说明不需要的理由", MendAt.Measures);
public sealed record MeasureIncomplete(string Measure, string Field) : Refusal($"措施“{Words.Short(Measure)}”没有{Field}", MendAt.Measures);
public sealed record MeasureDueAfterFinding(string Measure, DateOnly Due) : Refusal($"措施“{Words.Short(Measure)}”的完成时限晚于问题整改时限{Due:yyyy-MM-dd}", MendAt.Measures);
public sealed record MeasureEndsBeforeItStarts(string Measure) : Refusal($"措施“{Words.Short(Measure)}”的完成时限早于开始日期", MendAt.Measures);
public sealed record TooFewMilestones(string Measure) : Refusal($"阶段推进类措施“{Words.Short(Measure)}”至少要有两个阶段节点，每个节点写明目标和日期", MendAt.Milestones);
public sealed record MilestoneAfterDue(string Milestone) : Refusal($"节点“{Words.Short(Milestone)}”晚于措施完成时限", MendAt.Milestones);
public sealed record MilestoneBeforeStart(string Milestone) : Refusal($"节点“{Words.Short(Milestone)}”早于措施开始日期", MendAt.Milestones);
public sealed record MilestoneAlreadyMet(string Milestone) : Refusal($"节点“{Words.Short(Milestone)}”已确认完成", MendAt.Milestones);
public sealed record ClassFixedWhileContinuous() : Refusal("已转入常态化的问题不再改变整改类别");
public sealed record NoStageGoal() : Refusal("长期坚持类问题须有阶段性目标", MendAt.Milestones);
public sealed record StageGoalNotMet() : Refusal("阶段性目标尚未达到，不能申请转入常态化或销号", MendAt.Milestones);
public sealed record LongTermBeforePeriodEnds(DateOnly Until) : Refusal($"长期坚持类问题在集中整改期（{Until:yyyy-MM-dd}）内只能转入常态化，不能直接销号", MendAt.Milestones);

public sealed record VagueOwner(string Name) : Refusal($"“{Name}”不是具体的责任主体，请选择具体的人员和科室", MendAt.Responsibilities);
public sealed record AlreadyClaimed(string By) : Refusal($"已由{By}认领");
public sealed record WeekAlreadyFrozen(string Week) : Refusal($"{Week}的填报已截止，请填写本周进展", MendAt.Progress);
public sealed record WeekNotBegun() : Refusal("所选的一周尚未开始，请填写本周进展", MendAt.Progress);
public sealed record PercentOutOfRange() : Refusal("完成比例应在0至100之间", MendAt.Progress);

public sealed record TooLittleEvidence(int Needed, int Given) : Refusal($"佐证材料不足：至少{Needed}份，现有{Given}份", MendAt.Evidence);
public sealed record MeasureWithoutEvidence(string Measure) : Refusal($"措施“{Words.Short(Measure)}”还没有佐证材料", MendAt.Evidence);
public sealed record MeasureNotDone(string Measure, int Percent) : Refusal($"措施“{Words.Short(Measure)}”完成比例为{Percent}%，全部完成后才能申请销号", MendAt.Progress);
public sealed record MilestoneNotMet(string Milestone) : Refusal($"节点“{Words.Short(Milestone)}”尚未确认完成", MendAt.Milestones);
public sealed record NothingNewSinceReturn(string Reason) : Refusal($"因“{Reason}”退回后，还没有新的进展、节点或佐证，请先按退回意见整改", MendAt.Evidence);
public sealed record EvidenceSealed() : Refusal("佐证材料已随审核封存，不能撤回");
public sealed record FileAlreadyHere(string Name) : Refusal($"文件“{Name}”与本问题已有佐证内容完全相同", MendAt.Evidence);
public sealed record NoStatement() : Refusal("请填写整改情况说明", MendAt.Evidence);

public sealed record NotYourStep(string Step) : Refusal($"当前步骤为“{Step}”，不由您审核", MendAt.Review);
public sealed record MakerIsNotChecker() : Refusal("提交人、佐证上传人和前一步审核人不得审核同一次提交", MendAt.Review);
public sealed record ReturnNeedsReason() : Refusal("退回须选择原因并写明意见", MendAt.Review);
public sealed record ReturnNeedsNewDue() : Refusal("退回须确定新的整改时限，且不得早于今天", MendAt.Review);
public sealed record PassNeedsOpinion() : Refusal("请填写审核意见", MendAt.Review);
public sealed record StepsStillOpen(string Step) : Refusal($"“{Step}”尚未通过，不能销号", MendAt.Review);
public sealed record VoidAlreadyAsked() : Refusal("已有作废申请等待巡察办主任审批");
public sealed record ClassAlreadyAsked() : Refusal("已有类别调整申请等待巡察办主任审批，审批后再申请");
public sealed record AskerIsNotDecider() : Refusal("申请人不得审批本人提出的申请");
public sealed record DuplicateIsClosed(string Code) : Refusal($"编号“{Code}”的问题已在另一次巡察中销号，再次出现属于反弹或屡查屡犯，不能作为重复问题作废");
public sealed record VoidNeedsReason() : Refusal("作废须写明理由并指明与哪一问题重复");
public sealed record NotALaterInspection() : Refusal("遗留问题只能并入同一单位更晚一轮的巡察");
public sealed record RelapseNeedsGrounds() : Refusal("认定反弹须写明事实依据");

/// <summary>The product's own words for states and classes, one place for text, exports and pages.</summary>
public static partial class Words
{
    public static string Of(FindingState state) => state switch
    {
        FindingState.Draft => "草稿",
        FindingState.Issued => "未启动",
        FindingState.Rectifying => "整改中",
        FindingState.UnderReview => "审核中",
        FindingState.Continuous => "常态化",
        FindingState.Closed => "已销号",
        FindingState.Relapsed => "已反弹",
        FindingState.Carried => "已并入",
        _ => "已作废",
    };

    public static string Of(FindingClass findingClass) => findingClass switch
    {
        FindingClass.Immediate => "立行立改",
        FindingClass.Staged => "阶段推进",
        _ => "长期坚持",
    };

    public static string Of(FindingOrigin origin) => origin switch
    {
        FindingOrigin.Feedback => "巡察反馈",
        FindingOrigin.EarlierRound => "上轮遗留",
        FindingOrigin.LookBack => "回头看",
        FindingOrigin.Audit => "审计",
        FindingOrigin.PublicComment => "群众反映",
        FindingOrigin.Relapse => "反弹",
        FindingOrigin.HigherInspection => "上级巡视反馈",
        FindingOrigin.Supervision => "督查",
        _ => "政治要件",
    };

    public static string Of(DueCause cause) => cause switch
    {
        DueCause.Issued => "下发问题",
        DueCause.Relapsed => "认定反弹，重新下发",
        DueCause.Reclassified => "调整整改类别",
        DueCause.MeetingCorrected => "更正反馈会日期",
        DueCause.RulesAdopted => "调整本轮规则",
        DueCause.PeriodExtended => "延长集中整改期",
        DueCause.Returned => "审核退回",
        DueCause.PeriodEnded => "集中整改期届满",
        DueCause.Continued => "转入常态化整改",
        _ => "阶段复核通过",
    };

    public static string Of(DueLimit limit) => limit switch
    {
        DueLimit.Immediate => "立行立改类时限",
        DueLimit.Concentrated => "集中整改期",
        _ => "长期坚持类复核周期",
    };

    public static string Of(Role role) => role switch
    {
        Role.OfficeDirector => "巡察办主任",
        Role.OfficeClerk => "巡察办干部",
        Role.TeamMember => "巡察组成员",
        Role.UnitHead => "主要负责人",
        Role.LeadershipMember => "班子成员",
        Role.SectionHandler => "责任科室经办",
        Role.Liaison => "联络员",
        Role.StationedInspector => "派驻纪检监察组",
        Role.DisciplineOfficer => "纪委监委",
        Role.OrganizationOfficer => "组织部",
        Role.SupervisingLeader => "分管领导",
        Role.LeadingGroupMember => "领导小组",
        Role.GovernmentOfficer => "政府办",
        Role.SystemAdmin => "系统管理员",
        Role.SecurityAdmin => "安全管理员",
        _ => "审计管理员",
    };

    public static string Of(UnitKind kind) => kind switch
    {
        UnitKind.RegionCommittee => "县（区）本级",
        UnitKind.PartyCommittee => "党委",
        UnitKind.PartyGroup => "党组",
        UnitKind.Town => "乡镇（街道）",
        UnitKind.Village => "村（社区）",
        UnitKind.Department => "职能部门",
        UnitKind.PublicInstitution => "事业单位",
        UnitKind.Enterprise => "国有企业",
        UnitKind.Section => "内设科室",
        UnitKind.InspectionOffice => "巡察办",
        UnitKind.InspectionTeam => "巡察组",
        UnitKind.LeadingGroup => "巡察工作领导小组",
        UnitKind.DisciplineCommission => "纪委监委",
        UnitKind.OrganizationDept => "组织部",
        UnitKind.StationedTeam => "派驻纪检监察组",
        _ => "政府办",
    };

    /// <summary>At most 20 characters, with an ellipsis.</summary>
    public static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
