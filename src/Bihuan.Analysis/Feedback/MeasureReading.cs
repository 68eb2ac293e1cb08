namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Reads what follows “整改措施:”: one measure per numbered act, or per clause where nothing is numbered. Words about
/// progress are none.
/// </summary>
static class MeasureReading
{
    public static void Take(FindingDraft draft, Node label)
    {
        var listed = label.Children.Where(child => child.Number is not null).ToArray();
        var body = new Stretch(label.Head.Passage, label.Head.BodyStart, label.Head.End);
        draft.Further.Add(new Stretch(label.Head.Passage, label.Head.Start, label.Head.BodyStart));
        if (listed.Length > 0) draft.Further.Add(body);
        else AddActs(draft, body);
        foreach (var child in label.Children) TakePart(draft, child, listed.Length > 0);
    }

    static void TakePart(FindingDraft draft, Node part, bool inList)
    {
        var head = new Stretch(part.Head.Passage, part.Head.Start, part.Head.End);
        if (part.Number is not null && !part.IsApart) draft.Measures.Add(head);
        else if (inList || part.IsApart) draft.Further.Add(head);
        else AddActs(draft, head);
        foreach (var child in part.Subtree().Skip(1))
            draft.Further.Add(new Stretch(child.Head.Passage, child.Head.Start, child.Head.End));
    }

    /// <summary>Takes running text apart at semicolons and full stops.</summary>
    public static void AddActs(FindingDraft draft, Stretch text)
    {
        foreach (var act in Sentences.Cut(text.Passage, text.Start, text.End, "。;!"))
        {
            var stretch = new Stretch(text.Passage, act.Start, act.End);
            var isLeft = act.Start > text.Start && text.Passage.Text[act.Start - 1] is '。' && Acts.TellsRemainder(stretch.Folded);
            (isLeft || Acts.IsProgress(stretch.Folded) ? draft.Further : draft.Measures).Add(stretch);
        }
    }

    /// <summary>The measure a stretch states, without number, final mark and sentences about progress; null when none is left.</summary>
    public static ReadMeasure? Read(Stretch stretch)
    {
        var passage = stretch.Passage;
        var start = stretch.Start + (Enumerators.At(passage.Text, stretch.Start)?.Length ?? 0);
        while (start < stretch.End && passage.Text[start] is ' ') start++;
        var end = start;
        foreach (var sentence in Sentences.Cut(passage, start, stretch.End, "。!"))
        {
            var told = passage.Text[sentence.Start..sentence.End];
            if (sentence.Start == start ? Acts.IsProgress(told) && !Acts.BeginsWithRest(told) : Acts.IsProgress(told) || Acts.TellsRemainder(told)) break;
            end = sentence.End;
        }
        end = Leads.TrimmedEnd(passage, start, end);
        end = Leads.TrimmedEnd(passage, start, start + Acts.WithoutState(passage.Text[start..end]).Length);
        if (end <= start) return null;
        var places = passage.InSource(start, end).ToArray();
        return new ReadMeasure(passage.Raw[start..end].Replace("\n", ""), places[0].Start, places[^1].End);
    }
}
