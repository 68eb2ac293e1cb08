using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Tells the text of the author from what pages and web sites put around it: provenance lines, page numbers,
/// running heads, site chrome (H).
/// </summary>
static partial class PageFurniture
{
    [GeneratedRegex(@"^[-—–\s·]*(?:第 ?)?\d{1,4}(?: ?页)?(?: ?[,/|共]+ ?共? ?\d{1,4} ?页?)?[-—–\s·]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber { get; }

    [GeneratedRegex(
        @"^(?:首页|当前位置|您?(?:现在)?的?位置|分享(?:到|$)|(?:分享|收藏|打赏|点赞|转发|评论)(?: (?:分享|收藏|打赏|点赞|转发|评论|举报))+$|打印|关闭窗?口?|[\[【]?字[体号]|浏览次?数|阅读(?:量|次数)|点击(?:数|量|率)|发布(?:时间|日期|机构|者)|发文?日期:|信息来源|(?:文章)?来源:|作者:|(?:责任)?编辑:|责编|审核:|上一[篇条页则个]|下一[篇条页则][:：]|下一篇|相关(?:文章|链接|阅读|附件)|版权所有|主办(?:单位)?:|承办(?:单位)?:|网站(?:地图|标识码)|[\w\-]{0,12}ICP备|转藏|\d+条评论|发表$|发表评论|请遵守|类似文章|预览结束|本站(?:是|仅)|扫一扫|【?(?:大|小|打印|关闭)】|保护视力|返回顶部|收藏本页|我要纠错|微信扫)",
        RegexOptions.CultureInvariant)]
    private static partial Regex SiteChrome { get; }

    [GeneratedRegex(@"^[\W_]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyMarks { get; }

    /// <summary>What each block is; null for text of the author.</summary>
    public static Furniture?[] Of(string text, IReadOnlyList<SourceBlock> blocks)
    {
        var lines = blocks.Select(block => Normalization.Fold(text[block.Start..block.End]).Trim()).ToArray();
        var kinds = new Furniture?[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i].Kind is not BlockKind.TableCell)
                kinds[i] = ByItself(lines[i], provenance: i is 0 || kinds[i - 1] is Furniture.Provenance);
        MarkRunningHeads(text, blocks, lines, kinds);
        return kinds;
    }

    static Furniture? ByItself(string line, bool provenance) => line switch
    {
        _ when provenance && line.StartsWith('#') => Furniture.Provenance,
        _ when line.Length > 120 => null,
        _ when PageNumber.IsMatch(line) => Furniture.PageNumber,
        _ when OnlyMarks.IsMatch(line) && !line.Contains('…') && !"。,;:、!?)”》%".Contains(line[0]) => Furniture.Rule,
        _ when SiteChrome.IsMatch(line) => Furniture.SiteChrome,
        _ => null,
    };

    // A running head stands beside a page number or a form feed and says what the title or another such line says.
    static void MarkRunningHeads(string text, IReadOnlyList<SourceBlock> blocks, string[] lines, Furniture?[] kinds)
    {
        var opening = string.Concat(lines.Where((_, i) => kinds[i] is null).Take(3).Where(line => Enumerators.At(line, 0) is null)).Replace(" ", "");
        var times = lines.GroupBy(line => line).ToDictionary(same => same.Key, same => same.Count());
        for (var i = 1; i < lines.Length; i++)
        {
            if (kinds[i] is not null || blocks[i].Kind is BlockKind.TableCell) continue;
            if (lines[i].Length is < 4 or > 60 || "。;:,".Contains(lines[i][^1])) continue;
            if (i < 3 || Enumerators.At(lines[i], 0) is not null || !AtPageEdge(text, blocks, kinds, i)) continue;
            var bare = lines[i].TrimEnd("0123456789 ".ToCharArray()).Replace(" ", "");
            if (times[lines[i]] > 1 || (bare.Length >= 8 && opening.Contains(bare, StringComparison.Ordinal)))
                kinds[i] = Furniture.RunningHead;
        }
    }

    static bool AtPageEdge(string text, IReadOnlyList<SourceBlock> blocks, Furniture?[] kinds, int i) =>
        kinds[i - 1] is Furniture.PageNumber or Furniture.RunningHead
        || (i + 1 < kinds.Length && kinds[i + 1] is Furniture.PageNumber)
        || text.AsSpan(blocks[i - 1].End, blocks[i].End - blocks[i - 1].End).Contains('\f');
}

/// <summary>Text on the page that is not the author's.</summary>
enum Furniture
{
    Provenance,
    PageNumber,
    RunningHead,
    Rule,
    SiteChrome,
}
