namespace Bihuan.Analysis.Feedback;

/// <summary>Sorts the text of a finding's part into statement, measures and the rest.</summary>
static class FindingParts
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
        foreach (var child in node.Children)
            if (listed && child is { Kind: NodeKind.Numbered, Label: null } && !Acts.IsProgress(child.Head.Body)) TakeAct(draft, child);
            else if (acts && child.Kind is NodeKind.Numbered && child.Label is null && !NamesFault(child) && !Acts.IsProgress(child.Head.Body)) TakeAct(draft, child);
            else Take(draft, child, isRectification && !labelled);
    }

    // One of the numbered parts is surely an act and none names a fault: all of them are acts.
    static bool IsListOfActs(Node node)
    {
        Node[] listed = [.. node.Children.Where(child => child is { Kind: NodeKind.Numbered, Label: null })];
        return listed.Length > 1 && listed.Any(child => IsAct(child.Head.Body)) && !listed.Any(child => NamesFault(child) || FaultLanguage.Reports(child.Head.Body));
    }

    /// <summary>
    /// Whether a part under “关于…的问题” is a fault of its own. What stands there are acts, also “压减开支,同比下降31%”
    /// and “对违规用车的3人通报批评”, unless they name faults outright.
    /// </summary>
    public static bool NamesFault(Node part)
    {
        var lead = Leads.Of(part.Head);
        var title = part.Head.Passage.Text[lead.Start..lead.End];
        return lead.Form is LeadForm.AboutProblem || FaultLanguage.EndsAsTitle(Acts.BeginsAsAct(title) ? title.Split(',')[0] : title);
    }

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
        if ((Acts.BeginsAsAct(sentence) || Acts.IsDoneBySomebody(sentence)) && !FaultLanguage.EndsAsTitle(sentence)) return true;
        return Acts.Tells(sentence) && !FaultLanguage.Reports(sentence);
    }

    static Stretch HeadOf(Node part) => new(part.Head.Passage, part.Head.Start, part.Head.End);
}
