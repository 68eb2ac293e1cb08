using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

[Authorize<MayManagePeople>]
internal sealed class AppointmentPage(AppointPerson appoint, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    public Person Known { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "请选择单位")]
    public Guid? Unit { get; set; }

    [BindProperty, Required(ErrorMessage = "请选择角色")]
    public Role? Role { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写任职第一天")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];
    public IReadOnlyList<SelectListItem> RoleChoices { get; } = PostChoices.AllRoles();

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        From = clock.Today;
        await FillAsync(id, cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => appoint.AppointAsync(new Appointment(new PersonId(id), new UnitId(Unit!.Value), Role!.Value, From!.Value, To), current.Required, cancellationToken),
        () => (Links.Person(new PersonId(id)), "任命已登记。尚未开通账号的，请接着开通。"),
        () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        Known = await db.People.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(person => person.Id == new PersonId(id), cancellationToken);
        Units = await UnitOptions.AllAsync(db, current.Required, cancellationToken);
    }
}
