using System.ComponentModel.DataAnnotations;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.SignIn;

[AllowAnonymous]
[EnableRateLimiting(SignInRate.Policy)]
internal sealed class SignInPage(EnterWithPassword enter, SignInManager<Account> signIn, BihuanDb db, SignInLog log) : PageModel
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
        var outcome = await enter.EnterAsync(UserName, Password, cancellationToken);
        if (outcome == SignInOutcome.Entered) return Enter();
        ModelState.AddModelError("", outcome == SignInOutcome.Resting
            ? $"此登录名连续{Lockout.Misses}次输错密码，已暂停登录{Lockout.Rest.TotalMinutes:0}分钟。请稍后再试，或联系系统管理员。"
            : "登录名或密码不正确，请核对后重新输入。");
        return Page();
    }

    /// <summary>Signs in as one of the offered accounts; they exist in demonstration regions only.</summary>
    public async Task<IActionResult> OnPostDemoAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await DemoAccount.IsOfferedAsync(db, id, cancellationToken)) return NotFound();
        var account = await db.Users.SingleAsync(a => a.Id == id, cancellationToken);
        await log.SignedInAsync(account, cancellationToken);
        await signIn.SignInAsync(account, isPersistent: false);
        return Enter();
    }

    private RedirectResult Enter() => Url.IsLocalUrl(Next) ? Redirect(Next!) : Redirect(Links.Home());
}
