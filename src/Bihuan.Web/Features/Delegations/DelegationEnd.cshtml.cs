using Bihuan.Domain;
using Bihuan.Domain.Delegations;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Delegations;

/// <summary>终止: ends a delegation at once.</summary>
[Authorize<MayEnter>]
internal sealed class DelegationEndPage(WithdrawDelegation withdraw, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    public Delegation Delegation { get; private set; } = null!;
    public string Lead { get; private set; } = "";
    public IReadOnlyList<Refusal> Obstacles => Delegation.ObstaclesToWithdrawing(clock.Today, current.Required);
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Delegation = await db.Delegations.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(d => d.Id == new DelegationId(id), cancellationToken);
        var names = await Names.OfAsync(db, [Delegation.AbsentId, Delegation.SubstituteId], [], cancellationToken);
        Lead = $"{names[(PersonId?)Delegation.AbsentId]}委托{names[(PersonId?)Delegation.SubstituteId]}代理，{Delegation.From:yyyy年M月d日}至{Delegation.To:yyyy年M月d日}。终止后立即生效。";
        History = await db.HistoryOfAsync(Delegation.RegionId, id, cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => withdraw.WithdrawAsync(new DelegationId(id), current.Required, cancellationToken),
        () => (Links.Delegations(), "委托代理已终止。"),
        () => OnGetAsync(id, cancellationToken));
}
