namespace Bihuan.Analysis.Feedback;

/// <summary>The findings of one row of a table: one, or several where the cell numbers them.</summary>
static class RowFindings
{
    /// <summary>The findings a cell states.</summary>
    /// <param name="statement">The cell of the problem column.</param>
    /// <param name="groups">The cells that group, the higher first.</param>
    /// <param name="section">The heading over the rows, where one stands in the table.</param>
    public static IReadOnlyList<FindingDraft> Of(Passage statement, string[] groups, string? section)
    {
        var entries = Entries.Of(statement);
        return StatesSeveral(entries)
            ? [.. entries.Select(entry => Begin(entry, entry.Start, groups, section))]
            : [Begin(entries[0] with { End = statement.Length }, 0, groups, section)];
    }

    /// <summary>Gives the findings of a row another of its cells.</summary>
    /// <param name="drafts">The findings of the row.</param>
    /// <param name="name">The word over the cell.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="besideMeasures">Whether another column is headed 整改措施: then 整改进展 only tells how far they are.</param>
    public static void Fill(IReadOnlyList<FindingDraft> drafts, string name, Passage cell, bool besideMeasures = false)
    {
        var kind = Labels.KindOf(name);
        if (kind is LabelKind.Measures && besideMeasures && !Labels.SaysMeasures(name)) kind = LabelKind.Result;
        if (kind is LabelKind.Measures) FillMeasures(drafts, cell);
        foreach (var draft in drafts)
        {
            if (kind is not LabelKind.Measures) draft.Further.Add(new Stretch(cell, 0, cell.Length));
            if (kind is not LabelKind.Measures && name.Length > 0 && !TableFindings.IsNumberHead(name) && !TableFindings.IsGroupHead(name)) draft.Stated.TryAdd(name, cell.Raw.Trim());
        }
    }

    // “1.学习不深入;2.议事规则不完善”: numbered from the first character on, each of them a fault.
    static bool StatesSeveral(IReadOnlyList<Entry> entries) =>
        entries.Count > 1 && entries.All(entry => entry.Number?.Style == entries[0].Number?.Style && entry.Label is null && FaultLanguage.Reports(entry.Body)) && entries[0].Number is not null;

    static FindingDraft Begin(Entry entry, int start, string[] groups, string? section)
    {
        var lead = Tasks.Of(entry.Passage, entry.BodyStart, entry.End) ?? Leads.Of(entry);
        return new FindingDraft
        {
            Title = new Stretch(entry.Passage, lead.Start, lead.End),
            Statement = [new Stretch(entry.Passage, start, entry.End)],
            Level1 = groups is [var first, ..] ? first : section,
            Level2 = groups is [_, var second, ..] ? second : null,
            Confidence = 0.97,
        };
    }

    // As many numbered acts as findings answer them one by one; otherwise all answer all.
    static void FillMeasures(IReadOnlyList<FindingDraft> drafts, Passage cell)
    {
        var entries = Entries.Of(cell);
        var oneByOne = drafts.Count > 1 && entries.Count == drafts.Count && entries.All(entry => entry.Number is not null);
        for (var i = 0; i < entries.Count; i++)
            foreach (var draft in oneByOne ? [drafts[i]] : drafts) Take(draft, entries[i], only: entries.Count is 1);
    }

    static void Take(FindingDraft draft, Entry entry, bool only)
    {
        var stretch = new Stretch(entry.Passage, entry.Start, entry.End);
        if (entry.Number is not null) draft.Measures.Add(stretch);
        else if (only || entry.Start > 0) MeasureReading.AddActs(draft, stretch);
        else draft.Further.Add(stretch);
    }
}
