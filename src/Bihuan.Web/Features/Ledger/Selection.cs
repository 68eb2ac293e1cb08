using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Ledger;

/// <summary>What a bulk act is about: the findings chosen one by one, over several pages, or all that match the ledger's question.</summary>
internal sealed record Selection(IReadOnlyList<FindingId> Chosen, FindingFilter? All)
{
    /// <summary>The most one act takes; beyond it the question must be narrowed.</summary>
    public const int Most = 10_000;

    public bool IsEmpty => All is null && Chosen.Count == 0;

    /// <summary>Their ids in the order of their codes, as far as the asking person sees them. What he does not see does not exist for him.</summary>
    public Task<List<FindingId>> IdsAsync(Asking asking, CancellationToken cancellationToken) =>
        Rows(asking).OrderBy(f => f.Code).Select(f => f.Id).Take(Most + 1).ToListAsync(cancellationToken);

    /// <summary>A few of them, so that one sees what one is about to do.</summary>
    public Task<List<LedgerRow>> FirstAsync(Asking asking, CancellationToken cancellationToken) =>
        LedgerRows.Projected(Rows(asking).OrderBy(f => f.Code).Take(10), asking.Db).ToListAsync(cancellationToken);

    /// <summary>Whose they are: one unit, or two of several.</summary>
    public Task<List<UnitId>> UnitsAsync(Asking asking, CancellationToken cancellationToken) =>
        Rows(asking).Select(f => f.UnitId).Distinct().Take(2).ToListAsync(cancellationToken);

    private IQueryable<Finding> Rows(Asking asking) =>
        All is { } filter ? FindingMatch.Of(filter, asking) : asking.Db.Findings.AsNoTracking().VisibleTo(asking.Actor).Where(f => Chosen.Contains(f.Id));
}
