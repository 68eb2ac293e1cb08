namespace Bihuan.Domain.Handbook;

/// <summary>The steps of the loop, in their order; each has one chapter.</summary>
public enum HandbookStep { Feedback, Study, Lists, Plan, Progress, Evidence, Review, Closure, Report, Handover }

/// <param name="Text">Markdown; HTML in it is shown as text.</param>
public sealed record HandbookChapter(HandbookStep Step, string Title, string Text);

public sealed record HandbookIsPublished(string Name) : Refusal($"手册{Name}版已发布，不能再修改；请另起草新版");
public sealed record HandbookIsUnchanged() : Refusal("新版与上一版内容相同，请先修改章节再发布");
public sealed record HandbookDraftExists(string Name) : Refusal($"手册{Name}版正在起草，请先发布或继续修改");
