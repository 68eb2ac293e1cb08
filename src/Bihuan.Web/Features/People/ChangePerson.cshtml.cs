using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

[Authorize<MayManagePeople>]
internal sealed class ChangePersonPage(ChangePerson change, BihuanDb db, CurrentActor current) : ActPage
{
    public Person Known { get; private set; } = null!;

    [BindProperty, Required(ErrorMessage = "请填写姓名"), StringLength(40, ErrorMessage = "姓名不超过40字")]
    public string Name { get; set; } = "";

    [BindProperty, StringLength(60, ErrorMessage = "职务名称不超过60字")]
    public string? JobTitle { get; set; }

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        (Name, JobTitle) = (Known.Name, Known.Title);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => change.ChangeAsync(new PersonCorrection(new PersonId(id), Name, JobTitle), current.Required, cancellationToken),
        () => (Links.Person(new PersonId(id)), "人员信息已修改。"),
        () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken) =>
        Known = await db.People.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(person => person.Id == new PersonId(id), cancellationToken);
}
