using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui.Desk;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Home;

/// <summary>待办: what waits for me, why and until when; beside it my region or unit at a glance.</summary>
[Authorize<MayEnter>]
internal sealed class HomePage(BihuanDb db, CurrentActor current, OfficeClock clock, FindingCounts counts, Inbox inbox) : PageModel
{
    /// <summary>Lines of each act; all of them stand on the page of their own.</summary>
    private const int Shown = 5;

    public Actor Actor => current.Required;
    public DateOnly Today => clock.Today;
    public DateTimeOffset AsOf => OfficeClock.Local(clock.Now);

    /// <summary>The administrators do their own work here and read no business text (三员分立).</summary>
    public bool SeesFindings => Actor.HoldsAny(new MaySeeFindings().Roles);

    public IReadOnlyList<WaitingGroup> Groups { get; private set; } = [];
    public int Waiting => Groups.Sum(group => group.Count);
    public Glance? Glance { get; private set; }
    public IReadOnlyList<UnitFigures> WorstUnits { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (!SeesFindings) return;
        var asking = new Asking(db, Actor, Today);
        Groups = await inbox.GroupsAsync(Shown, cancellationToken);
        Glance = await Glance.OfAsync(asking, counts, cancellationToken);
        WorstUnits = await UnitFigures.WorstAsync(asking, counts, cancellationToken);
    }
}
