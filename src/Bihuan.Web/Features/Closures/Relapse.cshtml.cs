using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Closures;

[Authorize<MayRunRounds>]
internal sealed class RelapsePage(BihuanDb db, CurrentActor current, OfficeClock clock, RelapseFinding relapse) : FindingPage(db, current, clock)
{
    private FindingId _again;

    [BindProperty]
    public string? Grounds { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        async () => _again = await relapse.RunAsync(FindingId, Grounds, Actor, cancellationToken),
        () => (Links.Finding(_again), "已认定反弹并另立本问题，已销号数即时核减。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() => Finding.ObstaclesTo(FindingAct.Relapse, Actor);
}
