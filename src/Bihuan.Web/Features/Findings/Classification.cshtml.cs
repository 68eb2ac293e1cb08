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

    [BindProperty]
    public bool? IsGranted { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    public IEnumerable<SelectListItem> Classes => Enum.GetValues<FindingClass>().Select(c => new SelectListItem(Words.Of(c), c.ToString()));

    public IEnumerable<SelectListItem> Categories => Rules.Categories.Select(category => new SelectListItem(category, category));

    /// <summary>The last day (inclusive) it would have in the class asked for; null where nothing is asked or a reviewer's date stands.</summary>
    public DateOnly? DueThen => Finding is { ClassRequest: { } asked, ReturnCount: 0, ClockStartedOn: { } day0 } ? Rules.DueFor(asked.Class, day0) : null;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => reclassify.RunAsync(FindingId, new ClassificationInput(Version ?? 0, Class, Category, IsKeyLivelihood, Reason), Actor, cancellationToken),
        () => (Links.Finding(FindingId), "已登记。已反馈给单位的问题，整改类别经巡察办主任审批后调整。"),
        () => LoadAsync(cancellationToken));

    public Task<IActionResult> OnPostDecideAsync(CancellationToken cancellationToken) => ActAsync(
        () => IsGranted is { } granted ? reclassify.DecideAsync(FindingId, new ClassificationDecision(Version ?? 0, granted, Opinion), Actor, cancellationToken) : throw new RefusedException(new Missing("是否同意调整")),
        () => (Links.Finding(FindingId), IsGranted == true ? "类别已调整，整改时限按新类别重新计算。" : "不同意调整，维持原类别。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() => Finding.ClassRequest is null ? Finding.ObstaclesTo(FindingAct.Reclassify, Actor) : Finding.ObstaclesToDecidingClass(Actor);

    protected override void Fill() => (Class, Category, IsKeyLivelihood) = (Finding.Class, Finding.Category, Finding.IsKeyLivelihood);
}
