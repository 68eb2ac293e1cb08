using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.Findings;

[Authorize<MayRunRounds>]
internal sealed class ClassificationPage(BihuanDb db, CurrentActor current, OfficeClock clock, ReclassifyFinding reclassify) : FindingPage(db, current, clock)
{
    [BindProperty]
    public FindingClass Class { get; set; }

    [BindProperty]
    public string? Category { get; set; }

    [BindProperty]
    public bool IsKeyLivelihood { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<SelectListItem> Classes => Enum.GetValues<FindingClass>().Select(c => new SelectListItem(Words.Of(c), c.ToString()));

    public IEnumerable<SelectListItem> Categories => Rules.Categories.Select(category => new SelectListItem(category, category));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => reclassify.RunAsync(FindingId, new ClassificationInput(Version ?? 0, Class, Category, IsKeyLivelihood, Reason), Actor, cancellationToken),
        () => (Links.Finding(FindingId), "类别已调整，整改时限按新类别重新计算。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() => Finding.ObstaclesTo(FindingAct.Reclassify, Actor);

    protected override void Fill() => (Class, Category, IsKeyLivelihood) = (Finding.Class, Finding.Category, Finding.IsKeyLivelihood);
}
