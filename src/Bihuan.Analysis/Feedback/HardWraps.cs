using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Joins lines the page broke into the paragraphs the author wrote (H): by indentation where the text uses it,
/// otherwise by how full the line is.
/// </summary>
sealed partial class HardWraps
{
    readonly string _text;
    readonly double _fullLine;

    // From this width on a line is as long as the page lets it be; no such width where nothing was wrapped.
    readonly int _column;

    // Lines shorter than that were not broken.
    const int LeastBroken = 24;

    // Where every line is set in, or every line is followed by an empty one, that says nothing about paragraphs.
    readonly int _margin;
    readonly int _lineFeeds = 1;

    // Where numbers are set in like all first lines, a full line is followed by its own paragraph's next, whatever that begins with.
    readonly bool _numbersAreSetIn;

    // No line is wider, so one that comes near may have been broken there, also where nothing else tells of broken lines.
    readonly int _edge;

    readonly bool _setsIn;
    readonly bool _endsAreMarked;
    readonly IReadOnlySet<string> _unmarked;
    readonly LineGrid? _grid;

    HardWraps(string text, IReadOnlyList<SourceBlock> lines)
    {
        _text = text;
        _grid = LineGrid.Of([.. lines.Where(line => line.Kind is BlockKind.Paragraph).Select(Folded)]);
        string[] paragraphs = [.. lines.Where(line => line.Kind is BlockKind.Paragraph).Select(Folded)];
        var open = paragraphs.Where(line => !IsClosed(line)).Select(Width).Where(width => width >= 40).Order().ToArray();
        var longest = paragraphs.Length is 0 ? 0 : paragraphs.Max(Width);
        var fills = PageEdge.IsReached(paragraphs, longest);
        _fullLine = fills ? longest - PageEdge.Ragged : open.Length >= 3 && longest <= open[^1] * 1.3 ? open[^1] * 0.7 : 100;
        _edge = longest <= PageEdge.Widest ? longest - PageEdge.Ragged : int.MaxValue;
        _column = _fullLine < 100 ? longest - PageEdge.Ragged : int.MaxValue;
        _unmarked = PageEdge.Unmarked(paragraphs, longest);
        _endsAreMarked = PageEdge.EndsAreMarked(paragraphs, longest);
        _setsIn = Indents.Tell(paragraphs, margin: 0, IsFull);
        if (!fills && (open.Length < 3 || open.Length * 4 < lines.Count)) return;
        var numbered = lines.Where(line => Enumerators.At(Folded(line).TrimStart(), 0) is not null).ToArray();
        _margin = lines.Select(line => Indent(Folded(line))).Order().ElementAt(lines.Count / 12);
        _numbersAreSetIn = numbered.Length > 1 && numbered.Count(line => Indent(Folded(line)) - _margin >= 2) * 5 > numbered.Length * 4;
        if (lines.Zip(lines.Skip(1), LineFeeds).Count(feeds => feeds > 1) * 10 > (lines.Count - 1) * 9) _lineFeeds = 2;
    }

