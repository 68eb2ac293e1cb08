using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.RuleSets;

/// <summary>调整轮次规则: which last days would move is shown first.</summary>
[Authorize<MayClose>]
internal sealed class RoundRulesPage(AdoptRules adopt, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty, Required(ErrorMessage = "请选择规则集")]
    public Guid? Rules { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写调整理由")]
    public string Why { get; set; } = "";

    [BindProperty]
    public int? SeenMoves { get; set; }

    public Round Round { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Versions { get; private set; } = [];

    /// <summary>What would move; null until the preview is asked for.</summary>
    public IReadOnlyList<RuleMove>? Moves { get; private set; }

    public Task OnGetAsync(Guid id, CancellationToken cancellationToken) => FillAsync(id, cancellationToken);

    public Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken cancellationToken)
    {
        SeenMoves = null;
        return PreviewAsync(async () => Moves = await adopt.MovesAsync(Input(id), current.Required, cancellationToken), () => FillAsync(id, cancellationToken));
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var moved = 0;
        return ActAsync(
            async () => moved = await adopt.AdoptAsync(Input(id), current.Required, cancellationToken),
            () => (Links.Round(new RoundId(id)), $"已调整本轮规则，{moved}项时限随之变动。"),
            () => FillAsync(id, cancellationToken));
    }

    private RulesAdoption Input(Guid id) => new(new RoundId(id), new RuleSetId(Rules ?? default), Why, SeenMoves);

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        var region = current.Required.Region;
        Round = await db.Rounds.AsNoTracking().SingleOrNotFoundAsync(round => round.Id == new RoundId(id) && round.RegionId == region, cancellationToken);
        Versions = await db.RuleSets.AsNoTracking().Where(rules => rules.RegionId == region && rules.Id != Round.RuleSetId).OrderBy(rules => rules.Name).ThenByDescending(rules => rules.Number)
            .Select(rules => new SelectListItem(rules.Title + " 第" + rules.Number + "版", rules.Id.Value.ToString())).ToListAsync(cancellationToken);
    }
}
