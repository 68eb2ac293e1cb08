namespace Bihuan.Domain.Letters;

public sealed record LetterInOtherState(LetterState State) : Refusal($"此文书当前为“{LetterWords.Of(State)}”，不能这样办理，请刷新后查看");
public sealed record LetterNeedsApproval() : Refusal("通报批评须由起草人以外的负责人审批后才能印发，请先送审");
public sealed record LetterNeedsNoApproval() : Refusal("此类文书不需要审批，可以直接印发");
public sealed record OwnLetter() : Refusal("不能审批本人起草或修改过的文书，请由其他负责人审批");
public sealed record NotTheAddressee() : Refusal("此文书由收文人或收文单位主要负责人、联络员签收和回复");
public sealed record NoBasis() : Refusal("通报批评须列明依据的问题，请至少选择一个");
public sealed record NoScope() : Refusal("请选择发布范围");
public sealed record NoAddressee() : Refusal("没有收文的分管（联系）领导，请在修改文书时选择收文人");
public sealed record TalkInTheFuture() : Refusal("约谈日期不能晚于今天");
public sealed record CorrectionBeforeTalk() : Refusal("整改期限不能早于约谈日期");
public sealed record NoTalkRecord() : Refusal("尚未登记约谈情况，请先登记");
public sealed record TalkAlreadyHeld() : Refusal("约谈情况已登记");
public sealed record TalkAlreadyFollowedUp() : Refusal("后续落实情况已登记");
public sealed record UnknownLetterKind(string Kind) : Refusal($"规则集中没有名为“{Kind}”的文书，请另选");
public sealed record NotFilledIn() : Refusal($"正文中“{LetterTemplates.ToBeFilledIn}”尚未填写，请先修改正文，列明具体情形");
