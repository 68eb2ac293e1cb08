using System.Text.Json;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Accounts;

internal sealed record AccountLine(DateTimeOffset At, string Summary, string? From);

/// <summary>The own account and what happened to it lately. Three queries.</summary>
[Authorize<MayKeepOwnAccount>]
internal sealed class OwnAccountPage(BihuanDb db, CurrentActor current) : PageModel
{
    private const int Shown = 20;

    public string Name => current.Required.Name;
    public string UserName { get; private set; } = "";
    public IReadOnlyList<string> Posts { get; private set; } = [];
    public IReadOnlyList<AccountLine> Recent { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = current.Required;
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.PersonId == actor.Person, cancellationToken);
        UserName = account.UserName ?? "";
        var held = actor.Posts.Select(post => post.Unit).ToArray();
        var names = await db.Units.Where(unit => held.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        Posts = [.. actor.Posts.Select(post => $"{names[post.Unit]}{Words.Of(post.Role)}")];
        var lines = await db.History.AsNoTracking().Where(entry => entry.SubjectId == account.Id && entry.RegionId == actor.Region)
            .OrderByDescending(entry => entry.Number).Take(Shown).Select(entry => new { entry.At, entry.Summary, entry.Payload }).ToListAsync(cancellationToken);
        Recent = [.. lines.Select(line => new AccountLine(line.At, line.Summary, FromOf(line.Payload)))];
    }

    private static string? FromOf(string payload)
    {
        if (payload.Length == 0) return null;
        using var document = JsonDocument.Parse(payload);
        return document.RootElement.TryGetProperty("from", out var from) ? from.GetString() : null;
    }
}
