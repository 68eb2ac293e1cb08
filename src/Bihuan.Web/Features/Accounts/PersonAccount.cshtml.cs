using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Accounts;

[Authorize<MayManagePeople>]
internal sealed class PersonAccountPage(BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    private const string PasswordKey = "one-time-password";

    public Person Known { get; private set; } = null!;
    public Account? Account { get; private set; }

    /// <summary>Shown once, on the page after it was made; it travels there in an encrypted cookie that is read only once.</summary>
    public string? OneTimePassword { get; private set; }

    public bool IsOwn => Known.Id == current.Required.Person;

    public string Standing => Account switch
    {
        { IsDisabled: true } => "已停用",
        { } account when account.IsLockedAt(clock.Now) => "连续输错密码，暂停登录",
        { MustChangePassword: true } => "待本人首次登录并修改密码",
        _ => "正常",
    };

    [BindProperty]
    public string? UserName { get; set; }

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        OneTimePassword = TempData[PasswordKey] as string;
        Response.Headers.CacheControl = "no-store";
    }

    public Task<IActionResult> OnPostOpenAsync(Guid id, [FromServices] OpenAccount open, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(UserName)) ModelState.AddModelError(nameof(UserName), "请填写登录名");
        return ActAsync(id, async () => TempData[PasswordKey] = await open.OpenAsync(new NewAccount(new PersonId(id), UserName!), current.Required, cancellationToken), "账号已开通。", cancellationToken);
    }

    public Task<IActionResult> OnPostResetAsync(Guid id, [FromServices] ResetPassword reset, CancellationToken cancellationToken) =>
        ActAsync(id, async () => TempData[PasswordKey] = await reset.ResetAsync(new PersonId(id), current.Required, cancellationToken), "密码已重置，原有登录已失效。", cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(Guid id, [FromServices] CloseAccount close, CancellationToken cancellationToken) =>
        ActAsync(id, () => close.CloseAsync(new PersonId(id), current.Required, cancellationToken), "账号已停用，原有登录已失效。", cancellationToken);

    public Task<IActionResult> OnPostReopenAsync(Guid id, [FromServices] CloseAccount close, CancellationToken cancellationToken) =>
        ActAsync(id, () => close.ReopenAsync(new PersonId(id), current.Required, cancellationToken), "账号已恢复。", cancellationToken);

    private Task<IActionResult> ActAsync(Guid id, Func<Task> act, string notice, CancellationToken cancellationToken) =>
        ActAsync(act, () => (Links.PersonAct(new PersonId(id), "account"), notice), () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        var person = new PersonId(id);
        Known = await db.People.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(p => p.Id == person, cancellationToken);
        Account = await db.Users.AsNoTracking().SingleOrDefaultAsync(account => account.PersonId == person, cancellationToken);
        if (Account is null) UserName ??= Known.Code;
    }
}
