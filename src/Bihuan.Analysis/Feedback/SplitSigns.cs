namespace Bihuan.Analysis.Feedback;

/// <summary>What only one paragraph can hold: an opened quote and its end, the digits of one number.</summary>
static class SplitSigns
{
    const string Opening = "“《(【";
    const string Closing = "”》)】";

    /// <summary>Whether the line break stands inside quotes or brackets.</summary>
    /// <param name="above">The line before the break, folded.</param>
    /// <param name="below">The line after it, folded, without its indent.</param>
    public static bool IsInQuotes(string above, string below) => LeftOpen(above) is { } mark && Closes(below, mark);

    /// <summary>Whether it stands inside a number: “…补贴0” above “.72万元”, “…费27.” above “5万元”.</summary>
    /// <param name="last">The last sign of the line before the break as printed: folded, a point there is a full stop.</param>
    /// <param name="above">That line, folded.</param>
    /// <param name="below">The line after it, folded, without its indent.</param>
    public static bool IsInNumber(char last, string above, string below)
    {
        var line = above.AsSpan().TrimEnd();
        if (last is '.' or '．') return line.Length > 2 && char.IsAsciiDigit(line[^2]) && char.IsAsciiDigit(below[0]) && Enumerators.At(below, 0) is null && Enumerators.At(above.TrimStart(), 0)?.Length != above.Trim().Length;
        return line.Length > 0 && char.IsAsciiDigit(line[^1]) && below.Length > 1 && below[0] is '.' && char.IsAsciiDigit(below[1]);
    }

    // The kind of the last mark opened in the line and not closed in it.
    static int? LeftOpen(string line)
    {
        var open = new Stack<int>();
        foreach (var c in line)
        {
            if (Opening.IndexOf(c) is >= 0 and var kind) open.Push(kind);
            else if (Closing.IndexOf(c) is >= 0 and var end && open.TryPeek(out var top) && top == end) open.Pop();
        }
        return open.TryPeek(out var last) ? last : null;
    }

    static bool Closes(string line, int kind)
    {
        var end = line.IndexOf(Closing[kind]);
        return end >= 0 && line.IndexOf(Opening[kind]) is var start && (start < 0 || start > end);
    }
}
