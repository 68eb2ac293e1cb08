using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Takes a part for a fault because of what stands beside it, also where its own words are none of the known ones:
/// no lexicon has all the images in which inspectors speak.
/// </summary>
sealed partial class TrustedFaults(FindingJudge judge, bool isRectification)
{
    // So many of the parts beside one are asked what they are; a longer list says no more.
    const int Neighbours = 30;

    /// <summary>In a part that is about problems a numbered or labelled statement is one.</summary>
    public bool IsListed(Node node, Lead lead, SectionRole role, Node[] parts)
    {
        if (role is not SectionRole.Problems || node.Number?.Style is EnumeratorStyle.HanMust) return false;
        if (node.Kind is not (NodeKind.Numbered or NodeKind.Labelled) || parts.Any(part => part.Kind is NodeKind.Numbered)) return false;
        var title = node.Head.Passage.Text[lead.Start..lead.End];
        if (title.Length < 4 || SectionRoles.IsEveryday(title) || FindingJudge.IsQuestion(node, lead) || !(FaultLanguage.MayReport(title) || StatesDespiteOpening(node, title, role)) || FaultLanguage.NamesRemedy(title)) return false;
        // “任务1:完善制度” is an act, “任务1:协会疏于管理” a fault.
        if (FindingJudge.HasMeasures(node)) return node.Label?.Name is not [.., '任', '务'] and not [.., '事', '项'] || !Acts.BeginsAsAct(title);
        if (Alike(node.Parent!, node.Kind) is { Length: > 1 } beside && !beside.Any(Reports) && !StandsAmongFaults(node) && !StandsUnderFaults(node, beside) && !HasDetailsOnly(node, lead, parts)) return false;
        if (node.Children.Count is 0 && !IsClosed(node) && node.Parent?.Children.TakeWhile(part => part != node).LastOrDefault() is { } before && IsClosed(before)) return false;
        if (lead.Form is LeadForm.Aspect || (isRectification && Acts.BeginsAsAct(title))) return false;
        return (node.Rank > 1 || (node.Rank is 1 && lead.Rest < node.Head.End)) && node.Parent is { } parent && (parent.Children.Count > 1 || parent.Kind is NodeKind.Numbered);
    }

    /// <summary>
    /// Whether its own words come before what stands behind or below them: “第二,担当上“软”。有的…。” beside “第一,思想上“松”。有的…。”,
    /// “问题三:培训凑人头” above “具体情况:…”.
    /// </summary>
    public bool ComesFirst(Node node, Lead lead, SectionRole role, Node[] parts) =>
        HasDetailsOnly(node, lead, parts) ? IsListed(node, lead, SectionRole.Problems, parts) :
        HasFactsOnly(node, parts) ? IsAmongHeadings(node, role) && IsListed(node, lead, role, parts) :
        node.Kind is NodeKind.Paragraph ? OpensExamples(node, lead) && IsBesideFaults(node, lead, role) :
        node.Number is { Style: EnumeratorStyle.HanOrdinal or EnumeratorStyle.HanIs or EnumeratorStyle.Arabic }
        && lead.Form is LeadForm.Statement && OpensExamples(node, lead) && !FindingJudge.ToldBehind(node) && IsListed(node, lead, role, parts);

    static bool OpensExamples(Node node, Lead lead) =>
        lead.Rest < node.Head.End && node.Head.Passage.Text[lead.Rest - 1] is '。' && ClauseLists.Begins(node.Head.Passage.Text[lead.Rest..node.Head.End]);

    // “B1.优惠政策突破权限” alone on its line, the facts in the paragraph below it, as most of those beside it are.
    static bool HasFactsOnly(Node node, Node[] parts) =>
        node.Kind is NodeKind.Numbered && Headings.StandsAlone(node.Head) && parts is [{ Kind: NodeKind.Paragraph }];

    bool IsAmongHeadings(Node node, SectionRole role) =>
        Alike(node.Parent!, NodeKind.Numbered).Where(other => other != node && HasFactsOnly(other, [.. other.Children.Where(child => !child.IsApart)])).ToArray() is { Length: > 1 } others
        && others.Count(other => judge.StatesFault(other, Leads.Of(other.Head), role)) * 2 >= others.Length;

