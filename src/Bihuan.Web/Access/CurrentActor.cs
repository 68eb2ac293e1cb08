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

    /// <summary>The delegation under which he chose to act; worth nothing without a delegation of his that is valid today.</summary>
    public const string CapacityCookie = "bihuan-for";

    private const string StampClaim = "AspNet.Identity.SecurityStamp";

    private Actor? _actor;
    private Actor? _himself;

    /// <summary>The signed-in person; throws where nobody is, which an authorized page never sees.</summary>
    public Actor Required => _actor ?? throw new InvalidOperationException("No actor: the page is not authorized.");

    public Actor? OrNobody => _actor;

    /// <summary>The signed-in person in his own capacity, also while he acts for another.</summary>
    public Actor Himself => _himself ?? Required;

    /// <summary>The delegation under which he acts now, or null.</summary>
    public DelegationId? ActsUnder { get; private set; }

    /// <summary>For whom he may act today.</summary>
    public IReadOnlyList<DelegatedActor> MayActFor { get; private set; } = [];

    /// <summary>
    /// He chose to act for another and may no longer (or never might). He is himself again; but what he sends with this request was
    /// meant in the other's name, so it is not done in his own.
    /// </summary>
    public bool IsCapacityOver { get; private set; }

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
        (_actor, _himself, MayActFor) = (known.Actor, known.Actor, known.MayActFor);
        if (_actor is not null && http.HttpContext?.Request.Cookies[CapacityCookie] is { } chosen) ActAs(chosen, http.HttpContext);
        if (_actor is not null && IsWriting) heads.Forget(_actor);
        return _actor;
    }

    public bool IsWriting => http.HttpContext is { } context && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);

    private void ActAs(string chosen, HttpContext context)
    {
        if (Guid.TryParse(chosen, out var id) && MayActFor.SingleOrDefault(other => other.Delegation.Value == id) is { } delegated)
        {
            (_actor, ActsUnder) = (delegated.Actor, delegated.Delegation);
            return;
        }

        IsCapacityOver = true;
        // A page shows whose name stands in the head; only then may he go on without the choice.
        if (!IsWriting) context.Response.Cookies.Delete(CapacityCookie);
    }

    public CancellationToken Aborted => http.HttpContext?.RequestAborted ?? CancellationToken.None;
}
