using System.Globalization;
using Bihuan.Domain.Findings;

namespace Bihuan.Web.Storage.Search;

public enum FindingSort { Code, Due, Percent, Returns, Updated }

/// <summary>
/// The row beside which a page begins: its key in the order and its code, which no other row has. Rows that come or go
/// elsewhere move nothing.
/// </summary>
/// <param name="Key">Empty where the row has none (no deadline yet).</param>
/// <param name="Backwards">The page that ends before this row instead of beginning after it.</param>
public sealed record Place(string Key, string Code, bool Backwards)
{
    public static Place? Read(string? text, bool backwards) =>
        text?.IndexOf('~') is { } cut and >= 0 ? new Place(text[..cut], text[(cut + 1)..], backwards) : null;

    public override string ToString() => $"{Key}~{Code}";
}

/// <summary>An order of the ledger. The code decides between equal rows and runs the same way, so an index can be walked from end to end.</summary>
public sealed record FindingOrder(FindingSort Sort = FindingSort.Code, bool Descending = false)
{
    /// <summary>Reads <c>due</c> or, downwards, <c>-due</c>; by code where it says nothing known.</summary>
    public static FindingOrder Read(string? text) =>
        Enum.TryParse<FindingSort>(text?.TrimStart('-'), ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? new(sort, text!.StartsWith('-')) : new();

    public override string ToString() => $"{(Descending ? "-" : "")}{Sort.ToString().ToLowerInvariant()}";

    public Place PlaceOf(string code, DateOnly? due, int percent, int returns, DateTimeOffset changedAt, bool backwards) => new(Sort switch
    {
        FindingSort.Due => due?.ToString("yyyy-MM-dd") ?? "",
        FindingSort.Percent => percent.ToString(CultureInfo.InvariantCulture),
        FindingSort.Returns => returns.ToString(CultureInfo.InvariantCulture),
        FindingSort.Updated => changedAt.UtcTicks.ToString(CultureInfo.InvariantCulture),
        _ => "",
    }, code, backwards);

    /// <summary>
    /// The rows from a place on, in walking order; to be read one query after the other until a page is full. Rows
    /// without a deadline come last when sorted by it, in a query of their own: databases disagree about nulls.
    /// </summary>
    public IReadOnlyList<IQueryable<Finding>> From(IQueryable<Finding> findings, Place? place)
    {
        var backwards = place?.Backwards ?? false;
        var up = Descending == backwards;
        if (Sort != FindingSort.Due) return [Walk(findings, place, up)];
        var (dated, undated) = (findings.Where(f => f.Due != null), findings.Where(f => f.Due == null));
        return (place, backwards) switch
        {
            (null, _) => [Walk(dated, null, up), ByCode(undated, null, up)],
            ({ Key: "" }, false) => [ByCode(undated, place.Code, up)],
            ({ Key: "" }, true) => [ByCode(undated, place.Code, up), Walk(dated, null, up)],
            (_, false) => [Walk(dated, place, up), ByCode(undated, null, up)],
            _ => [Walk(dated, place, up)],
        };
    }

    /// <summary>Rows of one of these queries, in the same walking order, once they have been chosen.</summary>
    public IQueryable<Finding> Sorted(IQueryable<Finding> chosen, Place? place) => Walk(chosen, null, Descending == (place?.Backwards ?? false));

    /// <summary>How many queries <see cref="From"/> gives.</summary>
    public int PartsFrom(Place? place) => Sort == FindingSort.Due && (place is null || (place.Key.Length == 0) == place.Backwards) ? 2 : 1;

    private IQueryable<Finding> Walk(IQueryable<Finding> findings, Place? place, bool up) => Sort switch
    {
        FindingSort.Due => ByDue(findings, place, up),
        FindingSort.Percent => ByPercent(findings, place, up),
        FindingSort.Returns => ByReturns(findings, place, up),
        FindingSort.Updated => ByChange(findings, place, up),
        _ => ByCode(findings, place?.Code, up),
    };

    private static IQueryable<Finding> ByCode(IQueryable<Finding> findings, string? code, bool up)
    {
        if (code is not null) findings = up ? findings.Where(f => f.Code.CompareTo(code) > 0) : findings.Where(f => f.Code.CompareTo(code) < 0);
        return up ? findings.OrderBy(f => f.Code) : findings.OrderByDescending(f => f.Code);
    }

    // "key >= k and (key > k or code > c)": the first half lets the index seek, the second leaves out what was shown.
    private static IQueryable<Finding> ByDue(IQueryable<Finding> findings, Place? place, bool up)
    {
        if (place is not null && DateOnly.TryParse(place.Key, CultureInfo.InvariantCulture, out var due))
        {
            var code = place.Code;
            findings = up
                ? findings.Where(f => f.Due >= due && (f.Due > due || f.Code.CompareTo(code) > 0))
                : findings.Where(f => f.Due <= due && (f.Due < due || f.Code.CompareTo(code) < 0));
        }

        return up ? findings.OrderBy(f => f.Due).ThenBy(f => f.Code) : findings.OrderByDescending(f => f.Due).ThenByDescending(f => f.Code);
    }

    private static IQueryable<Finding> ByPercent(IQueryable<Finding> findings, Place? place, bool up)
    {
        if (place is not null && int.TryParse(place.Key, out var percent))
        {
            var code = place.Code;
            findings = up
                ? findings.Where(f => f.Percent >= percent && (f.Percent > percent || f.Code.CompareTo(code) > 0))
                : findings.Where(f => f.Percent <= percent && (f.Percent < percent || f.Code.CompareTo(code) < 0));
        }

        return up ? findings.OrderBy(f => f.Percent).ThenBy(f => f.Code) : findings.OrderByDescending(f => f.Percent).ThenByDescending(f => f.Code);
    }

    private static IQueryable<Finding> ByReturns(IQueryable<Finding> findings, Place? place, bool up)
    {
        if (place is not null && int.TryParse(place.Key, out var returns))
        {
            var code = place.Code;
            findings = up
                ? findings.Where(f => f.ReturnCount >= returns && (f.ReturnCount > returns || f.Code.CompareTo(code) > 0))
                : findings.Where(f => f.ReturnCount <= returns && (f.ReturnCount < returns || f.Code.CompareTo(code) < 0));
        }

        return up ? findings.OrderBy(f => f.ReturnCount).ThenBy(f => f.Code) : findings.OrderByDescending(f => f.ReturnCount).ThenByDescending(f => f.Code);
    }

    private static IQueryable<Finding> ByChange(IQueryable<Finding> findings, Place? place, bool up)
    {
        if (place is not null && long.TryParse(place.Key, out var ticks) && ticks > 0 && ticks < DateTimeOffset.MaxValue.UtcTicks)
        {
            var (code, at) = (place.Code, new DateTimeOffset(ticks, TimeSpan.Zero));
            findings = up
                ? findings.Where(f => f.ChangedAt >= at && (f.ChangedAt > at || f.Code.CompareTo(code) > 0))
                : findings.Where(f => f.ChangedAt <= at && (f.ChangedAt < at || f.Code.CompareTo(code) < 0));
        }

        return up ? findings.OrderBy(f => f.ChangedAt).ThenBy(f => f.Code) : findings.OrderByDescending(f => f.ChangedAt).ThenByDescending(f => f.Code);
    }
}
