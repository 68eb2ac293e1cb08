using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Findings;

[Authorize<MayRunRounds>]
internal sealed class VoidingPage(BihuanDb db, CurrentActor current, OfficeClock clock, VoidFinding voiding) : FindingPage(db, current, clock)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? DuplicateOf { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => voiding.RunAsync(FindingId, Reason, DuplicateOf, Actor, cancellationToken),
        () => (Links.Finding(FindingId), "已作废，编号不再使用。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() => Finding.ObstaclesTo(FindingAct.Void, Actor);
}
