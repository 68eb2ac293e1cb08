using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Reminders;

/// <summary>催办提醒: what I, or for whom I act, was reminded of and what is still open, a digest for each day.</summary>
[Authorize<MaySeeFindings>]
internal sealed class RemindersPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    public DateOnly Today => clock.Today;
    public bool IsCut => Days.Sum(day => day.Count()) == ReminderDigest.Most;
    public IReadOnlyList<IGrouping<DateOnly, ReminderLine>> Days { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Days = [.. (await ReminderDigest.LinesAsync(db, current.Required.InPlaceOf, cancellationToken)).GroupBy(line => line.RaisedOn)];

    /// <summary>Why the person is told: the place of the step.</summary>
    public static string Why(ReminderLine line) => line.Workdays switch
    {
        > 0 and var before => $"届满前{before}个工作日提醒",
        0 => "已逾期",
        var after => $"逾期{-after}个工作日，逐级提醒",
    };
}