    // A label, a quoted heading or a date begins a paragraph of its own; so does every printed number.
    [GeneratedRegex(@"^(?:[【\[]|(?:整改|存在|反馈|主要|责任|牵头|完成|问题)[^,。;]{0,8}[:】]|(?:关于|针对|围绕|对照)[“《]|附件|\d{4}年\d{1,2}月\d{1,2}日$)", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsParagraph { get; }

    /// <summary>The passages of the lines; a passage never crosses a block the file marks as heading or cell.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="lines">The author's lines, furniture already taken out.</param>
    /// <param name="pageBreaks">Indexes of lines before which furniture was taken out.</param>
    public static IReadOnlyList<Passage> Join(string text, IReadOnlyList<SourceBlock> lines, IReadOnlySet<int> pageBreaks)
    {
        var wraps = new HardWraps(text, lines);
        var passages = new List<Passage>();
        for (var i = 0; i < lines.Count;)
        {
            var first = i;
            var pieces = new List<Span> { wraps.Trimmed(lines[i++]) };
            while (i < lines.Count && wraps.Continues(lines, first, i, pageBreaks.Contains(i)))
                pieces.Add(wraps.Trimmed(lines[i++]));
            passages.Add(new Passage(text, pieces)
            {
                HeadingLevel = lines[first].Kind is BlockKind.Heading ? lines[first].Level ?? 1 : null,
                AfterGap = first > 0 && wraps.GapBetween(lines[first - 1], lines[first]),
            });
        }
        return passages;
    }

    bool Continues(IReadOnlyList<SourceBlock> lines, int first, int next, bool pageBreak)
    {
        var (line, following) = (lines[next - 1], lines[next]);
        if (line.Kind is not BlockKind.Paragraph || following.Kind is not BlockKind.Paragraph) return false;
        if (following.Numbering is not null || (GapBetween(line, following) && !pageBreak)) return false;
        var (above, below) = (Folded(line), Folded(following));
        var below0 = below.TrimStart();
        if (_setsIn && IsFull(above) && Indent(below) < 12) return !Indents.IsSetIn(below, margin: 0);
        if (SplitSigns.IsInNumber(_text[Trimmed(line).End - 1], above, below0)) return true;
        if (_grid is { } grid && grid.IsFull(above) && (ContinuesFull(Folded(lines[first]), above, below, isFull: grid.IsFull(below)) ?? GoesOnCounting(lines, first, next)) is { } goesOn) return goesOn;
        if (MayBeFull(above) && (BreaksOff(Folded(lines[first]), above, below0) || GoesOnCounting(lines, first, next) is true || GoesOnInClauses(lines, first, next))) return true;
        if (_numbersAreSetIn && Indent(Folded(lines[first])) - _margin is >= 2 and < 12 && Indent(below) == _margin && Width(above) >= _column) return true;
        if (above.TrimEnd()[^1] is ',' or '、' && Width(above) >= 40 && Enumerators.At(below0, 0) is null or { Style: EnumeratorStyle.HanIs }) return true;
        if ((IsClosed(above) && !(above.TrimEnd()[^1] is ';' && Width(above) >= _column)) || Enumerators.At(below0, 0) is not null || Labels.At(below0, 0) is not null || BeginsParagraph.IsMatch(below0)) return false;
        if (",、(《“".Contains(above.TrimEnd()[^1]) || ",。;、)”》%".Contains(below0[0]) || SplitSigns.IsInQuotes(above, below0)) return true;
        if (Indent(below) - _margin is >= 2) return false;
        if (below0.Length <= 8 && Enumerable.Range(first, next - first).Sum(i => Width(Folded(lines[i]))) >= LeastBroken && IsClosed(below0) && !below0.TrimEnd().EndsWith(':') && !PageEdge.EndsHeading(above)) return true;
        if (Indent(Folded(lines[first])) - _margin is >= 2 and < 12) return true;
        return Width(above) >= _fullLine && !(PageEdge.EndsHeading(above) && Width(above) < 100 && !(Width(above) >= _column && above.Contains(',') && Enumerators.At(Folded(lines[first]).TrimStart(), 0) is null));
    }

    bool GapBetween(SourceBlock line, SourceBlock following) => LineFeeds(line, following) > _lineFeeds;

    int LineFeeds(SourceBlock line, SourceBlock following) => _text.AsSpan(line.End, following.Start - line.End).Count('\n');

    Span Trimmed(SourceBlock line)
    {
        var body = _text.AsSpan(line.Start, line.End - line.Start);
        var start = line.Start + body.Length - body.TrimStart().Length;
        return new Span(start, line.End - (body.Length - body.TrimEnd().Length));
    }

    string Folded(SourceBlock line) => Normalization.Fold(_text[line.Start..line.End]);

    // “…消化。(正在推进)”: what stands in brackets behind the full stop ends the paragraph with it.
    [GeneratedRegex(@"(?:[。!?;:…]|[。!?][”)】]+|[。;]\((?![一二三四五六七八九十\d]{1,3}\))[^()]{1,40}\)) *$", RegexOptions.CultureInvariant)]
    private static partial Regex Closed { get; }

    /// <summary>Whether a line ends as sentences and announcements end.</summary>
    public static bool IsClosed(string folded) => Closed.IsMatch(folded);

    bool IsFull(string line) => _grid?.IsFull(line) is true || Width(line) >= _column;

    bool MayBeFull(string line) => Width(line) >= _edge;

    static int Indent(string folded) => folded.Length - folded.TrimStart().Length;

    /// <summary>How wide a line is, a Chinese character counting two.</summary>
    public static int Width(string folded) => folded.TrimEnd().Sum(c => c < 0x2000 ? 1 : 2);
}
