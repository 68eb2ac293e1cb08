using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>What a person should look at before trusting a reading (H).</summary>
static partial class ReadingWarnings
{
    [GeneratedRegex(@"(?:反馈|发现|指出|通报|梳理|移交|涉及|共)[^。;,]{0,24}?(?<n>\d{1,4}|[一二三四五六七八九十百]{1,5})(?:个|项|条|件)(?:具体|突出|主要|方面)?(?:的)?问题|(?:反馈|发现|指出|通报|移交)[^。;,]{0,20}?问题(?:共|共计)?(?<n>\d{1,4})(?:个|项|条|件)", RegexOptions.CultureInvariant)]
    private static partial Regex StatedTotal { get; }

    [GeneratedRegex(@"(?:^|[^\w*])\*{1,6}(?=[\u4e00-\u9fff\d])|[\u4e00-\u9fff]\*{1,6}|[×Xx]{2,4}(?=[\u4e00-\u9fff])|[〇○]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Mask { get; }

    [GeneratedRegex(@"[(（] ?[)）]|“ ?”|《 ?》|(?:^|[。;；,，])(?:的以来|的领导、的)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing { get; }

    public static IEnumerable<ReadingWarning> OfText(string text, IReadOnlyList<Passage> passages)
    {
        if (Mask.Match(text) is { Success: true } mask)
            yield return new("masked-text", $"文中有遮盖符号（{Mask.Count(text)} 处），遮盖处不作为数值，请对照原件补全。", mask.Index, mask.Index + mask.Length);
        if (Missing.Match(text) is { Success: true } gap)
            yield return new("missing-text", $"文中有缺字（如“{text[Math.Max(0, gap.Index - 4)..(gap.Index + gap.Length)].Trim()}”），请对照原件核对。", gap.Index, gap.Index + gap.Length);
        if (CutOff(passages) is { } cut)
            yield return new("truncated", "文本似乎没有结束（以省略号或半句话结尾），请确认是否完整。", cut.Start, cut.End);
    }

    static Span? CutOff(IReadOnlyList<Passage> passages)
    {
        if (passages.Count is 0) return null;
        var last = passages[^1];
        var text = last.Text.TrimEnd();
        if (text.Length is 0) return null;
        var ends = text.EndsWith('…') || text.EndsWith("...", StringComparison.Ordinal) || ",、:".Contains(text[^1])
            || (text.Length > 40 && !"。!?;)”》".Contains(text[^1]));
        return ends ? Coverage.Merge(last.InSource(0, last.Length))[^1] : null;
    }

    public static IEnumerable<ReadingWarning> OfCounts(IReadOnlyList<Passage> passages, IReadOnlyList<FindingDraft> drafts)
    {
        if (drafts.Count is 0) yield break;
        foreach (var passage in passages)
        {
            if (StatedTotal.Match(passage.Text) is not { Success: true } stated) continue;
            var words = stated.Groups["n"].Value;
            var total = char.IsAsciiDigit(words[0]) ? int.Parse(words, System.Globalization.CultureInfo.InvariantCulture) : (int)(ChineseNumerals.Read(words) ?? 0);
            if (total == drafts.Count || total < 2 || total > drafts.Count * 4) continue;
            var place = passage.InSource(stated.Index, stated.Index + stated.Length).First();
            yield return new("count-mismatch", $"文中称共有 {total} 个问题，识别出 {drafts.Count} 个，请核对。", place.Start, place.End);
            break;
        }
        foreach (var gap in SkippedNumbers(drafts)) yield return gap;
    }

    static IEnumerable<ReadingWarning> SkippedNumbers(IReadOnlyList<FindingDraft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i - 1].Node?.Number is not { } before || drafts[i].Node?.Number is not { } after) continue;
            if (before.Style != after.Style || after.Number <= before.Number + 1) continue;
            var place = drafts[i].Title.InSource().First();
            yield return new("count-mismatch", $"编号从 {before.Number} 跳到 {after.Number}，中间可能缺少问题。", place.Start, place.End);
        }
    }

    public static IEnumerable<ReadingWarning> OfFurniture(IReadOnlyList<SourceBlock> blocks, Furniture?[] kinds, bool hardWrapped)
    {
        var pages = Places(blocks, kinds, kind => kind is Furniture.PageNumber or Furniture.RunningHead);
        if (pages.Count > 0) yield return new("page-furniture", $"已略去页眉、页码 {pages.Count} 处。", pages[0].Start, pages[0].End);
        var chrome = Places(blocks, kinds, kind => kind is Furniture.SiteChrome);
        if (chrome.Count > 0) yield return new("site-chrome", $"已略去网页上的栏目、提示等文字 {chrome.Count} 处。", chrome[0].Start, chrome[0].End);
        if (hardWrapped) yield return new("hard-wrapped", "原文按页面宽度断行，已把断开的行接回；请留意接合处。");
    }

    static List<SourceBlock> Places(IReadOnlyList<SourceBlock> blocks, Furniture?[] kinds, Func<Furniture?, bool> isOne) =>
        [.. blocks.Where((_, i) => isOne(kinds[i]))];
}
