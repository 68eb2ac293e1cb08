namespace Bihuan.Domain.Meetings;

public sealed record MeetingInTheFuture() : Refusal("会议日期不能晚于今天；请在会议召开后登记");
public sealed record MeetingBeforeFeedback(DateOnly HeldOn) : Refusal($"会议日期不能早于反馈会（{HeldOn:yyyy-MM-dd}）");
public sealed record MeetingAlreadyRegistered(MeetingKind Kind, DateOnly HeldOn) : Refusal($"{MeetingWords.Of(Kind)}已登记（{HeldOn:yyyy-MM-dd}）；如登记有误，请使用更正");
public sealed record ChairNotPresent(string Name) : Refusal($"主持人“{Name}”须在到会人员中");
public sealed record AbsentWithoutReason(string Name) : Refusal($"“{Name}”缺席，请填写缺席原因");
public sealed record AttendanceUnknown(string Name) : Refusal($"请注明班子成员“{Name}”是否到会");
public sealed record MinutesMissing() : Refusal("请上传会议记录或会议纪要");
public sealed record RecordOfAnotherMeeting(string File, MeetingKind Held, DateOnly HeldOn, MeetingKind Claimed)
    : Refusal($"附件“{File}”已登记为{HeldOn:yyyy-MM-dd}{MeetingWords.Of(Held)}的记录，不能再作为{MeetingWords.Of(Claimed)}的记录；请上传本次会议自己的记录");

// A16
public sealed record NothingStudied() : Refusal("请至少填写一个问题的研究情况；专题研究会须逐条研究反馈问题");

// B05
public sealed record CommitteeRecordCannotServe(string File) : Refusal($"附件“{File}”是党委（党组）会等会议的记录，不能代替专题民主生活会；请按规定召开专题民主生活会后上传该会的记录");
public sealed record TooFewForCriticism() : Refusal("到会班子成员不足2人，不能开展相互批评，不能作为专题民主生活会登记");
public sealed record NoSelfCheck(string Name) : Refusal($"缺少“{Name}”的对照检查；到会班子成员须逐一对照检查，党委（党组）会不能代替专题民主生活会");
public sealed record SelfCheckWithoutFinding(string Name) : Refusal($"“{Name}”的对照检查未联系反馈问题，请填写所对照问题的序号");
public sealed record NoCriticismOf(string Name) : Refusal($"缺少对“{Name}”的批评意见；班子成员须相互批评，党委（党组）会不能代替专题民主生活会");
public sealed record CriticismNotMutual(string By, string Of) : Refusal($"“{By}”对“{Of}”的批评意见无效：批评人和被批评人须为到会的不同班子成员");

// B07
public sealed record NotInvited(Capacity Body) : Refusal($"请填写邀请{MeetingWords.Of(Body)}派员参加的日期；未到会的，注明原因");
public sealed record InvitedAfterwards() : Refusal("邀请日期不能晚于会议日期");
public sealed record ReportedAlready() : Refusal("会议情况报告已报送");
public sealed record ReportFileMissing() : Refusal("请上传会议情况报告");

// B08
public sealed record HeldBeforeOrderedAgain(DateOnly Ordered) : Refusal($"{Ordered:yyyy-MM-dd}已责令重开，重新召开的日期不能早于该日");
public sealed record PartyAppraisedAlready(MeetingParty Party) : Refusal($"{MeetingWords.Of(Party)}已作出质量评价");
public sealed record AppraisedAlready() : Refusal("会议质量已评价，登记内容不能再更正；确需说明的，请在会议情况报告中说明");

// B13, A22
public sealed record DecisionDueTooEarly(int Number) : Refusal($"第{Number}项议定事项的办结时限不能早于会议日期");
public sealed record DecisionDoneAlready(DateOnly On) : Refusal($"该议定事项已于{On:yyyy-MM-dd}办结");
public sealed record NobodyCalled() : Refusal("请注明参训单位主要负责人是否到会");
public sealed record OwnMeeting() : Refusal("不能评价本人登记的会议，请由其他同志评价");
