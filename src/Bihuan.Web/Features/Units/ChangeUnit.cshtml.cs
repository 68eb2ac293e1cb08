using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

[Authorize<MayManagePeople>]
internal sealed class ChangeUnitPage(ChangeUnit change, BihuanDb db, CurrentActor current) : ActPage
{
    /// <summary>As it stands in the database.</summary>
    public Unit Unit { get; private set; } = null!;

    [BindProperty]
    public Guid? Parent { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写单位名称"), StringLength(60, ErrorMessage = "单位名称不超过60字")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请选择单位类型")]
    public UnitKind? Kind { get; set; }

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        (Parent, Name, Kind) = (Unit.ParentId?.Value, Unit.Name, Unit.Kind);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var unit = new UnitId(id);
        return ActAsync(
            () => change.ChangeAsync(new UnitCorrection(unit, Name, Kind!.Value, Parent is { } parent ? new UnitId(parent) : null), current.Required, cancellationToken),
            () => (Links.Unit(unit), "单位信息已修改。"),
            () => FillAsync(id, cancellationToken));
    }

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        Unit = await db.Units.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(unit => unit.Id == new UnitId(id), cancellationToken);
        Kinds = UnitChoices.Kinds(root: Unit.ParentId is null);
        Parents = await UnitOptions.AllAsync(db, current.Required, cancellationToken);
    }
}
