using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>The editions of a region's working calendar.</summary>
public static class RegionCalendars
{
    /// <summary>The edition in force; the first is made of what the program brings along, with the first deadline that needs it.</summary>
    public static async Task<CalendarEdition> CalendarInForceAsync(this BihuanDb db, Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var newest = await db.Calendars.Where(edition => edition.RegionId == actor.Region).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancellationToken);
        if (newest is not null) return newest;
        var first = CalendarEdition.First(actor.Region, actor, now);
        db.Add(first);
        return first;
    }

    /// <summary>The editions by which these obligations were found, by number.</summary>
    public static async Task<IReadOnlyDictionary<int, CalendarEdition>> CalendarsOfAsync(
        this BihuanDb db, RegionId region, IEnumerable<Obligation> obligations, CancellationToken cancellationToken)
    {
        var numbers = obligations.Select(obligation => obligation.CalendarNumber).Distinct().ToArray();
        return await db.Calendars.AsNoTracking().Where(edition => edition.RegionId == region && numbers.Contains(edition.Number)).ToDictionaryAsync(edition => edition.Number, cancellationToken);
    }
}
