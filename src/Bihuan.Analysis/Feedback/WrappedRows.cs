using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Rows of drawn or tabbed tables that the page broke: “|1|学习不深|组织集中” above “学习|王某|” is one row.</summary>
static partial class WrappedRows
{
    const string Bars = "|｜│┃";
    const string Marks = Bars + "\t";
    const int MostLinesInRow = 60;

    /// <summary>The text with such rows on one line each.</summary>
    public static string Joined(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return text;
        var lines = text.Split('\n');
        var grid = LineGrid.Of(lines);
        var joined = new List<string>();
        var columns = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsRow(lines[i])) columns = 0;
            var (row, last) = columns is 0 && !IsRow(lines[i]) ? (lines[i], i) : RowFrom(lines, i, columns, grid);
            if (IsRow(lines[i]) && columns is 0) columns = CountOf(row);
            joined.Add(row);
            i = last;
        }
        return joined.Count == lines.Length ? text : string.Join('\n', joined);
    }

    static (string Row, int Last) RowFrom(string[] lines, int first, int columns, LineGrid? grid)
    {
        var row = lines[first];
        for (var i = first; i < lines.Length && i - first < MostLinesInRow; i++)
        {
            if (i > first) row += lines[i];
            var below = i + 1 < lines.Length ? lines[i + 1] : "";
            if (IsWhole(row, lines[i], below, columns, grid)) return (row, i);
        }
        return (lines[first], first);
    }

    static bool IsWhole(string row, string line, string below, int columns, LineGrid? grid)
    {
        if (string.IsNullOrWhiteSpace(below)) return true;
        if (!BeginsWithBar(row)) return grid is null || !grid.IsFull(line) || (CountOf(row) >= columns && columns > 0 && BeginsNumbered.IsMatch(below));
        return Bars.Contains(row.AsSpan().TrimEnd()[^1]) && (BeginsWithBar(below) || !IsRow(below) || (CountOf(row) >= columns && columns > 0));
    }

    [GeneratedRegex(@"^\s*\d{1,3}\s*[|｜│┃\t]", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsNumbered { get; }

    static bool IsRow(string line) => line.TrimStart('\t').AsSpan().ContainsAny(Marks);

    static bool BeginsWithBar(string line) => line.AsSpan().TrimStart() is { Length: > 0 } row && Bars.Contains(row[0]);

    static int CountOf(string row) => row.Count(c => Marks.Contains(c));
}
