using Bihuan.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.History;

/// <summary>One line of what happened to a thing. The kind chooses an icon and is never shown as text.</summary>
/// <param name="Number">Its place in the region's chain.</param>
/// <param name="OnBehalfOf">For whom it was done under a delegation (“甲代乙”), or null.</param>
public sealed record TimelineEntry(long Number, DateTimeOffset At, string Who, string? OnBehalfOf, string Summary, string Kind);

/// <summary>What happened to a thing, with the facts that were written down about it as JSON.</summary>
public sealed record ToldEntry(DateTimeOffset At, string Who, string? OnBehalfOf, string Payload);

/// <summary>
/// What happened to one thing, for its own page. Whoever asks has loaded the thing itself through <c>VisibleTo(actor)</c>;
/// the timeline adds no right of its own.
/// </summary>
public static class Timeline
{
    /// <summary>How the program itself is called where nobody acted.</summary>
    public const string Nobody = "系统";

    /// <summary>One query, told by the index on subject and number; newest last.</summary>
    public static async Task<IReadOnlyList<TimelineEntry>> HistoryOfAsync(this BihuanDb db, RegionId region, Guid subject, CancellationToken cancellationToken) => await (
        from entry in db.History.AsNoTracking()
        where entry.SubjectId == subject && entry.RegionId == region
        orderby entry.Number
        select new TimelineEntry(
            entry.Number,
            entry.At,
            db.People.Where(person => person.Id == entry.By).Select(person => person.Name).FirstOrDefault() ?? Nobody,
            db.People.Where(person => person.Id == entry.OnBehalfOf).Select(person => person.Name).FirstOrDefault(),
            entry.Summary,
            entry.Kind)).ToListAsync(cancellationToken);

    /// <summary>What happened of these kinds, with what was written down about it; newest first.</summary>
    public static async Task<IReadOnlyList<ToldEntry>> HistoryOfAsync(this BihuanDb db, RegionId region, Guid subject, IReadOnlyList<string> kinds, CancellationToken cancellationToken) => await (
        from entry in db.History.AsNoTracking()
        where entry.SubjectId == subject && entry.RegionId == region && kinds.Contains(entry.Kind)
        orderby entry.Number descending
        select new ToldEntry(
            entry.At,
            db.People.Where(person => person.Id == entry.By).Select(person => person.Name).FirstOrDefault() ?? Nobody,
            db.People.Where(person => person.Id == entry.OnBehalfOf).Select(person => person.Name).FirstOrDefault(),
            entry.Payload)).ToListAsync(cancellationToken);
}
