using System.ComponentModel.DataAnnotations;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Setup;

[AllowAnonymous]
internal sealed class SetupPage(Invitation invitation, FirstAccount firstAccount, BihuanDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写县（区）名称")]
    public string RegionName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写姓名")]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写登录名")]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写密码")]
    public string Password { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await IsOpenAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await IsOpenAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (!invitation.TryTake()) return NotFound();
        try
        {
            var created = await firstAccount.CreateAsync(new FirstAccountInput(RegionName, Name, UserName, Password), cancellationToken);
            if (created.Succeeded) return Done();
            foreach (var error in created.Errors) ModelState.AddModelError(error.Code.Contains("UserName", StringComparison.Ordinal) ? nameof(UserName) : nameof(Password), error.Description);
            return Page();
        }
        finally
        {
            invitation.GiveBack();
        }
    }

    private RedirectResult Done()
    {
        this.Tell("设置完成，此链接已失效。请用刚才登记的登录名和密码登录，然后录入单位和人员。");
        return Redirect(Links.SignIn());
    }

    private async Task<bool> IsOpenAsync(CancellationToken cancellationToken) =>
        invitation.Matches(Token) && !await db.Users.AnyAsync(cancellationToken);
}
