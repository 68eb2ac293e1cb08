using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.SignIn;

/// <summary>Writes sign-ins, failed ones and sign-outs into the region's history.</summary>
public sealed class SignInLog(BihuanDb db, OfficeClock clock, IHttpContextAccessor http)
{
    public Task SignedInAsync(Account account, CancellationToken cancellationToken) => NoteAsync(account, "account.signed-in", "登录", cancellationToken);

    public Task RefusedAsync(Account account, CancellationToken cancellationToken) => NoteAsync(account, "account.sign-in-refused", "登录失败", cancellationToken);

    public Task SignedOutAsync(Account account, CancellationToken cancellationToken) => NoteAsync(account, "account.signed-out", "退出", cancellationToken);

    private async Task NoteAsync(Account account, string kind, string summary, CancellationToken cancellationToken)
    {
        var region = await db.People.Where(person => person.Id == account.PersonId).Select(person => person.RegionId).SingleAsync(cancellationToken);
        var from = http.HttpContext?.Connection.RemoteIpAddress?.ToString();
        db.Note(new Happening(kind, region, account.PersonId, null, clock.Now, new Subject("account", account.Id), summary, Happening.ToPayload(new { from })));
        await db.SaveChangesAsync(cancellationToken);
    }
}
