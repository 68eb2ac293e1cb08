using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <summary>指定督办责任人 (C15).</summary>
[Authorize<MayRunRounds>]
internal sealed class OfficerPage(AssignOfficer assign, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty, Required(ErrorMessage = "请选择督办责任人")]
    public Guid? Officer { get; set; }

    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await FillAsync(cancellationToken);
        Officer = Inspection.OfficerId?.Value;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => assign.AssignAsync(InspectionId, new PersonId(Officer!.Value), Actor, cancellationToken),
        () => (Links.Inspection(InspectionId), "已指定督办责任人，本单位整改列入其待办。"),
        () => FillAsync(cancellationToken));

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        Officers = await AssignOfficer.Officers(Db, Actor, Today).Select(person => new SelectListItem(person.Name, person.Id.Value.ToString())).ToListAsync(cancellationToken);
    }
}
