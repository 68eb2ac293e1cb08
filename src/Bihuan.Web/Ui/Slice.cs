namespace Bihuan.Web.Ui;

/// <summary>
/// Some rows of an ordered list, found by the place of a row and not by the number of a page: what comes or goes meanwhile
/// shifts nothing. Two equal rows must have different places.
/// </summary>
/// <param name="First">Number of the first row in the whole list, from 1; 0 where there is none.</param>
public sealed record Slice<T>(IReadOnlyList<T> Rows, int First, int Total)
{
    public const int Size = 50;

    public int Last => First + Rows.Count - (First == 0 ? 0 : 1);
    public T? Previous => First > 1 ? Rows[0] : default;
    public T? Next => Last < Total ? Rows[^1] : default;

    /// <param name="ordered">All rows in their order.</param>
    /// <param name="after">Where a row stands to the last one of the page before: negative before it, 0 at it, positive after it. Null for the first page.</param>
    /// <param name="before">The same to the first row of the page after; the page before that one is wanted.</param>
    public static Slice<T> Of(IReadOnlyList<T> ordered, Func<T, int>? after, Func<T, int>? before)
    {
        var start = after is not null ? ordered.Count(row => after(row) <= 0) : before is not null ? Math.Max(0, ordered.Count(row => before(row) < 0) - Size) : 0;
        if (start == ordered.Count) start = Math.Max(0, ordered.Count - Size);
        var rows = ordered.Skip(start).Take(Size).ToArray();
        return new Slice<T>(rows, rows.Length == 0 ? 0 : start + 1, ordered.Count);
    }
}
