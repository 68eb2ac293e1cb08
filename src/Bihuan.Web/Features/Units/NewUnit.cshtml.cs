using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.Units;

[Authorize<MayManagePeople>]
internal sealed class NewUnitPage(EstablishUnit establish, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty(SupportsGet = true), Required(ErrorMessage = "请选择上级单位")]
    public Guid? Parent { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写单位名称"), StringLength(60, ErrorMessage = "单位名称不超过60字")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请选择单位类型")]
    public UnitKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写单位编码"), StringLength(32, ErrorMessage = "单位编码不超过32个字符")]
    public string Code { get; set; } = "";

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; } = UnitChoices.Kinds(root: false);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await FillAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        UnitId made = default;
        return ActAsync(
            async () => made = await establish.EstablishAsync(new NewUnit(new UnitId(Parent!.Value), Name, Kind!.Value, Code), current.Required, cancellationToken),
            () => (Links.Unit(made), $"已登记“{Name.Trim()}”。接下来可以登记人员并任命到此单位。"),
            () => FillAsync(cancellationToken));
    }

    private async Task FillAsync(CancellationToken cancellationToken) => Parents = await UnitOptions.AllAsync(db, current.Required, cancellationToken);
}
