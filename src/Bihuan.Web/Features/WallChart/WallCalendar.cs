using Bihuan.Domain.Deadlines;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.WallChart;

internal static class WallCalendar
{
    /// <summary>The working days in force, to look at: a region that never needed an edition counts by what the program brings along.</summary>
    public static Task<WorkingCalendar> OfAsync(Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        var region = asking.Actor.Region;
        return counts.KeepAsync("wall-calendar", asking, async () =>
            (await asking.Db.Calendars.AsNoTracking().Where(edition => edition.RegionId == region).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancellationToken))?.Calendar
            ?? WorkingCalendar.Shipped, cancellationToken);
    }

    /// <summary>How many working days are left, in the words of the lamps.</summary>
    public static WallNote Slack(int workdays, string? url = null) => workdays switch
    {
        > 0 => new($"余{workdays}个工作日", url),
        0 => new("无余量", url),
        _ => new($"已超{-workdays}个工作日", url, IsAlarm: true),
    };
}
