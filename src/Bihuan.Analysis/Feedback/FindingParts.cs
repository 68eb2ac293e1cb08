using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Sorts the text of a finding's part into statement, measures and the rest.</summary>
static partial class FindingParts
{
    public static void Fill(FindingDraft draft, Node node, Lead lead, bool isRectification)
    {
        var passage = node.Head.Passage;
        var labelled = node.Subtree().Any(part => part.Label is { Kind: LabelKind.Measures });
        draft.Statement.Add(new Stretch(passage, node.Head.Start, lead.Rest));
        var rest = lead.Rest;
        if (isRectification && !labelled && lead.Form is LeadForm.AboutProblem && rest < node.Head.End && passage.Text[rest - 1] is ',') rest = TakeActsOf(draft, passage, rest, node.Head.End);
        Sort(draft, new Stretch(passage, rest, node.Head.End), isRectification && !labelled);
        var acts = isRectification && !labelled && lead.Form is LeadForm.AboutProblem;
        var listed = isRectification && !labelled && IsListOfActs(node);
        acts |= isRectification && !labelled && ActsBeside(node);
        var tellsMeasures = node.Children.Any(child => child.Label is { } label && Labels.SaysMeasures(label.Name));
        foreach (var child in node.Children)
            if (listed && child is { Kind: NodeKind.Numbered, Label: null } && !Acts.IsProgress(child.Head.Body)) TakeAct(draft, child);
            else if (acts && child.Kind is NodeKind.Numbered && child.Label is null && !NamesFault(child) && !Acts.IsProgress(child.Head.Body)) TakeAct(draft, child);
            else if (TellsTask(child) && tellsMeasures) draft.Further.AddRange(child.Subtree().Select(HeadOf));
            else Take(draft, child, isRectification && !labelled);
    }

    // “整改任务:完善制度” beside “整改措施:修订规程” tells what is to be reached.
    static bool TellsTask(Node part) => part.Label is { Kind: LabelKind.Measures } label && (label.Name.EndsWith("任务", StringComparison.Ordinal) || label.Name.EndsWith("内容", StringComparison.Ordinal));

    // One of the numbered parts is surely an act and none names a fault: all of them are acts.
    static bool IsListOfActs(Node node)
    {
        var listed = Listed(node);
        return listed.Length > 1 && listed.Any(child => IsAct(child.Head.Body)) && !listed.Any(child => NamesFault(child) || FaultLanguage.Reports(child.Head.Body));
    }

    /// <summary>
    /// Whether the list below a numbered fault is one of acts because those below its neighbours are: “2.违规上马高耗能项目”
    /// above “——对2个未批先建的项目责令停建。”, beside “1.作用发挥不充分” above “——修订议事规则。”.
    /// </summary>
    public static bool ActsBeside(Node node)
    {
        if (node.Number is not { } number || Listed(node) is not [var first, ..]) return false;
        var style = first.Number!.Value.Style;
        var beside = node.Parent!.Parent is { } chapter && chapter.Number is not null ? chapter.Children.SelectMany(part => part.Children) : node.Parent.Children;
        var lists = beside.Where(other => other.Number?.Style == number.Style).Take(Neighbours).Select(Listed).Where(list => list is [var head, ..] && head.Number!.Value.Style == style).ToArray();
        return lists.Length > 1 && lists.Count(list => list.All(act => IsAct(act.Head.Body) && !NamesFault(act))) * 2 > lists.Length;
    }

    // So many parts say what the list of a neighbour is; more say no more.
    const int Neighbours = 30;

    static Node[] Listed(Node node) => [.. node.Children.Where(child => child is { Kind: NodeKind.Numbered, Label: null })];

    /// <summary>
    /// Whether a part under “关于…的问题” is a fault of its own. What stands there are acts, also “压减开支,同比下降31%”
    /// and “对违规用车的3人通报批评”, unless they name faults outright.
    /// </summary>
    public static bool NamesFault(Node part)
    {
        var lead = Leads.Of(part.Head);
        var title = part.Head.Passage.Text[lead.Start..lead.End];
        if (ActsOn.Match(title) is { Success: true } on) title = title[on.Groups["act"].Index..];
        return lead.Form is LeadForm.AboutProblem || FaultLanguage.EndsAsTitle(Acts.BeginsAsAct(title) ? title.Split(',')[0] : title);
    }

