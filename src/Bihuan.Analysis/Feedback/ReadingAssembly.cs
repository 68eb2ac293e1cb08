namespace Bihuan.Analysis.Feedback;

/// <summary>Turns drafts into numbered findings and accounts for all other text.</summary>
sealed class ReadingAssembly(
    SourceDocument document, PageLayout layout, IReadOnlyDictionary<Node, SectionRole> roles, IReadOnlyList<FindingDraft> drafts)
{
    public FeedbackReading Assemble()
    {
        var findings = drafts.Select((draft, i) => Finding(i + 1, draft)).ToArray();
        Span[] sentences = [.. document.Blocks.SelectMany(block => Sentences.OfLine(document.Text, new Span(block.Start, block.End)))
            .Select(Trimmed).Where(sentence => sentence.Length > 0)];
        var reasons = new ReasonMap(layout, roles, findings.Length > 0 ? findings.Min(finding => finding.Start) : int.MaxValue);
        var left = Coverage.Of(document.Text, sentences, findings.SelectMany(finding => finding.Spans), reasons.At);
        return new FeedbackReading(Title(), findings, left, Warnings(findings), sentences);
    }

    string? Title() => layout.Title.Count is 0 ? null : string.Concat(layout.Title.Select(passage => passage.Raw.Trim()));

    IReadOnlyList<ReadingWarning> Warnings(ReadFinding[] findings)
    {
        IEnumerable<ReadingWarning> none = findings.Length > 0 ? [] : [new("no-findings", "没有读出问题：文中没有陈述问题的语句，或写法未能识别。")];
        return [.. layout.Warnings, .. ReadingWarnings.OfCounts(layout.Body, drafts), .. none];
    }

    static ReadFinding Finding(int number, FindingDraft draft)
    {
        ReadMeasure[] measures = [.. draft.Measures.Select(MeasureReading.Read).OfType<ReadMeasure>()];
        var spans = Coverage.Merge(draft.Statement.Concat(draft.Measures).Concat(draft.Further).SelectMany(stretch => stretch.InSource()));
        return new ReadFinding(
            number, draft.Level1, draft.Level2, draft.Title.Raw.Replace("\n", "").Trim(),
            string.Concat(draft.Statement.Select(stretch => stretch.Raw)).Trim(),
            measures, FactReading.In(draft.Statement),
            spans[0].Start, spans[^1].End, draft.Confidence, draft.Stated, spans);
    }

    Span Trimmed(Span span)
    {
        var text = document.Text.AsSpan(span.Start, span.Length);
        var start = span.Start + text.Length - text.TrimStart().Length;
        return new Span(start, Math.Max(start, span.End - (text.Length - text.TrimEnd().Length)));
    }
}
