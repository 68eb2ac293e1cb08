using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Domain.PersonalActs;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.PersonalActs;

/// <summary>四个亲自 of the unit's head: what he did himself, kind by kind, and the form for the next (B14).</summary>
[Authorize<MaySeeFindings>]
internal sealed class PersonalActsPage(RegisterPersonalAct register, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty, Required(ErrorMessage = "请选择哪一个“亲自”")]
    public PersonalActKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写日期")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public Guid? Head { get; set; }

    [BindProperty]
    public Guid? AboutFinding { get; set; }

    [BindProperty]
    public Guid? AtMeeting { get; set; }

    [BindProperty]
    public List<IFormFile>? Files { get; set; }

    public IReadOnlyList<PersonalAct> Acts { get; private set; } = [];
    public FourPersonalActs? Four { get; private set; }
    public IReadOnlyList<RosterEntry> Heads { get; private set; } = [];
    public IReadOnlyDictionary<FindingId, (string Code, string Title)> Findings { get; private set; } = new Dictionary<FindingId, (string, string)>();
    public IReadOnlyDictionary<MeetingId, string> Meetings { get; private set; } = new Dictionary<MeetingId, string>();
    public bool IsOfTheUnit => Actor.HoldsAnyFor(new MayReport().Roles, Inspection.UnitId);
    public IReadOnlyList<Refusal> Obstacles => PersonalAct.ObstaclesToRegistering(Inspection, Actor);

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => register.RegisterAsync(InspectionId, new PersonalActInput(Kind!.Value, On!.Value, What ?? "", Head) { Finding = AboutFinding, Meeting = AtMeeting, Files = Files }, Actor, cancellationToken),
        () => (Links.PersonalActs(InspectionId), $"已登记{PersonalActWords.Of(Kind!.Value)}。"),
        () => FillAsync(cancellationToken));

    public IEnumerable<SelectListItem> FindingOptions => Findings.Select(finding => new SelectListItem($"{finding.Value.Code} {finding.Value.Title}", finding.Key.Value.ToString()));
    public IEnumerable<SelectListItem> MeetingOptions => Meetings.Select(meeting => new SelectListItem(meeting.Value, meeting.Key.Value.ToString()));

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        Acts = await Db.PersonalActs.AsNoTracking().VisibleTo(Actor).Where(act => act.InspectionId == InspectionId).OrderByDescending(act => act.DoneOn).ThenByDescending(act => act.Id).ToListAsync(cancellationToken);
        Four = await FourPersonalActs.LoadAsync(Db, Inspection, Today, cancellationToken);
        Heads = await Db.HoldersAsync(Inspection.UnitId, Role.UnitHead, Today, cancellationToken);
        var findings = await Db.Findings.AsNoTracking().VisibleTo(Actor).Where(finding => finding.InspectionId == InspectionId).OrderBy(finding => finding.Number)
            .Select(finding => new { finding.Id, finding.Code, finding.Title }).ToListAsync(cancellationToken);
        Findings = findings.ToDictionary(finding => finding.Id, finding => (finding.Code, finding.Title));
        var meetings = await Db.Meetings.AsNoTracking().VisibleTo(Actor).Where(meeting => meeting.InspectionId == InspectionId).OrderByDescending(meeting => meeting.HeldOn)
            .Select(meeting => new { meeting.Id, meeting.Kind, meeting.HeldOn }).ToListAsync(cancellationToken);
        Meetings = meetings.ToDictionary(meeting => meeting.Id, meeting => $"{MeetingWords.Of(meeting.Kind)}（{meeting.HeldOn:yyyy-MM-dd}）");
    }
}
