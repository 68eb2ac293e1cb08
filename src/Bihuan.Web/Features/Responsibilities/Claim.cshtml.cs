using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Responsibilities;

[Authorize<MayRectify>]
internal sealed class ClaimPage(BihuanDb db, CurrentActor current, OfficeClock clock, ClaimFinding claim) : FindingPage(db, current, clock)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => claim.RunAsync(FindingId, Actor, cancellationToken),
        () => (Links.Finding(FindingId), "已认领。请明确责任科室、责任人，并制定整改措施。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() =>
        Finding.Claim is { } held ? [new AlreadyClaimed(Names[held.By])] : Finding.ObstaclesTo(FindingAct.Claim, Actor);
}
