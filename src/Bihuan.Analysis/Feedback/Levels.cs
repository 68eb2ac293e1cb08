using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Chooses, from the headings above a finding, the one or two that group.</summary>
/// <param name="First">The higher group as printed.</param>
/// <param name="Second">The lower group, where there are two.</param>
/// <param name="Nearest">The lowest of all, for faults told inside a paragraph.</param>
readonly partial record struct Levels(string? First, string? Second, string? Nearest)
{
    [GeneratedRegex(@"(?:问题|不足|短板|差距|薄弱环节|表现[在为]以下.{0,6}方面|主要(?:有|是|存在)[一二三四五六七八九十几\d]+个?方面)$", RegexOptions.CultureInvariant)]
    private static partial Regex Announces { get; }

    // “巡察中也发现了一些问题” goes on from the praise before it and names nothing.
    [GeneratedRegex(@"^但|也|同时|[出馈现]了|巡[察视]中?发现一些", RegexOptions.CultureInvariant)]
    private static partial Regex InPassing { get; }

    // News of several units: the clause that names team and unit groups what was found there.
    [GeneratedRegex(@"组(?:在?向|在?对|在?就|在反馈|反馈|巡察|对照).{2,40}(?:指出|认为|发现|反馈)$", RegexOptions.CultureInvariant)]
    private static partial Regex TeamReports { get; }

    public static Levels Of(IReadOnlyList<Node> above)
    {
        above = [.. above.Where(node => node.Kind is not NodeKind.PlainHeading || !(OnlyCounts.IsMatch(node.Head.Body.Trim()) || IsField(node)))];
        var telling = above.Where(node => !IsEveryday(node)).ToArray();
        var nearest = telling.Length > 0 ? Printed(telling[^1]) : Fallback(above);
        var grouping = telling.Where((node, i) => i == telling.Length - 1 || Leads.Of(node.Head).Form is not LeadForm.Statement || !FaultLanguage.SpeaksOfItOnly(Bare(node))).ToArray();
        return grouping switch
        {
            [] => new Levels(Fallback(above), null, nearest),
            [var only] => new Levels(Printed(only), null, nearest),
            [var first, .., var last] => new Levels(Printed(first), SecondName(last), nearest),
        };
    }

    /// <summary>The highest of some headings that names more than that there are findings.</summary>
    public static string? Telling(IReadOnlyList<Node> above) => Of(above) is var levels && above.Any(node => !IsEveryday(node)) ? levels.First : null;

    // “问题1” alone on its line, the finding below it.
    [GeneratedRegex(@"^(?:反馈|存在)?(?:问题|任务|事项|清单) ?之?(?:\d{1,3}|[一二三四五六七八九十]{1,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyCounts { get; }

    // “签发人:罗某”: a line of a form names no group.
    static bool IsField(Node node) => Leads.Of(node.Head).Rest is var rest && rest < node.Head.End && node.Head.Passage.Text[rest - 1] is ':';

    static bool IsEveryday(Node node) =>
        (node.Kind is NodeKind.LeadIn && !Headings.IsAspect(node.Head)) || node.Kind is NodeKind.Aside or NodeKind.Paragraph
        || (node.Label is not null && !node.Children.Any(child => child.Kind is NodeKind.Numbered)) || (SectionRoles.IsEveryday(Bare(node)) && !IsAspectInside(node));

    // “落实巡察整改方面,…” in the middle of a paragraph stands beside other aspects and groups as they do.
    static bool IsAspectInside(Node node) => node.Kind is NodeKind.LeadIn && Headings.IsAspect(node.Head);

    // Where nothing groups, the line that announces the findings stands for the group.
    static string? Fallback(IReadOnlyList<Node> above)
    {
        for (var i = above.Count - 1; i >= 0; i--)
        {
            if (above[i].Kind is not NodeKind.LeadIn) return above[i].Label is null ? Printed(above[i]) : null;
            var lead = Printed(above[i]);
            var from = Normalization.Fold(lead).LastIndexOfAny([',', '。']) + 1;
            var last = Normalization.Fold(lead[from..]);
            if ((Announces.IsMatch(last) && !InPassing.IsMatch(last)) || TeamReports.IsMatch(last)) return lead[from..];
        }
        return null;
    }

    /// <summary>The clause that names team and unit, where one stands right before a list inside a paragraph.</summary>
    public static string? TeamBefore(Stretch before)
    {
        var folded = before.Folded.TrimEnd(' ', ':', ',');
        var from = folded.LastIndexOfAny([',', '。', ';']) + 1;
        return TeamReports.IsMatch(folded[from..].Trim()) ? before.Raw[from..folded.Length].Trim() : null;
    }

    // “新河镇党委存在的主要问题:…”, “新河镇党委:…”: the paragraph itself names whose faults it tells.
    [GeneratedRegex("^ *(?<unit>" + UnitName + @"(?:存在的?)?(?:主要|突出|具体)?(?:问题|不足)?(?:有|是)?):", RegexOptions.CultureInvariant)]
    private static partial Regex Unit { get; }

    const string UnitName = "[^,。;:]{2,26}(?:党组|党委|党工委|支部|党总支|局|镇|乡|街道|村|社区|[医法学]?院|学校|中学|小学|党校|公司|集团|中心|所|办|馆|站|会|社|联|委|部)";

    [GeneratedRegex("^ *" + UnitName + "[。:] *$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyUnit { get; }

    /// <summary>Whether words are a unit's name and its mark alone.</summary>
    public static bool IsUnit(string folded) => OnlyUnit.IsMatch(folded);

    /// <summary>The unit a paragraph of faults opens with.</summary>
    public static string? UnitOpening(Entry entry) =>
        Unit.Match(entry.Passage.Text) is { Success: true } opening ? entry.Passage.Raw.Substring(opening.Groups["unit"].Index, opening.Groups["unit"].Length) : null;

    /// <summary>How long the unit's name at the head of a paragraph is, its colon included.</summary>
    public static int UnitLength(Stretch text) => text.Start is 0 ? Unit.Match(text.Folded).Length : 0;

    static string Bare(Node node)
    {
        var lead = Leads.Of(node.Head);
        return node.Head.Passage.Text[node.Head.BodyStart..Math.Max(lead.End, node.Head.BodyStart)];
    }

    // As printed: with its number, up to the mark that ends its statement.
    static string Printed(Node node)
    {
        var passage = node.Head.Passage;
        var lead = Leads.Of(node.Head);
        var end = Math.Max(lead.Rest, lead.End);
        if (node.Kind is NodeKind.LeadIn) end = Headings.IsAspect(node.Head) ? Math.Min(end, Headings.AspectEnd(node.Head)) : node.Head.End;
        var start = node.Kind is NodeKind.PlainHeading ? node.Head.BodyStart : node.Head.Start;
        return passage.Raw[start..Leads.TrimmedEnd(passage, start, Math.Min(end, passage.Length))].Trim();
    }

    // The lower heading “1.关于“…”问题的整改” is named by its quoted words.
    static string SecondName(Node node)
    {
        var lead = Leads.Of(node.Head);
        return node.Head.Passage.Raw[lead.Start..lead.End].Trim();
    }
}
