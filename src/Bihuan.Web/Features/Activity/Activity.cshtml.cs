using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Activity;

/// <summary>班子成员履职: who of the leadership did what in the last days, and who did nothing (A18).</summary>
[Authorize<MaySeeActivity>]
internal sealed class ActivityPage(LeaderActs acts, CurrentActor current, OfficeClock clock) : PageModel
{
    /// <summary>How many days back, 7 to 365.</summary>
    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 30;

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Nominal { get; set; }

    public IReadOnlyList<LeaderRow> All { get; private set; } = [];
    public IEnumerable<LeaderRow> Rows => Nominal ? All.Where(row => row.IsNominal) : All;
    public int NominalCount => All.Count(row => row.IsNominal);

    /// <summary>The first day that counts (inclusive).</summary>
    public DateOnly Since => clock.Today.AddDays(-Days);

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Days = Math.Clamp(Days, 7, 365);
        return LoadAsync(cancellationToken);
    }

    public string AddressOf(bool nominal) =>
        Links.Activity($"days={Days}{(Unit is { } unit ? $"&unit={unit:N}" : "")}{(nominal ? "&nominal=true" : "")}");

    public static string Of(LeaderAct act) => act switch
    {
        LeaderAct.Claim => "认领",
        LeaderAct.Filing => "填报办理",
        LeaderAct.Opinion => "审核意见",
        LeaderAct.Meeting => "参加会议",
        _ => "四个亲自",
    };

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        All = await acts.RowsAsync(current.Required, Unit is { } unit ? new UnitId(unit) : null, clock.Today, Since, cancellationToken);
}
