using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Home;

/// <summary>What the unit owes and whose last day is near or past, or an extension that waits for its decision (B01, B02).</summary>
/// <param name="AskedUntil">The day asked for, where this waits for the director's decision; otherwise null.</param>
internal sealed record WaitingObligation(ObligationId Id, InspectionId Inspection, string Unit, ObligationKind Kind, DateOnly Due, DateOnly? AskedUntil)
{
    /// <summary>Days before the last day from which on it stands in the inbox (inclusive).</summary>
    private const int Soon = 15;

    private static readonly IReadOnlySet<Role> Owners = new HashSet<Role> { Role.UnitHead, Role.Liaison };

    public static async Task<IReadOnlyList<WaitingObligation>> AllAsync(Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        if (asking.Actor.Holds(Role.OfficeDirector)) return await counts.KeepAsync("waiting-extensions", asking, () => ExtensionsAsync(asking, cancellationToken), cancellationToken);
        return asking.Actor.HoldsAny(Owners) ? await counts.KeepAsync("waiting-obligations", asking, () => OwedAsync(asking, cancellationToken), cancellationToken) : [];
    }

    private static Task<List<WaitingObligation>> OwedAsync(Asking asking, CancellationToken cancellationToken)
    {
        var units = asking.Actor.Posts.Where(post => Owners.Contains(post.Role)).SelectMany(post => post.Reach).Distinct().ToArray();
        var last = asking.Today.AddDays(Soon);
        return RowsAsync(asking, obligation => units.Contains(obligation.UnitId) && obligation.MetOn == null && obligation.Due <= last && obligation.Kind != ObligationKind.ConcentratedPeriod, cancellationToken);
    }

    private static Task<List<WaitingObligation>> ExtensionsAsync(Asking asking, CancellationToken cancellationToken) =>
        RowsAsync(asking, obligation => obligation.Extensions.Any(extension => extension.IsGranted == null), cancellationToken);

    private static async Task<List<WaitingObligation>> RowsAsync(Asking asking, System.Linq.Expressions.Expression<Func<Obligation, bool>> which, CancellationToken cancellationToken)
    {
        var db = asking.Db;
        return await db.Obligations.AsNoTracking().VisibleTo(asking.Actor).Where(which).OrderBy(obligation => obligation.Due).ThenBy(obligation => obligation.Id).Take(100)
            .Select(obligation => new WaitingObligation(
                obligation.Id, obligation.InspectionId, db.Units.Where(unit => unit.Id == obligation.UnitId).Select(unit => unit.Name).First(), obligation.Kind, obligation.Due,
                obligation.Extensions.Where(extension => extension.IsGranted == null).Select(extension => (DateOnly?)extension.Until).FirstOrDefault()))
            .ToListAsync(cancellationToken);
    }
}
