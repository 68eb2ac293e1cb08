namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Tells whether the text sets the first lines of its paragraphs in: then a full line is followed by its own paragraph's next
/// line where that begins at the margin, whatever it begins with, and by a new paragraph where it is set in.
/// </summary>
static class Indents
{
    const int Least = 2;

    // Further in than that stand titles and names in the middle of the page.
    const int Most = 12;

    /// <summary>Whether nearly all lines that surely begin a paragraph are set in, and others are not.</summary>
    /// <param name="lines">The lines, folded.</param>
    /// <param name="margin">The indent of lines that are not set in.</param>
    /// <param name="isFull">Whether a line reaches the edge.</param>
    public static bool Tell(string[] lines, int margin, Predicate<string> isFull)
    {
        var (begun, setIn, carried, torn) = (0, 0, 0, 0);
        for (var i = 1; i < lines.Length; i++)
        {
            var isSetIn = IsSetIn(lines[i], margin);
            if (isSetIn && PageEdge.IsRunning(lines[i - 1])) torn++;
            if (!isFull(lines[i - 1]) || (isSetIn && HardWraps.IsClosed(lines[i - 1]))) (begun, setIn) = (begun + 1, setIn + (isSetIn ? 1 : 0));
            else if (!isSetIn) carried++;
        }
        return carried > torn * 5 && setIn > 1 && setIn * 4 >= begun * 3;
    }

    /// <summary>Whether a line is set in as first lines are.</summary>
    public static bool IsSetIn(string folded, int margin) => folded.Length - folded.TrimStart().Length - margin is >= Least and < Most;
}
