using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Findings;

[Authorize<MayRunRounds>]
internal sealed class VoidingPage(BihuanDb db, CurrentActor current, OfficeClock clock, VoidFinding voiding) : FindingPage(db, current, clock)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? DuplicateOf { get; set; }

    [BindProperty]
    public bool? IsGranted { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    /// <summary>The code of the finding that the request names; null where none waits.</summary>
    public string? DoubledCode { get; private set; }

    public bool IsDraft => Finding.State == FindingState.Draft;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => voiding.RunAsync(FindingId, new VoidingInput(Version ?? 0, Reason, DuplicateOf), Actor, cancellationToken),
        () => (Links.Finding(FindingId), "已登记。反馈给单位的问题经巡察办主任审批后作废。"),
        () => LoadAsync(cancellationToken));

    public Task<IActionResult> OnPostDecideAsync(CancellationToken cancellationToken) => ActAsync(
        () => IsGranted is { } granted ? voiding.DecideAsync(FindingId, new VoidingDecision(Version ?? 0, granted, Opinion), Actor, cancellationToken) : throw new RefusedException(new Missing("是否同意作废")),
        () => (Links.Finding(FindingId), IsGranted == true ? "已作废，编号不再使用。" : "不同意作废，问题继续整改。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() => Finding switch
    {
        { State: FindingState.Draft } => Finding.ObstaclesTo(FindingAct.Void, Actor),
        { VoidRequest: not null } => Finding.ObstaclesToDecidingVoid(Actor),
        _ => Finding.ObstaclesTo(FindingAct.RequestVoid, Actor),
    };

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        if (Finding.VoidRequest is { DuplicateOf: var doubled }) DoubledCode = await Db.Findings.VisibleTo(Actor).Where(f => f.Id == doubled).Select(f => f.Code).SingleOrDefaultAsync(cancellationToken);
    }
}
