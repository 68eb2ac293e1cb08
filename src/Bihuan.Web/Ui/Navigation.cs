using Bihuan.Domain.People;
using Bihuan.Web.Access;

namespace Bihuan.Web.Ui;

/// <summary>An entry of the top navigation.</summary>
/// <param name="Icon">Name of a Tabler icon without its prefix.</param>
/// <param name="Asks">What the target page asks for: an entry is shown to nobody whom its page would refuse.</param>
/// <param name="AlsoAt">Further first words of addresses that belong to the entry.</param>
internal sealed record NavigationEntry(string Text, string Url, string Icon, Permission Asks, params string[] AlsoAt)
{
    public bool IsActiveAt(PathString path) =>
        (Url == "/" ? path == "/" : path.StartsWithSegments(Url.Split('?')[0])) || AlsoAt.Any(also => path.StartsWithSegments(also));
}

/// <summary>The top navigation: what the actor may do, in the order of a working day.</summary>
internal static class Navigation
{
    private static readonly NavigationEntry[] All =
    [
        new("待办", Links.Home(), "checklist", new MayEnter(), "/todo", "/reminders"),
        new("台账", Links.OpenLedger(), "table", new MaySeeFindings()),
        new("填报", Links.Progress(), "pencil", new MayRectify()),
        new("调度", Links.Dispatch(), "calendar-week", new MaySeeDispatch()),
        new("通报", Links.Bulletins(), "news", new MaySeeFindings()),
        new("统计", Links.Statistics(), "chart-bar", new MaySeeStatistics()),
        new("审核", Links.Reviews(), "gavel", new MayReview()),
        new("作战图", Links.Wall(), "timeline", new MaySeeFindings()),
        new("报告", Links.Reports(), "file-text", new MayReceiveReports()),
        new("轮次", Links.Rounds(), "rotate-clockwise-2", new MaySeeRounds(), "/inspections", "/feedback-documents", "/coverage", "/rule-sets", "/calendar", "/obligations", "/workload"),
        new("文书", Links.Letters(), "mail", new MaySeeFindings(), "/proposals", "/duty-reports"),
        new("单位", Links.Units(), "building-community", new MaySeePeople()),
        new("人员", Links.People(), "users", new MaySeePeople()),
        new("历史", Links.History(), "history", new MaySeeHistory()),
    ];

    public static IEnumerable<NavigationEntry> For(Actor actor) => All.Where(entry => actor.HoldsAny(entry.Asks.Roles));
}

/// <summary>
/// A step of the path above the page's title. A page says
/// <c>ViewData["Crumbs"] = new[] { new Crumb("台账", Links.OpenLedger()) };</c> for the pages above it; its own title is added.
/// </summary>
public sealed record Crumb(string Text, string Url);
