using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.People;

[Authorize<MayManagePeople>]
internal sealed class NewPersonPage(EnterPerson enter, CurrentActor current) : ActPage
{
    [BindProperty, Required(ErrorMessage = "请填写姓名"), StringLength(40, ErrorMessage = "姓名不超过40字")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写人员编码"), StringLength(32, ErrorMessage = "人员编码不超过32个字符")]
    public string Code { get; set; } = "";

    [BindProperty, StringLength(60, ErrorMessage = "职务名称不超过60字")]
    public string? JobTitle { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        PersonId entered = default;
        return ActAsync(
            async () => entered = await enter.EnterAsync(new NewPerson(Name, Code, JobTitle), current.Required, cancellationToken),
            () => (Links.PersonAct(entered, "posts"), $"已登记“{Name.Trim()}”。接下来请任命职务。"),
            () => Task.CompletedTask);
    }
}
