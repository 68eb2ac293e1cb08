namespace Bihuan.Analysis.Feedback;

/// <summary>
/// A text broken after so many characters, as recognition and copying do it, or at a width, as pages do: most lines that could
/// be longer are equally long. Then a shorter line ends its paragraph, and a full one goes on whatever it ends with.
/// </summary>
sealed class LineGrid
{
    // Marks that may not begin a line hang over the end of the one before.
    const int Hanging = 3;
    const int Fewest = 3;
    const int Narrowest = 16;

    // Shorter than full by so little: where many lines are, the edge is no edge.
    const int Ragged = 4;

    readonly Func<string, int> _measure;
    readonly int _column;
    readonly int _nearly;

    LineGrid(Func<string, int> measure, int column, int unit) => (_measure, _column, _nearly) = (measure, column, column - (Ragged * unit));

    /// <summary>The grid of a text's lines; null where they keep none.</summary>
    public static LineGrid? Of(IReadOnlyList<string> lines) => Of(lines, LengthOf, unit: 1) ?? Of(lines, WidthOf, unit: 2);

    static LineGrid? Of(IReadOnlyList<string> lines, Func<string, int> measure, int unit)
    {
        int[] sizes = [.. lines.Select(measure)];
        if (sizes.Length < Fewest || sizes.Max() is var longest && longest < Narrowest * unit) return null;
        var column = Enumerable.Range(longest - (Hanging * unit), (Hanging * unit) + 1).MaxBy(size => sizes.Count(other => other == size));
        var full = lines.Where((_, i) => sizes[i] >= column).ToArray();
        var open = full.Count(line => !HardWraps.IsClosed(line));
        return sizes.Count(size => size == column) >= Fewest && open * 3 >= full.Length * 2 && full.Length * 2 >= sizes.Count(size => size >= column - (Ragged * unit) && size < column)
            ? new LineGrid(measure, column, unit) : null;
    }

    /// <summary>Whether a line reaches the column at which lines were broken.</summary>
    public bool IsFull(string line) => _measure(line) >= _column;

    /// <summary>Whether a line falls short of it by no more than a number or word that was kept together.</summary>
    public bool IsNearlyFull(string line) => _measure(line) >= _nearly;

    static int LengthOf(string line) => line.AsSpan().TrimEnd().Length;

    static int WidthOf(string line)
    {
        var width = 0;
        foreach (var c in line.AsSpan().TrimEnd()) width += c < 0x2000 ? 1 : 2;
        return width;
    }
}
