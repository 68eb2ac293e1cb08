namespace Bihuan.Analysis.Feedback;

/// <summary>Sorts the text of a finding's part into statement, measures and the rest.</summary>
static class FindingParts
{
    public static void Fill(FindingDraft draft, Node node, Lead lead, bool isRectification)
    {
        var passage = node.Head.Passage;
        var labelled = node.Subtree().Any(part => part.Label is { Kind: LabelKind.Measures });
        draft.Statement.Add(new Stretch(passage, node.Head.Start, lead.Rest));
        Sort(draft, new Stretch(passage, lead.Rest, node.Head.End), isRectification && !labelled);
        var acts = isRectification && !labelled && lead.Form is LeadForm.AboutProblem;
        foreach (var child in node.Children)
            if (acts && child.Kind is NodeKind.Numbered && child.Label is null && !NamesFault(child) && !Acts.IsProgress(child.Head.Body)) TakeAct(draft, child);
            else Take(draft, child, isRectification && !labelled);
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

    static void Take(FindingDraft draft, Node part, bool mayAct)
    {
        if (part.Label is { Kind: not (LabelKind.Problem or LabelKind.Detail) } label) TakeLabelled(draft, part, label);
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

    static void TakeLabelled(FindingDraft draft, Node part, Label label)
    {
        if (label.Kind is LabelKind.Measures)
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
