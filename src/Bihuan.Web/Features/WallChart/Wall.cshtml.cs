using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.WallChart;

/// <summary>作战图 (A14): a unit's findings, or the units of a round or of the region, on one time axis.</summary>
[Authorize<MaySeeFindings>]
internal sealed class WallPage(BihuanDb db, CurrentActor current, OfficeClock clock, FindingCounts counts) : PageModel
{
    /// <summary>Only what a chart can be asked for: its unit and its round.</summary>
    public FindingFilter Filter { get; private set; } = new();
    public WallChoices Choices { get; private set; } = new([]);
    public WallView View { get; private set; } = null!;
    public string Of { get; private set; } = "";
    public DateTimeOffset AsOf => OfficeClock.Local(clock.Now);

    /// <summary>For the wall of a meeting room: large type, no navigation.</summary>
    public bool IsScreen { get; private set; }

    /// <summary>A3 unless A4 was asked for; both lie across.</summary>
    public bool IsSmallPaper { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = FindingFilter.FromQuery(Request.Query);
        Filter = new FindingFilter { Unit = asked.Unit, Round = asked.Round };
        (IsScreen, IsSmallPaper) = (Request.Query["screen"] == "wall", Request.Query["paper"] == "a4");
        var asking = new Asking(db, current.Required, clock.Today);
        Choices = await WallChoices.OfAsync(asking, counts, cancellationToken);
        // Whoever sees one unit only came for its findings.
        if (Filter.IsEmpty && Choices.Units.Take(2).ToArray() is [var only]) return Redirect(Address(Filter with { Unit = only.Id }, IsScreen, IsSmallPaper));
        Of = string.Join(" · ", new[] { Filter.Unit is { } unit ? Choices.NameOf(unit) : null, Filter.Round is { } round ? Choices.NameOf(round) : null }.OfType<string>());
        View = Filter.Unit is null
            ? await RegionChart.LoadAsync(Filter, Choices, asking, counts, cancellationToken)
            : await UnitChart.LoadAsync(Filter, asking, counts, cancellationToken);
        return Page();
    }

    public static string Address(FindingFilter filter, bool isScreen = false, bool isSmallPaper = false) =>
        Links.Wall(string.Join('&', new[] { filter.ToQuery(), isScreen ? "screen=wall" : "", isSmallPaper ? "paper=a4" : "" }.Where(part => part.Length > 0)));
}
