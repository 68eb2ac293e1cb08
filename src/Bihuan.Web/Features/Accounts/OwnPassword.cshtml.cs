using System.ComponentModel.DataAnnotations;
using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Accounts;

[Authorize<MayKeepOwnAccount>]
internal sealed class OwnPasswordPage(ChangeOwnPassword change, CurrentActor actor) : ActPage
{
    public bool IsForced => actor.MustChangePassword;

    [BindProperty, Required(ErrorMessage = "请填写原密码")]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写新密码")]
    public string New { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请再次输入新密码"), Compare(nameof(New), ErrorMessage = "两次输入的新密码不一致")]
    public string Again { get; set; } = "";

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => change.ChangeAsync(new PasswordChange(Current, New), actor.Required, cancellationToken),
        () => (Links.OwnAccount(), "密码已修改，其他电脑上的登录已失效。"),
        () => Task.CompletedTask);
}
