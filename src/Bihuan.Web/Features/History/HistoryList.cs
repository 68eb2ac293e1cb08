using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.History;

/// <summary>What the auditor asks; every part may be left out.</summary>
/// <param name="Kind">A kind, or an area followed by a dot.</param>
/// <param name="Who">Part of a name.</param>
/// <param name="From">The first day, inclusive.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Before">Entries with a smaller number: the next page.</param>
public sealed record HistoryQuestion(string? Kind, string? Who, Guid? Subject, DateOnly? From, DateOnly? To, long? Before);

/// <param name="Detail">The whole sentence where it is no business text, otherwise null.</param>
internal sealed record HistoryRow(long Number, DateTimeOffset At, string Who, string Kind, string? Unit, Guid Subject, string? Detail);

/// <summary>Reads the region's chain, newest first. One query; that it was read is written down before anything is shown.</summary>
internal sealed class HistoryList(BihuanDb db, OfficeClock clock)
{
    public const int PageSize = 50;

    public async Task<(IReadOnlyList<HistoryRow> Rows, bool More)> ReadAsync(HistoryQuestion question, Actor actor, CancellationToken cancellationToken)
    {
        db.Note(new Happening("history.opened", actor.Region, actor.Person, null, clock.Now, new Subject("region", actor.Region.Value), "查阅历史", Happening.ToPayload(question)));
        await db.SaveChangesAsync(cancellationToken);
        var rows = await Asked(question, actor).OrderByDescending(entry => entry.Number).Take(PageSize + 1).Select(entry => new HistoryRow(
            entry.Number,
            entry.At,
            (db.People.Where(person => person.Id == entry.By).Select(person => person.Name).FirstOrDefault() ?? Timeline.Nobody)
                + (db.People.Where(person => person.Id == entry.OnBehalfOf).Select(person => "代" + person.Name).FirstOrDefault() ?? ""),
            entry.Kind,
            db.Units.Where(unit => unit.Id == entry.UnitId).Select(unit => unit.Name).FirstOrDefault(),
            entry.SubjectId,
            entry.Summary)).ToListAsync(cancellationToken);
        return ([.. rows.Take(PageSize).Select(row => HappeningWords.IsAdministrative(row.Kind) ? row : row with { Detail = null })], rows.Count > PageSize);
    }

    private IQueryable<HistoryEntry> Asked(HistoryQuestion question, Actor actor)
    {
        var entries = db.History.AsNoTracking().VisibleTo(actor);
        if (question.Before is { } before) entries = entries.Where(entry => entry.Number < before);
        if (question.Kind is { } kind) entries = kind.EndsWith('.') ? entries.Where(entry => entry.Kind.StartsWith(kind)) : entries.Where(entry => entry.Kind == kind);
        if (question.Subject is { } subject) entries = entries.Where(entry => entry.SubjectId == subject);
        if (question.Who is { } who) entries = entries.Where(entry => db.People.Any(person => person.Id == entry.By && person.Name.Contains(who)));
        if (question.From is { } from) entries = entries.Where(entry => entry.At >= OfficeClock.StartOf(from));
        if (question.To is { } to) entries = entries.Where(entry => entry.At < OfficeClock.StartOf(to.AddDays(1)));
        return entries;
    }
}
