namespace Bihuan.Domain.Rounds;

/// <summary>The words for types and sources of rounds, for pages, exports and query strings alike.</summary>
public static class RoundWords
{
    public static string Of(RoundType type) => type switch
    {
        RoundType.Routine => "常规",
        RoundType.Special => "专项",
        RoundType.Mobile => "机动",
        RoundType.Elevated => "提级",
        _ => "回头看",
    };

    public static string Of(RoundSource source) => source switch
    {
        RoundSource.Inspection => "巡察",
        RoundSource.HigherInspection => "上级巡视",
        RoundSource.Instruction => "政治要件",
        RoundSource.Audit => "审计",
        _ => "督查",
    };

    /// <summary>Reads a word back; null for any other text.</summary>
    public static RoundType? TypeOf(string? word) =>
        Enum.GetValues<RoundType>().Select(type => (RoundType?)type).FirstOrDefault(type => Of(type!.Value) == word);

    /// <summary>Reads a word back; null for any other text.</summary>
    public static RoundSource? SourceOf(string? word) =>
        Enum.GetValues<RoundSource>().Select(source => (RoundSource?)source).FirstOrDefault(source => Of(source!.Value) == word);
}
