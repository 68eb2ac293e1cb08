using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>What tells, at a line that may be full, whether its paragraph goes on.</summary>
sealed partial class HardWraps
{
    // Null where the other signs have to say. A full line that is not closed goes on; one that is closed may be the last of its
    // paragraph, but a number, a label, or a line that is neither full nor closed itself begins the next.
    bool? ContinuesFull(string opening, string above, string below, bool isFull)
    {
        if (Indent(below) - _margin >= 2) return null;
        var below0 = below.TrimStart();
        if (Labels.At(below0, 0) is not null || BeginsParagraph.IsMatch(below0)) return null;
        if (Enumerators.At(below0, 0) is { } number) return IsClosed(above) || IsNext(number, opening) || PageEdge.EndsHeading(above) || ",、".Contains(above.TrimEnd()[^1]) ? null : true;
        if (!IsClosed(above)) return true;
        if (Headings.OpensAspect(below0) && Headings.OpensAspect(opening)) return null;
        return (isFull || IsClosed(below0)) && !OpensReport.IsMatch(below0) && Asides.RoleOf(below0) is SectionRole.Open ? true : null;
    }

    // Words that open paragraphs of a report, not the next line of one.
    [GeneratedRegex(@"^(?:近日|日前|根据|按照|现将|反馈会|会上|会议|为深入|同志们|各位|总的|总体|近年来|这些问题|以上)|^[^,。;:]{0,16}巡察组[^,。;]{0,30}(?:指出|反馈|认为|发现)|^[^,。;:]{2,12}(?:指出|强调|要求|表示|认为),", RegexOptions.CultureInvariant)]
    private static partial Regex OpensReport { get; }

    // “…方面,一是…;” above “二是…”: the number goes on with a list that began inside the paragraph.
    bool? GoesOnCounting(IReadOnlyList<SourceBlock> lines, int first, int next)
    {
        if (Enumerators.At(Folded(lines[next]).TrimStart(), 0) is not { Number: > 1 } number) return null;
        var passage = new Passage(_text, [.. Enumerable.Range(first, next - first).Select(i => Trimmed(lines[i]))]);
        return Entries.Of(passage).LastOrDefault(entry => entry.Number?.Style == number.Style) is { Start: > 0 } last && last.Number!.Value.Number == number.Number - 1 ? true : null;
    }

    // “1.…(立行立改)” above “2.…”: the items of one list.
    static bool IsNext(Enumerator number, string opening) =>
        Enumerators.At(opening.TrimStart(), 0) is { } first && first.Style == number.Style && number.Number == first.Number + 1;

    // “…,视情节轻重,追究相关” above “责任:”: where paragraphs end in their marks one that breaks off goes on, whatever the next
    // line begins with; and nobody writes a paragraph of three characters.
    bool BreaksOff(string opening, string above, string below0) =>
        !IsClosed(above) && !PageEdge.IsOfKind(opening, _unmarked) && Enumerators.At(below0, 0) is null && ((_endsAreMarked && PageEdge.IsRunning(above) && (Leaning.IsMatch(above) || Labels.At(below0, 0) is null or { Kind: LabelKind.Stated })) || below0.TrimEnd().Length <= 3);

    // No paragraph ends in such a word, not even above a label.
    [GeneratedRegex("[的和与及在对将把被为从向等] *$", RegexOptions.CultureInvariant)]
    private static partial Regex Leaning { get; }

    // “…不严。刊物缺审读环节;” above “网站链接到非法网页。”: a paragraph of sentences does not end in a semicolon.
    bool GoesOnInClauses(IReadOnlyList<SourceBlock> lines, int first, int next) =>
        Folded(lines[next - 1]).TrimEnd().EndsWith(';') && Folded(lines[next]).TrimStart() is var below && Enumerators.At(below, 0) is null && Labels.At(below, 0) is null
        && Enumerable.Range(first, next - first).Any(i => Folded(lines[i]).TrimEnd(' ', ';').AsSpan().IndexOfAny('。', ':') >= 0);
}
