using Bihuan.Analysis.Feedback;

namespace Bihuan.Web.Features.Feedback;

/// <summary>The reader's reasons in the words of the review page.</summary>
internal static class ReadingWords
{
    public static string Of(LeftOutReason reason) => reason switch
    {
        LeftOutReason.Heading => "标题",
        LeftOutReason.Preamble => "前言和概况",
        LeftOutReason.Praise => "肯定成绩",
        LeftOutReason.Demand => "整改要求和建议",
        LeftOutReason.Cause => "原因分析",
        LeftOutReason.Clue => "问题线索移交",
        LeftOutReason.Duplicate => "重复内容",
        LeftOutReason.PageFurniture => "页眉页脚",
        LeftOutReason.Signature => "落款",
        LeftOutReason.Contact => "联系方式",
        _ => "其他",
    };

    /// <summary>Reasons a person may choose from; further words may be added.</summary>
    public static readonly IReadOnlyList<string> Choices = [.. Enum.GetValues<LeftOutReason>().Select(Of)];
}
