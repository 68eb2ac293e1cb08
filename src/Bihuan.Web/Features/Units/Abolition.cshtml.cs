using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

/// <summary>Tells what stands in the way before anybody presses the button; where nothing does, asks for the last day.</summary>
[Authorize<MayManagePeople>]
internal sealed class AbolitionPage(AbolishUnit abolish, TiesOfUnit tiesOf, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    public Unit Unit { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "请填写存续的最后一天")]
    public DateOnly? LastDay { get; set; }

    public IReadOnlyList<(string Text, string? Url)> Obstacles { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        LastDay = clock.Today;
        await FillAsync(id, cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => abolish.AbolishAsync(new UnitAbolition(new UnitId(id), LastDay!.Value), current.Required, cancellationToken),
        () => (Links.Unit(new UnitId(id)), $"单位已撤销，存续至{LastDay:yyyy年M月d日}。"),
        () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        Unit = await db.Units.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(unit => unit.Id == new UnitId(id), cancellationToken);
        // Posts that end today are no obstacle: the earliest last day that makes sense is today.
        var ties = await tiesOf.Async(Unit.Id, LastDay ?? clock.Today, cancellationToken);
        Obstacles = [.. Unit.ObstaclesToAbolishing(ties).Select(obstacle => (obstacle.Text, MendOf(obstacle)))];
    }

    private string? MendOf(Refusal obstacle) => obstacle switch
    {
        UnitStillHasPosts => Links.PeopleOf(Unit.Id),
        UnitStillHasSubUnits => $"{Links.Unit(Unit.Id)}#below",
        _ => null,
    };
}