    // “对2个未批先建的项目责令停建”: the words between name what is acted on.
    [GeneratedRegex(@"^对[^,。;]{2,40}?(?:(?<act>责令|责成|给予|予以|进行|实施|作出|处以|追究|立案|约谈|问责|通报批评|罚款|诫勉|免职|停职|限期)|(?:的|\d+[\u4e00-\u9fff])[^,。;]{0,16}?(?:逐一|逐个|逐项|重新|全部)?(?<act>" + ActWords.All + "))", RegexOptions.CultureInvariant)]
    private static partial Regex ActsOn { get; }

    // “针对“…”的问题,对3人…;组织…。”: the sentence that names the fault goes on with what was done about it.
    static int TakeActsOf(FindingDraft draft, Passage passage, int start, int end)
    {
        var sentence = Sentences.Cut(passage, start, end, "。!?").First();
        MeasureReading.AddActs(draft, new Stretch(passage, start, sentence.End));
        return sentence.End;
    }

    static void Take(FindingDraft draft, Node part, bool mayAct)
    {
        if (part.Label is { Kind: not (LabelKind.Problem or LabelKind.Detail) } label) TakeLabelled(draft, part, label, mayAct);
        else if (mayAct && part.Kind is NodeKind.Numbered && IsAct(part.Head.Body)) TakeAct(draft, part);
        else
        {
            if (part.Kind is NodeKind.Numbered) draft.Statement.Add(HeadOf(part));
            else Sort(draft, HeadOf(part), mayAct);
            foreach (var child in part.Children) Take(draft, child, mayAct);
        }
    }

    static void TakeAct(FindingDraft draft, Node part)
    {
        draft.Measures.Add(HeadOf(part));
        foreach (var child in part.Subtree().Skip(1)) draft.Further.Add(HeadOf(child));
    }

    static void TakeLabelled(FindingDraft draft, Node part, Label label, bool mayAct)
    {
        // “整改完成情况:已完成。①…;②…”: where nothing else tells the measures, the result does.
        if (label.Kind is LabelKind.Measures || (label.Kind is LabelKind.Result && mayAct && part.Head.Body.Trim().Length > 0 && Acts.IsProgress(part.Head.Body) && part.Children.Any(child => child.Number is not null)))
        {
            MeasureReading.Take(draft, part);
            return;
        }
        foreach (var inner in part.Subtree()) draft.Further.Add(HeadOf(inner));
        if (label.Kind is not LabelKind.Stated) return;
        var value = string.Concat(part.Subtree().Select(inner => inner.Head.Passage.Raw[inner.Head.BodyStart..inner.Head.End]));
        draft.Stated.TryAdd(label.Name, value.Trim().TrimEnd('。', ';', ';'));
    }

    // In reports of rectification what follows the statement is what was done about it (syn-18),
    // unless the sentence itself goes on telling the fault.
    static void Sort(FindingDraft draft, Stretch text, bool mayAct)
    {
        foreach (var sentence in Sentences.Cut(text.Passage, text.Start, text.End, "。!?"))
        {
            var stretch = new Stretch(text.Passage, sentence.Start, sentence.End);
            if (string.IsNullOrWhiteSpace(stretch.Folded)) draft.Further.Add(stretch);
            else if (!mayAct || !IsAct(stretch.Folded)) draft.Statement.Add(stretch);
            else if (Acts.IsProgress(stretch.Folded)) draft.Further.Add(stretch);
            else MeasureReading.AddActs(draft, stretch);
        }
    }

    // “县住建局已配租闲置房源213套” names the fault it ends; “涉及金额5.2万元” reports no fault but does nothing either.
    static bool IsAct(string sentence)
    {
        if (Acts.IsProgress(sentence)) return true;
        if (ClauseLists.Begins(sentence) || Acts.IsFigure(sentence) || Acts.IsFound(sentence)) return false;
        if (Acts.IsDone(sentence)) return true;
        if (ActsOn.Match(sentence) is { Success: true } on && !FaultLanguage.EndsAsTitle(sentence[on.Groups["act"].Index..])) return true;
        if ((Acts.BeginsAsAct(sentence) || Acts.IsDoneBySomebody(sentence)) && !FaultLanguage.EndsAsTitle(sentence)) return true;
        return Acts.Tells(sentence) && !FaultLanguage.Reports(sentence);
    }

    static Stretch HeadOf(Node part) => new(part.Head.Passage, part.Head.Start, part.Head.End);
}
