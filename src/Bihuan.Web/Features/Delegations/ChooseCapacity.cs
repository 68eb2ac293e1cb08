using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Antiforgery;

namespace Bihuan.Web.Features.Delegations;

/// <summary>以本人身份 / 代某某办理: chosen in the head of every page, kept in the browser, checked against the delegation at every request.</summary>
internal sealed class ChooseCapacity(BihuanDb db, CurrentActor current, OfficeClock clock)
{
    /// <returns>False where he holds no such delegation today.</returns>
    public async Task<bool> ChooseAsync(Guid? chosen, CancellationToken cancellationToken)
    {
        var own = current.Himself;
        var delegated = chosen is { } id ? current.MayActFor.SingleOrDefault(other => other.Delegation == new DelegationId(id)) : null;
        if (chosen is not null && delegated is null) return false;
        if (delegated?.Actor.OnBehalfOf == current.Required.OnBehalfOf) return true;
        var (kind, summary) = delegated is null ? ("delegation.left", "恢复以本人身份办理") : ("delegation.taken-up", $"开始代“{delegated.Actor.OnBehalfOfName}”办理");
        var subject = delegated?.Delegation.Value ?? current.ActsUnder?.Value ?? own.Person.Value;
        db.Note(new Happening(kind, own.Region, own.Person, delegated?.Actor.OnBehalfOf ?? current.Required.OnBehalfOf, clock.Now, new Subject("delegation", subject), summary, ""));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}

internal static class CapacityEndpoint
{
    public static void MapCapacity(this WebApplication app) => app.MapPost(Links.Capacity(), [Authorize<MayKeepOwnAccount>] async (
        HttpContext http, IAntiforgery antiforgery, ChooseCapacity choose, CancellationToken cancellationToken) =>
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        var form = await http.Request.ReadFormAsync(cancellationToken);
        Guid? chosen = Guid.TryParse(form["delegation"], out var id) ? id : null;
        if (!await choose.ChooseAsync(chosen, cancellationToken)) return Results.NotFound();
        if (chosen is { } taken) http.Response.Cookies.Append(CurrentActor.CapacityCookie, taken.ToString("N"), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps });
        else http.Response.Cookies.Delete(CurrentActor.CapacityCookie);
        return Results.Redirect(Links.Home());
    });
}
