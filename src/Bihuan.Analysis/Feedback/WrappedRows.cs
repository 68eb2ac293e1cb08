using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Rows of drawn or tabbed tables that the page broke: “|1|学习不深|组织集中” above “学习|王某|” is one row.</summary>
static partial class WrappedRows
{
    const string Bars = "|｜│┃";
    const string Marks = Bars + "\t";
    const int MostLinesInRow = 60;
    const int LongestChapter = 30;

    /// <summary>The text with such rows on one line each.</summary>
    public static string Joined(string text)
    {
        if (!text.AsSpan().ContainsAny(Marks)) return text;
        var lines = text.Split('\n');
        var grid = LineGrid.Of(lines);
        var joined = new List<string>();
        var table = default(Drawn);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsRow(lines[i]))
            {
                joined.Add(lines[i]);
                if (lines[i].Trim().Length > LongestChapter) table = default;
                continue;
            }
            if (table.Columns is 0 || NamesColumns(lines[i])) table = new Drawn(0, BeginsWithBar(lines[i]), grid);
            var last = LastOf(lines, i, table);
            joined.Add(string.Concat(lines[i..(last + 1)]));
            if (table.Columns is 0) table = table with { Columns = CountOf(joined[^1]) };
            i = last;
        }
        return joined.Count == lines.Length ? text : string.Join('\n', joined);
    }

    /// <summary>How the rows of a table are drawn.</summary>
    /// <param name="Columns">How many bars or tabs its first row has; 0 while that is being read.</param>
    /// <param name="IsClosed">Whether bars stand at both ends of its rows.</param>
    /// <param name="Grid">How full lines are in the text.</param>
    readonly record struct Drawn(int Columns, bool IsClosed, LineGrid? Grid);

    static bool NamesColumns(string line) => line.Contains("序号", StringComparison.Ordinal) || line.Contains("编号", StringComparison.Ordinal);

    // The line at which the row that begins with the first is whole.
    static int LastOf(string[] lines, int first, Drawn table)
    {
        var marks = 0;
        for (var i = first; i < lines.Length && i - first < MostLinesInRow; i++)
        {
            marks += CountOf(lines[i]);
            var below = i + 1 < lines.Length ? lines[i + 1] : "";
            if (string.IsNullOrWhiteSpace(below)) return table.IsClosed && !EndsWithBar(lines[i]) ? first : i;
            if (IsWhole(lines[i], below, table.Columns > 0 && marks >= table.Columns, table)) return i;
        }
        return first;
    }

    static bool IsWhole(string line, string below, bool hasAllColumns, Drawn table)
    {
        if (!table.IsClosed) return table.Grid is null || !table.Grid.IsFull(line) || (hasAllColumns && BeginsNumbered.IsMatch(below));
        return EndsWithBar(line) && (hasAllColumns || BeginsWithBar(below) || (table.Columns is 0 && !IsRow(below)));
    }

    [GeneratedRegex(@"^\s*\d[\d.-]{0,5}\s*[|｜│┃\t]", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsNumbered { get; }

    static bool IsRow(string line) => line.TrimStart('\t').AsSpan().ContainsAny(Marks);

    static bool BeginsWithBar(string line) => line.AsSpan().TrimStart() is { Length: > 0 } row && Bars.Contains(row[0]);

    static bool EndsWithBar(string line) => line.AsSpan().TrimEnd() is { Length: > 0 } row && Bars.Contains(row[^1]);

    static int CountOf(string row) => row.Count(c => Marks.Contains(c));
}
