using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.Responsibilities;

[Authorize<MayRectify>]
internal sealed class ResponsibilitiesPage(BihuanDb db, CurrentActor current, OfficeClock clock, AssignResponsibility assign) : FindingPage(db, current, clock)
{
    [BindProperty]
    public string? LeadLeader { get; set; }

    [BindProperty]
    public string? DeputyLeader { get; set; }

    [BindProperty]
    public string? Section { get; set; }

    [BindProperty]
    public string? Handler { get; set; }

    [BindProperty]
    public List<string> SupportingSections { get; set; } = [];

    public Roster Roster { get; private set; } = new([], [], []);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => assign.RunAsync(FindingId, new ResponsibilityInput(Version ?? 0, LeadLeader, DeputyLeader, Section, Handler, SupportingSections), Actor, cancellationToken),
        () => (Links.Finding(FindingId), "责任清单已保存。"),
        () => LoadAsync(cancellationToken));

    /// <summary>Who or which section stands there now, in words; shown beside what was typed after a conflict.</summary>
    public string Now(ResponsibilityKind kind) =>
        string.Join("、", Finding.Responsibilities.Where(r => r.Kind == kind).Select(r => r.PersonId is null ? Names[r.SectionId] : Names[r.PersonId]));

    public IEnumerable<SelectListItem> LeaderOptions => OptionsOf(Roster.Leaders);

    public IEnumerable<SelectListItem> PeopleOptions => OptionsOf(Roster.People);

    public IEnumerable<SelectListItem> SectionOptions => OptionsOf(Roster.Sections);

    protected override IReadOnlyList<Refusal> Ask() => Finding.ObstaclesTo(FindingAct.Assign, Actor);

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken) =>
        Roster = await Roster.OfAsync(Db, Finding.RegionId, Finding.UnitId, Today, cancellationToken);

    protected override void Fill()
    {
        LeadLeader = PersonAt(ResponsibilityKind.LeadLeader);
        DeputyLeader = PersonAt(ResponsibilityKind.DeputyLeader);
        Handler = PersonAt(ResponsibilityKind.Handler);
        Section = SectionsAt(ResponsibilityKind.Section).FirstOrDefault();
        SupportingSections = [.. SectionsAt(ResponsibilityKind.SupportingSection)];
    }

    private static IEnumerable<SelectListItem> OptionsOf(IReadOnlyList<RosterEntry> entries) =>
        entries.Select(entry => new SelectListItem(entry.Name, entry.Id.ToString()));

    private string? PersonAt(ResponsibilityKind kind) => Finding.Responsibilities.FirstOrDefault(r => r.Kind == kind)?.PersonId?.Value.ToString();

    private IEnumerable<string> SectionsAt(ResponsibilityKind kind) =>
        Finding.Responsibilities.Where(r => r.Kind == kind && r.SectionId is not null).Select(r => r.SectionId!.Value.Value.ToString());
}
