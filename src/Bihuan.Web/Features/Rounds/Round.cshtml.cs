using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.Rounds;

[Authorize<MaySeeRounds>]
internal sealed class RoundPage(BihuanDb db, CurrentActor current) : ActPage
{
    public RoundView View { get; private set; } = null!;
    public bool MayRun { get; private set; }
    public bool MayAdoptRules { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        View = await RoundView.LoadAsync(db, new RoundId(id), current.Required, cancellationToken);
        MayRun = current.Required.HoldsAny(new MayRunRounds().Roles);
        MayAdoptRules = current.Required.HoldsAny(new MayClose().Roles);
    }
}

[Authorize<MayRunRounds>]
internal sealed class RoundUnitsPage(AddUnits addUnits, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty]
    public List<Guid> Units { get; set; } = [];

    [BindProperty]
    public Guid? Team { get; set; }

    public RoundView View { get; private set; } = null!;
    public IEnumerable<SelectListItem> Teams => View.Teams.Select(team => new SelectListItem(team.Name, team.Id.Value.ToString()));

    public Task OnGetAsync(Guid id, CancellationToken cancellationToken) => FillAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var added = 0;
        var input = new AddUnitsInput(new RoundId(id), [.. Units.Select(unit => new UnitId(unit))], Team is { } team ? new UnitId(team) : null);
        return await ActAsync(
            async () => added = await addUnits.AddAsync(input, current.Required, cancellationToken),
            () => (Links.Round(input.Round), $"已将{added}个单位列入本轮，请在反馈会召开后登记反馈会。"),
            () => FillAsync(id, cancellationToken));
    }

    private async Task FillAsync(Guid id, CancellationToken cancellationToken) =>
        View = await RoundView.LoadAsync(db, new RoundId(id), current.Required, cancellationToken);
}
