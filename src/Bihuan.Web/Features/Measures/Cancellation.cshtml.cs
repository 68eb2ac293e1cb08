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
internal sealed class CancellationPage(BihuanDb db, CurrentActor current, OfficeClock clock, DropMeasure drop) : FindingPage(db, current, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid Measure { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Measure Known { get; private set; } = null!;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => drop.RunAsync(FindingId, new MeasureId(Measure), Reason, Actor, cancellationToken),
        () => (Links.Finding(FindingId) + "#measures", "措施已取消，记录保留。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() => Finding.ObstaclesTo(FindingAct.DropMeasure, Actor);

    protected override Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Known = Finding.Measures.SingleOrDefault(m => m.Id.Value == Measure) ?? throw new NotFoundException();
        return Task.CompletedTask;
    }
}
