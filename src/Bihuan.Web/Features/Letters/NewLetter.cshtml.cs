using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.Letters;

/// <summary>起草文书: which kind and about which unit; the text is filled in and edited on the next page.</summary>
[Authorize<MayRunRounds>]
internal sealed class NewLetterPage(DraftLetter draft, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty, Required(ErrorMessage = "请选择文书种类")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true), Required(ErrorMessage = "请选择单位")]
    public Guid? Unit { get; set; }

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await FillAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        LetterId id = default;
        return ActAsync(
            async () => id = await draft.DraftAsync(Kind!, new UnitId(Unit!.Value), current.Required, cancellationToken),
            () => (Links.LetterText(id), "已按模板和现有数据生成草稿，请核对修改。"),
            () => FillAsync(cancellationToken));
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Kinds = [.. (await db.LetterRulesAsync(current.Required.Region, cancellationToken)).Letters.Select(kind => new SelectListItem($"{kind.Name}（{kind.Word}）", kind.Name))];
        Units = await UnitOptions.AllAsync(db, current.Required, cancellationToken);
    }
}
