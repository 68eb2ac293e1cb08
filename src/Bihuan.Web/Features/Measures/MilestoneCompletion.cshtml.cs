using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Measures;

[Authorize<MayRectify>]
internal sealed class MilestoneCompletionPage(BihuanDb db, CurrentActor current, OfficeClock clock, MeetMilestone meet) : FindingPage(db, current, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Milestone { get; set; }

    [BindProperty]
    public string? How { get; set; }

    public Milestone Known { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => meet.RunAsync(FindingId, new MilestoneId(Milestone), How, Actor, cancellationToken),
        () => (Links.Finding(FindingId) + "#milestones", "节点已确认完成。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() => Finding.ObstaclesTo(FindingAct.MeetMilestone, Actor);

    protected override Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Known = Finding.Measures.SelectMany(m => m.Milestones).SingleOrDefault(m => m.Id.Value == Milestone) ?? throw new NotFoundException();
        return Task.CompletedTask;
    }
}
