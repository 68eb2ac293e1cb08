using Bihuan.Domain.Notifications;
using Bihuan.Domain.People;
using Bihuan.Web.Access;

namespace Bihuan.Web.Ui.Desk;

/// <summary>Every kind of thing that waits for people beside the findings themselves, in the order of the page. A new kind is one line here.</summary>
internal static class WaitingSources
{
    private static readonly IReadOnlySet<Role> Director = new HashSet<Role> { Role.OfficeDirector };
    private static readonly IReadOnlySet<Role> Everybody = Enum.GetValues<Role>().Except(Roles.Administrators).ToHashSet();
    private static readonly IReadOnlySet<Role> PlanReviewers = Everybody.Except(Roles.OfTheUnit).ToHashSet();

    public static readonly IReadOnlyList<WaitingSource> All =
    [
        new("neglected", "长期未过问", "这些单位的整改已很久没有办理，请了解进展并登记", Roles.Office, WaitingInspections.Neglected),
        new("extensions", "待审批延期", "单位申请延长时限，请审批", Director, WaitingObligations.Extensions),
        new("voids", "待审批作废", "经办人申请作废重复问题，请审批", Director, WaitingRequests.ToVoid),
        new("classes", "待审批类别调整", "巡察办同事申请调整已反馈问题的整改类别，请审批", Director, WaitingRequests.ToReclassify),
        new("bulletins", "待审批通报", "通报已提交，请审批或退回", Director, WaitingBulletins.ToApprove),
        new("bulletin-returns", "退回的通报", "按退回意见修改后重新提交", Roles.Office, WaitingBulletins.ToMend),
        new("bulletin-drafts", "待完善通报", "补齐主要问题和下一步要求后提交审批", Roles.Office, WaitingBulletins.ToWord),
        new("bulletin-publication", "待发布通报", "通报已审批，请发布", Roles.Office, WaitingBulletins.ToPublish),
        new("documents", "待核对反馈意见", "已读出问题，请对照原文核对后确认", new MayReadFeedback().Roles, WaitingDocuments.ToCheck),
        new("feedback", "待完成三反馈", "反馈会已召开，尚未向主要负责人、分管县领导反馈", Roles.Office, WaitingDocuments.FeedbackActs),
        new("plans", "待审核整改方案", "轮到您审核（本人经手的除外）", PlanReviewers, WaitingPapers.PlansToReview),
        new("plan-returns", "退回的整改方案", "按退回意见修改后重新报送", new MayReport().Roles, WaitingPapers.PlansToMend),
        new("obligations", "单位事项", "反馈会之后单位须办理的事项，即将到期或已逾期", Roles.OfTheUnit, WaitingObligations.Owed),
        new("meeting-reports", "待报送会议情况报告", "专题民主生活会已召开，请报送会议情况报告", new MayReport().Roles, WaitingMeetings.Unreported),
        new("appraisals", "待评价会议质量", "派员参加的专题民主生活会尚未评价", new MayAppraiseMeetings().Roles, WaitingMeetings.ToAppraise),
        new("notices", "待阅会议事项", "请阅后签收", new MayAcknowledgeNotices().Roles.Append(Role.StationedInspector).ToHashSet(), WaitingMeetings.Notices),
        new("notifications", "待阅党内通报", "请阅读反馈意见和表态讲话全文，阅后签“已阅”", InnerNotification.Receivers, WaitingPapers.NotificationsToRead),
        new("decisions", "会议议定事项", "会议议定由您办理的事项", Everybody, WaitingMeetings.Decisions),
        new("letters", "待办文书", "起草、审批、签发、签收、回复", Everybody, WaitingCorrespondence.Letters) { All = Links.Letters() },
        new("proposals", "约谈和通报建议", "是否约谈、通报批评，由您决定", new MayDecideProposals().Roles, WaitingCorrespondence.Proposals) { All = Links.MyProposals() },
        new("handovers", "待签字移交清单", "新旧主要负责人签字交接，旧账有人管", Everybody, WaitingCorrespondence.Handovers),
        new("reports", "待签收报告", "单位报送的报告，打开即签收", new MayReceiveReports().Roles, WaitingPapers.ReportsToSign) { All = Links.Reports("unread=true") },
        new("charges", "联系督办的单位", "由您负责督办、尚未办结的单位，各轮次一并列出", Roles.Office, WaitingInspections.InCharge) { All = Links.Workload() },
    ];
}
