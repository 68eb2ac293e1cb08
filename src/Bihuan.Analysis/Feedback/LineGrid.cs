namespace Bihuan.Analysis.Feedback;

/// <summary>
/// A text broken after so many characters, as recognition and copying do it: most lines that could be longer are equally
/// long. Then a shorter line ends its paragraph, and a full one goes on whatever it ends with.
/// </summary>
sealed class LineGrid
{
    // Marks that may not begin a line hang over the end of the one before.
    const int Hanging = 3;
    const int Fewest = 3;
    const int Narrowest = 16;

    readonly int _column;

    LineGrid(int column) => _column = column;

    /// <summary>The grid of a text's lines; null where they keep none.</summary>
    public static LineGrid? Of(IReadOnlyList<string> lines)
    {
        int[] lengths = [.. lines.Select(LengthOf)];
        if (lengths.Length < Fewest || lengths.Max() is var longest && longest < Narrowest) return null;
        var column = Enumerable.Range(longest - Hanging, Hanging + 1).MaxBy(length => lengths.Count(other => other == length));
        var full = lines.Where(line => LengthOf(line) >= column).ToArray();
        var open = full.Count(line => !HardWraps.IsClosed(line));
        return lengths.Count(length => length == column) >= Fewest && open * 3 >= full.Length * 2 && full.Length * 2 >= lengths.Count(length => length >= column - Ragged && length < column)
            ? new LineGrid(column) : null;
    }

    const int Ragged = 4;

    /// <summary>Whether a line reaches the column at which lines were broken.</summary>
    public bool IsFull(string line) => LengthOf(line) >= _column;

    static int LengthOf(string line) => line.AsSpan().TrimEnd().Length;
}
