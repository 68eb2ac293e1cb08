using System.Security.Claims;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;

namespace Bihuan.Web.Access;

/// <summary>The request's actor. Asked for by pages and endpoints through the constructor; a use case takes the <see cref="Actor"/> itself.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, ActorSource source, BihuanDb db, HeadCounts heads)
{
    /// <summary>The claim that carries the person's id.</summary>
    public const string PersonClaim = "person";

    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    private Actor? _actor;

    /// <summary>The signed-in person; throws where nobody is, which an authorized page never sees.</summary>
    public Actor Required => _actor ?? throw new InvalidOperationException("No actor: the page is not authorized.");

    public Actor? OrNobody => _actor;

    /// <summary>He signed in with a password that was made for him and has not set his own yet.</summary>
    public bool MustChangePassword { get; private set; }

    /// <summary>
    /// Called once per request, by authorization. A session ends when the account's stamp is no longer the one it began
    /// with: the account was closed, or its password set anew.
    /// </summary>
    public async Task<Actor?> LoadAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (_actor is not null) return _actor;
        if (!Guid.TryParse(user.FindFirstValue(PersonClaim), out var id)) return null;
        var known = await source.KnownAsync(new PersonId(id), db, cancellationToken);
        if (known.Stamp != user.FindFirstValue(StampClaim)) return null;
        MustChangePassword = known.MustChangePassword;
        _actor = known.Actor;
        if (_actor is not null && http.HttpContext is { } context && !HttpMethods.IsGet(context.Request.Method)) heads.Forget(_actor);
        return _actor;
    }

    public CancellationToken Aborted => http.HttpContext?.RequestAborted ?? CancellationToken.None;
}
