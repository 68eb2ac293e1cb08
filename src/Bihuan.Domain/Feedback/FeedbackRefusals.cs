namespace Bihuan.Domain.Feedback;

public sealed record NoSuchCandidate() : Refusal("所选条目已不在清单中，请刷新后重新选择");
public sealed record NoSuchPassage() : Refusal("所选语句已不在原处，请刷新后重新选择");
public sealed record NothingAbove() : Refusal("这是第一条，上面没有可合并的条目");
public sealed record NothingToSplit() : Refusal("拆分位置应在本条原文中间，前后都要留有内容");
public sealed record DropNeedsReason() : Refusal("列为非问题须写明理由");
public sealed record AlreadyConfirmed() : Refusal("本文件的问题已确认，不能再修改；如有误，请撤销导入后重新导入");
public sealed record ImportUndone() : Refusal("本次导入已撤销；如需使用，请重新导入文件");
public sealed record PassagesUnhandled(int Count) : Refusal($"原文还有{Count}句未处理，请列为问题或列为非问题");
public sealed record CandidatesNotAccepted(int Count) : Refusal($"还有{Count}条未核对，请逐条接受或全部接受");
public sealed record CandidateWithoutTitle(int Order) : Refusal($"第{Order}条没有标题，请修改后再确认");
public sealed record NoCandidates() : Refusal("清单中没有问题；如原文确有问题，请从非问题语句中补列");
