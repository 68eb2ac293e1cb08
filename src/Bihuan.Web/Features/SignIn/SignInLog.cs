using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.SignIn;

/// <summary>Writes sign-ins, refused ones and sign-outs into the region's history. Commits what the sign-in changed with it.</summary>
internal sealed class SignInLog(BihuanDb db, OfficeClock clock, IHttpContextAccessor http)
{
    public Task SignedInAsync(Account account, CancellationToken cancellationToken) => NoteAsync(account, "account.signed-in", "登录", cancellationToken);

    public Task RefusedAsync(Account account, CancellationToken cancellationToken) => NoteAsync(account, "account.sign-in-refused", "登录被拒绝", cancellationToken);

    public Task SignedOutAsync(Account account, CancellationToken cancellationToken) => NoteAsync(account, "account.signed-out", "退出", cancellationToken);

    /// <summary>
    /// A name nobody has belongs to no region; it goes to the oldest, whose auditor answers for the installation. The name is
    /// masked: people type their password into this field, and what is in the chain stays there.
    /// </summary>
    public async Task UnknownAsync(string typed, CancellationToken cancellationToken)
    {
        var oldest = await db.Regions.OrderBy(region => region.Id).Select(region => (RegionId?)region.Id).FirstOrDefaultAsync(cancellationToken);
        // Before the set-up there is no chain to write to, and nothing to sign in to.
        if (oldest is not { } region) return;
        db.Note(new Happening("account.unknown-refused", region, null, null, clock.Now, new Subject("account", Guid.Empty), "以不存在的登录名尝试登录，已拒绝", Payload(Mask(typed.Trim()))));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task NoteAsync(Account account, string kind, string summary, CancellationToken cancellationToken)
    {
        var region = await db.People.Where(person => person.Id == account.PersonId).Select(person => person.RegionId).SingleAsync(cancellationToken);
        db.Note(new Happening(kind, region, account.PersonId, null, clock.Now, new Subject("account", account.Id), summary, Payload()));
        await db.SaveChangesAsync(cancellationToken);
    }

    private string Payload(string? name = null) =>
        Happening.ToPayload(new { from = http.HttpContext?.Connection.RemoteIpAddress?.ToString(), name });

    private static string Mask(string name) => name.Length == 0 ? "" : $"{name[..1]}***（共{name.Length}个字符）";
}
