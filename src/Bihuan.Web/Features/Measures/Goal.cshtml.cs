using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Measures;

[Authorize<MayRectify>]
internal sealed class GoalPage(BihuanDb db, CurrentActor current, OfficeClock clock, SetGoal setGoal) : FindingPage(db, current, clock)
{
    [BindProperty]
    public string? Goal { get; set; }

    [BindProperty]
    public string? NoLastingReason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => setGoal.RunAsync(FindingId, new GoalInput(Version ?? 0, Goal, NoLastingReason), Actor, cancellationToken),
        () => (Links.Finding(FindingId), "整改目标已保存。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() => Finding.ObstaclesTo(FindingAct.SetGoal, Actor);

    protected override void Fill() => (Goal, NoLastingReason) = (Finding.Goal, Finding.NoLastingReason);
}