    // The label says that the words beside it are the problem.
    static bool HasDetailsOnly(Node node, Lead lead, Node[] parts) =>
        node.Label is { Kind: LabelKind.Problem } && lead.End > lead.Start && node.Head.Body.IndexOfAny([';', '。']) < 0
        && parts.Length > 0 && parts.All(part => part.Label is { Kind: LabelKind.Detail } || part.Kind is NodeKind.Paragraph);

    /// <summary>A paragraph of a list whose other paragraphs mostly state faults does so too.</summary>
    public bool IsBesideFaults(Node node, Lead lead, SectionRole role)
    {
        if (isRectification || role is not SectionRole.Problems || node.Kind is not NodeKind.Paragraph || lead.Form is not LeadForm.Statement) return false;
        var title = node.Head.Passage.Text[lead.Start..lead.End];
        if (title.Length is < 5 or > 60 || FindingJudge.IsQuestion(node, lead) || FindingJudge.LeadsOn(title) || Asked.IsMatch(title) || !FaultLanguage.MayReport(title)) return false;
        if (PraiseLanguage.Praises(title) || Acts.BeginsAsAct(title) || SectionRoles.IsEveryday(title) || node.Head.Body.TrimEnd() is not [.., '。' or ';']) return false;
        Node[] lists = node.Parent is { Parent: { } chapter } parent ? Alike(chapter, parent.Kind) : [node.Parent!];
        var others = lists.SelectMany(list => Alike(list, NodeKind.Paragraph)).Where(part => part != node).Take(Neighbours).ToArray();
        return others.Length > 1 && others.Count(part => judge.StatesFault(part, Leads.Of(part.Head), role)) * 2 > others.Length;
    }

    [GeneratedRegex(@"指出|要求|强调|表示|建议|希望|认为|(?:党[组委]|支部|单位|大家|同志|部门|我们|干部)要|(?:^|,)要|将", RegexOptions.CultureInvariant)]
    private static partial Regex Asked { get; }

    // “防止返贫监测不精准” between faults: there 防止返贫 is what is done badly, not what is wished for.
    bool StatesDespiteOpening(Node node, string title, SectionRole role) =>
        FaultLanguage.EndsAsFault(title) && Alike(node.Parent!, node.Kind).Where(other => other != node).ToArray() is { Length: > 0 } others
        && others.Count(other => judge.StatesFault(other, Leads.Of(other.Head), role)) * 3 >= others.Length * 2;

    static Node[] Alike(Node parent, NodeKind kind) => [.. parent.Children.Where(part => part.Kind == kind).Take(Neighbours)];

    static bool Reports(Node node) => FaultLanguage.Reports(node.Head.Body);

    // (三) of a chapter whose (一) and (二) list faults does so too.
    static bool StandsAmongFaults(Node node) =>
        node.Parent is { Number: { } number, Parent: { } chapter }
        && Alike(chapter, NodeKind.Numbered).Where(other => other != node.Parent && other.Number?.Style == number.Style).ToArray() is { Length: > 0 } others
        && others.All(other => Alike(other, node.Kind) is { Length: > 0 } parts && parts.Count(Reports) * 2 > parts.Length);

    // Plain facts below “(二)内部管理方面” of a chapter “巡察发现的主要问题”: where none of them acts, praises or demands, they are what was found.
    bool StandsUnderFaults(Node node, Node[] beside) =>
        !isRectification && node.Rank > 2 && node.Parent is { Number: not null, Parent: { Number: not null } chapter } && SectionRoles.TellsOfFaults(chapter.Head.Body)
        && beside.All(part => IsClosed(part) && !Acts.BeginsAsAct(part.Head.Body) && !PraiseLanguage.Praises(part.Head.Body) && !PraiseLanguage.EndsInPraise(part.Head.Body) && !Asked.IsMatch(TitleOf(part)));

    static string TitleOf(Node node) => Leads.Of(node.Head) is var lead && lead.End > lead.Start ? node.Head.Passage.Text[lead.Start..lead.End] : "";

    // A last line without its mark, after lines with theirs, is a sentence cut off.
    static bool IsClosed(Node node) => node.Head.Body.TrimEnd() is { Length: > 0 } body && "。;!?:".Contains(body[^1]);
}
