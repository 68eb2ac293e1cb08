using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Activity;

/// <summary>班子成员履职: who of the leadership did what in the last days, and who did nothing (A18).</summary>
[Authorize<MaySeeActivity>]
internal sealed class ActivityPage(LeaderActs acts, BihuanDb db, CurrentActor current, OfficeClock clock, RegionRules rules) : PageModel
{
    /// <summary>How many days back, 7 to 365; as the rules say where nothing is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Days { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    /// <summary>Part of a unit's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Nominal { get; set; }

    /// <summary>The row this page begins after; a page before it is asked for by <see cref="Before"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public int Span { get; private set; }
    public IReadOnlyList<LeaderRow> All { get; private set; } = [];
    public Slice<LeaderRow> Shown { get; private set; } = null!;
    public IReadOnlyDictionary<PersonId, int> Owned { get; private set; } = new Dictionary<PersonId, int>();
    public int NominalCount => All.Count(row => row.IsNominal);

    /// <summary>The first day that counts (inclusive).</summary>
    public DateOnly Since => clock.Today.AddDays(-Span);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var asking = new Asking(db, current.Required, clock.Today);
        Span = Math.Clamp(Days ?? (await rules.OfAsync(db, asking.Actor.Region, cancellationToken)).Oversight.NominalAfterDays, 7, 365);
        var rows = await acts.RowsAsync(asking, Unit is { } unit ? new UnitId(unit) : null, Since, cancellationToken);
        All = string.IsNullOrWhiteSpace(Name) ? rows : [.. rows.Where(row => row.UnitName.Contains(Name.Trim(), StringComparison.Ordinal))];
        var wanted = Nominal ? [.. All.Where(row => row.IsNominal)] : All;
        Shown = Slice<LeaderRow>.Of(wanted, PlaceOf(After), PlaceOf(Before));
        Owned = await acts.OwnedAsync([.. Shown.Rows.Select(row => row.Person)], asking.Actor, cancellationToken);
    }

    public string AddressOf(bool nominal) => Links.Activity($"{Query}{(nominal ? "&nominal=true" : "")}");

    public string? TurnTo(LeaderRow? row, string way) => row is null ? null : $"{AddressOf(Nominal)}&{way}={row.Place.Group}.{row.Sum}.{row.Person.Value:N}.{row.Unit.Value:N}";

    private string Query => $"days={Span}{(Unit is { } unit ? $"&unit={unit:N}" : "")}{(string.IsNullOrWhiteSpace(Name) ? "" : $"&name={Uri.EscapeDataString(Name.Trim())}")}";

    /// <summary>The place a key speaks of: as the row stood when the page was read, so that a new act of his skips nobody.</summary>
    private Func<LeaderRow, int>? PlaceOf(string? key)
    {
        if (key?.Split('.') is not [var group, var sum, var person, var unit] || !int.TryParse(group, out var g) || !int.TryParse(sum, out var s)) return null;
        if (All.FirstOrDefault(row => row.Person.Value.ToString("N") == person && row.Unit.Value.ToString("N") == unit) is not { } known) return null;
        var place = known.Place with { Group = g, Sum = s };
        return row => row.Place.CompareTo(place);
    }

    public static string Of(LeaderAct act) => act switch
    {
        LeaderAct.Claim => "认领",
        LeaderAct.Filing => "填报办理",
        LeaderAct.Opinion => "审核意见",
        LeaderAct.Meeting => "参加会议",
        _ => "四个亲自",
    };
}
