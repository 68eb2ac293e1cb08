using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Gives lines to the columns of a table in order: a cell may have been broken over several lines, or be empty. What
/// a column holds decides: numbers, faults, acts, dates, names.
/// </summary>
static partial class CellFit
{
    const double Empty = -1;
    const double Never = -100;

    [GeneratedRegex(@"\d{1,2}月|20\d\d|年底|月底|长期|立行立改|立即|季度", RegexOptions.CultureInvariant)]
    private static partial Regex Time { get; }

    /// <summary>One cell for each column, in order.</summary>
    public static string[] Into(string[] head, IReadOnlyList<string> lines)
    {
        if (lines.Count == head.Length) return [.. lines];
        var (score, taken) = Best(head, lines);
        return score[head.Length, lines.Count] <= Never ? [.. lines.Take(head.Length - 1), string.Concat(lines.Skip(head.Length - 1))] : Cells(head.Length, lines, taken);
    }

    // score[column, line]: the first so many lines in the first so many columns.
    static (double[,] Score, int[,] Taken) Best(string[] head, IReadOnlyList<string> lines)
    {
        var score = new double[head.Length + 1, lines.Count + 1];
        var taken = new int[head.Length + 1, lines.Count + 1];
        for (var line = 1; line <= lines.Count; line++) score[0, line] = Never;
        for (var column = 1; column <= head.Length; column++)
            for (var line = 0; line <= lines.Count; line++)
            {
                score[column, line] = Never;
                for (var count = 0; count <= line; count++)
                {
                    var value = score[column - 1, line - count] + Fit(head[column - 1], lines, line - count, count);
                    if (value <= score[column, line]) continue;
                    (score[column, line], taken[column, line]) = (value, count);
                }
            }
        return (score, taken);
    }

    static string[] Cells(int columns, IReadOnlyList<string> lines, int[,] taken)
    {
        var cells = new string[columns];
        for (var (column, line) = (columns, lines.Count); column > 0; column--)
        {
            var count = taken[column, line];
            cells[column - 1] = string.Concat(lines.Skip(line - count).Take(count).Select((text, i) => i > 0 && Enumerators.At(Normalization.Fold(text), 0) is not null ? " " + text : text));
            line -= count;
        }
        if (cells[0].Length is 0) cells[0] = " ";
        return cells;
    }

    static double Fit(string head, IReadOnlyList<string> lines, int start, int count)
    {
        if (count is 0) return Empty;
        var value = Fit(head, Normalization.Fold(lines[start]));
        for (var i = start + 1; i < start + count; i++)
            value += Joins(head, Normalization.Fold(lines[i - 1]), Normalization.Fold(lines[i])) ? 0.3 : -3;
        return value;
    }

    // A short line was not broken by the page, and no finding goes on with an act.
    static bool Joins(string head, string above, string below) =>
        (above.Length >= 8 || ";,、".Contains(above[^1]) || Enumerators.At(below, 0) is not null) && !(TableFindings.IsProblemHead(head) && Acts.BeginsAsAct(below));

    static double Fit(string head, string line) => TableFindings.IsNumberHead(head) ? (line.All(char.IsAsciiDigit) ? 3 : Never)
        : TableFindings.IsGroupHead(head) ? (line.Length <= 14 && !FaultLanguage.Reports(line) ? 1.5 : -1)
        : TableFindings.IsProblemHead(head) ? (FaultLanguage.Reports(line) ? 2 : 0) + (line.Length >= 8 ? 1 : 0)
        : Labels.KindOf(head) switch
        {
            LabelKind.Measures => Acts.BeginsAsAct(line) || Enumerators.At(line, 0) is not null ? 3 : line.Length >= 8 ? 1 : -1,
            LabelKind.Result => Acts.IsProgress(line) || Acts.IsDone(line) || line.StartsWith('已') ? 2 : 0,
            LabelKind.Stated when head.IndexOfAny(['时', '期', '间']) >= 0 => Time.IsMatch(line) ? 3 : -2,
            _ => line.Length <= 12 && !Time.IsMatch(line) ? 1.5 : -1,
        };
}
