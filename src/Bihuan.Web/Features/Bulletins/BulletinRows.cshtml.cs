using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>What a number counts that is no stock: what came in, what went out.</summary>
internal enum BulletinFlow { FedBack, Closed }

/// <summary>A finding behind a frozen figure: as it was counted, and as it stands now.</summary>
/// <param name="Then">Its state at the as-of moment; null where it was none of the stock.</param>
internal sealed record FrozenRow(FindingId Id, BulletinFinding? Then, string Unit, string? Code, string? Title, FindingState? Now)
{
    public bool HasChanged => Now is { } now && Then is { } then && now != then.State;
}

/// <summary>The findings that a figure of the bulletin counted, from the ids frozen with it; read is only what one may see.</summary>
[Authorize<MaySeeFindings>]
internal sealed class BulletinRowsPage(BihuanDb db, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public FindingState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public BulletinFlow? Flow { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public Bulletin Bulletin { get; private set; } = null!;
    public int Count { get; private set; }
    public int Parts { get; private set; }
    public bool IsIntact { get; private set; }
    public IReadOnlyList<FrozenRow> Rows { get; private set; } = [];

    public string Asked => Flow switch
    {
        BulletinFlow.FedBack => "本期新反馈问题",
        BulletinFlow.Closed => "本期销号问题",
        _ => Overdue ? "逾期问题" : State is { } state ? $"{Words.Of(state)}问题" : "反馈问题",
    };

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Bulletin = await db.Bulletins.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(bulletin => bulletin.Id == new BulletinId(id), cancellationToken);
        var found = await FrozenRows<(FindingId Id, BulletinFinding? Then)>.ReadAsync(db, (Bulletin, Unit, Part), CountOf, RowsOf, cancellationToken);
        (Count, Parts, IsIntact) = (found.Count, found.Parts, found.IsIntact);
        var ids = found.Rows.Select(row => row.Row.Id).ToArray();
        var known = await db.Findings.AsNoTracking().VisibleTo(current.Required).Where(f => ids.Contains(f.Id))
            .Select(f => new { f.Id, f.Code, f.Title, f.State }).ToDictionaryAsync(f => f.Id, cancellationToken);
        Rows = [.. found.Rows.Select(row => known.GetValueOrDefault(row.Row.Id) is { } seen
            ? new FrozenRow(row.Row.Id, row.Row.Then, row.Unit.Name, seen.Code, seen.Title, seen.State)
            : new FrozenRow(row.Row.Id, row.Row.Then, row.Unit.Name, null, null, null))];
    }

    private int CountOf(BulletinUnit unit) => Flow switch
    {
        BulletinFlow.FedBack => unit.Flows.FedBack,
        BulletinFlow.Closed => unit.Flows.Closed,
        _ => Overdue ? unit.Figures.Overdue : State is { } state ? unit.Figures[state] : unit.Figures.FedBack,
    };

    private IEnumerable<(FindingId Id, BulletinFinding? Then)> RowsOf(UnitBasis basis)
    {
        if (Flow is null) return basis.Findings.Where(finding => Overdue ? finding.IsOverdue : State is null || finding.State == State).Select(finding => (finding.Id, (BulletinFinding?)finding));
        var stock = basis.Findings.ToDictionary(finding => finding.Id);
        return (Flow == BulletinFlow.FedBack ? basis.FedBack : basis.Closed).Select(id => (id, stock.GetValueOrDefault(id)));
    }
}
