namespace Bihuan.Domain;

/// <summary>Where the obstacle behind a refusal can be mended; the pages turn it into a link.</summary>
public enum MendAt { Nowhere, Text, Responsibilities, Measures, Milestones, Progress, Evidence, Review, Inspection, RuleSet }

/// <summary>
/// One reason why an act is not possible. Every reason is its own type, so that tests assert the rule and not its wording.
/// <see cref="Text"/> is shown to people: official Chinese, and says what to do.
/// </summary>
public abstract record Refusal(string Text, MendAt Mend = MendAt.Nowhere);

/// <summary>An act was tried although its obstacles could have been asked for; nothing has changed.</summary>
public sealed class RefusedException(IReadOnlyList<Refusal> reasons)
    : Exception(string.Join("；", reasons.Select(reason => reason.Text)))
{
    public RefusedException(Refusal reason) : this([reason]) { }

    public IReadOnlyList<Refusal> Reasons { get; } = reasons;

    /// <summary>Throws when there is any obstacle.</summary>
    public static void ThrowIfAny(IReadOnlyList<Refusal> obstacles)
    {
        if (obstacles.Count > 0) throw new RefusedException(obstacles);
    }
}

/// <summary>The actor does not hold the post that this act asks for in this unit.</summary>
public sealed record NotYourAct(string Act) : Refusal($"您的职务不能在本单位{Act}");

/// <summary>Somebody else changed the thing between reading and writing.</summary>
public sealed record ChangedMeanwhile(int Seen, int Current)
    : Refusal("您填写期间，他人已修改了此内容。您填写的文字仍保留，请对照标出的现有内容核对后再次提交");

/// <summary>A part of the thing that is not there, or no longer.</summary>
public sealed record NoSuchPart(string What) : Refusal($"所选的{What}不存在或已取消，请刷新后重新选择");

/// <summary>A day so far off that nobody would come back to it.</summary>
public sealed record PutOffTooFar(DateOnly Furthest) : Refusal($"日期过远，最迟不得晚于{Furthest:yyyy年M月d日}，请核对年份");

/// <summary>A required field was left empty.</summary>
public sealed record Missing(string Field, MendAt At = MendAt.Text) : Refusal($"请填写{Field}", At);
