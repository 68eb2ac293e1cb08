namespace Bihuan.Domain.Feedback;

/// <summary>
/// 句: a stretch of the original, the smallest thing the review moves about. It belongs to one candidate, or it is left
/// out for a reason, or nobody has decided yet; never two of these.
/// </summary>
/// <param name="Start">UTF-16 index into the extracted text.</param>
/// <param name="End">UTF-16 index, exclusive.</param>
/// <param name="Candidate">Number of the candidate it belongs to.</param>
/// <param name="LeftOut">Why it is no finding.</param>
public sealed record Passage(int Start, int End, int? Candidate = null, string? LeftOut = null)
{
    public bool IsUnhandled => Candidate is null && LeftOut is null;

    /// <summary>As it stands in the original, without the line breaks of the page.</summary>
    public string In(string source) => string.Concat(source[Start..End].Split('\n').Select(line => line.Trim()));

    /// <summary>Marks and spaces alone say nothing.</summary>
    internal static bool Says(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) return true;
        }

        return false;
    }
}

/// <summary>How many passages stand where: the counter that always adds up.</summary>
public readonly record struct Coverage(int Total, int InCandidates, int LeftOut, int Unhandled);
