using System.ComponentModel.DataAnnotations;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.SignIn;

[AllowAnonymous]
internal sealed class SignInPage(SignInManager<Account> signIn, BihuanDb db, SignInLog log) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Next { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写登录名")]
    public string UserName { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写密码")]
    public string Password { get; set; } = "";

    public IReadOnlyList<DemoAccount> DemoAccounts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => DemoAccounts = await DemoAccount.AllAsync(db, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        DemoAccounts = await DemoAccount.AllAsync(db, cancellationToken);
        if (!ModelState.IsValid) return Page();
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == UserName.Trim().ToUpperInvariant(), cancellationToken);
        if (account is { IsDisabled: false })
        {
            var result = await signIn.PasswordSignInAsync(account, Password, isPersistent: false, lockoutOnFailure: true);
            if (result.Succeeded) return await EnterAsync(account, cancellationToken);
            await log.RefusedAsync(account, cancellationToken);
            if (result.IsLockedOut) ModelState.AddModelError("", "连续输错密码,账号已锁定10分钟。请稍后再试,或联系系统管理员。");
        }

        if (ModelState.IsValid) ModelState.AddModelError("", "登录名或密码不正确,请核对后重新输入。");
        return Page();
    }

    /// <summary>Signs in as one of the offered accounts; they exist in demonstration regions only.</summary>
    public async Task<IActionResult> OnPostDemoAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await DemoAccount.IsOfferedAsync(db, id, cancellationToken)) return NotFound();
        var account = await db.Users.SingleAsync(a => a.Id == id, cancellationToken);
        await signIn.SignInAsync(account, isPersistent: false);
        return await EnterAsync(account, cancellationToken);
    }

    private async Task<IActionResult> EnterAsync(Account account, CancellationToken cancellationToken)
    {
        await log.SignedInAsync(account, cancellationToken);
        return Url.IsLocalUrl(Next) ? Redirect(Next!) : Redirect(Links.Home());
    }
}
