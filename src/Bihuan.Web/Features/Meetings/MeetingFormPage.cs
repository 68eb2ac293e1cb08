using Bihuan.Domain.Evidence;
using Bihuan.Domain.Meetings;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.Meetings;

/// <summary>The one form of every meeting: registered anew by a unit or the office, or corrected.</summary>
internal abstract class MeetingFormPage : ActPage
{
    [BindProperty]
    public MeetingForm Form { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Why it is corrected.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public MeetingKind Kind { get; protected set; }
    public MeetingCircle Circle { get; protected set; } = null!;
    public bool IsCorrection { get; protected set; }
    public string Back { get; protected set; } = "";

    /// <summary>What was brought before; only a correction has any.</summary>
    public IReadOnlyList<KeptFile> Minutes { get; protected set; } = [];

    /// <summary>On whom a task can be laid; none where the form asks for no decisions.</summary>
    public IReadOnlyList<SelectListItem> Owners { get; protected set; } = [];

    public IReadOnlyList<SelectListItem> Chairs => [.. Form.Attendees.Select(row => PersonOf(row.Person)).OfType<Expected>().Where(person => person.As != Capacity.UnitHead)
        .Select(person => new SelectListItem(NameOf(person), person.Person.Value.ToString()))];

    public IReadOnlyList<SelectListItem> Members => [.. Circle.As(Capacity.Leadership).Select(person => new SelectListItem(person.Name, person.Person.Value.ToString()))];

    public Expected? PersonOf(Guid id) => Circle.People.FirstOrDefault(person => person.Person.Value == id);

    public StudiedFinding? FindingOf(Guid id) => Circle.Findings.FirstOrDefault(finding => finding.Id.Value == id);

    /// <summary>Whether the row may be left open: who was not asked to come is no absentee.</summary>
    public bool MayStayOpen(Expected person) => person.As is not (Capacity.Leadership or Capacity.UnitHead) && (person.As != Capacity.SupervisingLeader || !MeetingKinds.OfUnit.Contains(Kind));

    /// <summary>A leader in charge looks after several units; at the region's meetings none of them is his place.</summary>
    public bool ShowsUnitOf(Expected person) => MeetingKinds.OfUnit.Contains(Kind) ? person.As is not (Capacity.Leadership or Capacity.SupervisingLeader) : person.As != Capacity.SupervisingLeader;

    protected static string NameOf(Expected person) => person.As is Capacity.SupervisingLeader or Capacity.Leadership ? $"{person.Name}（{MeetingWords.Of(person.As)}）" : person.UnitName.Length == 0 ? person.Name : $"{person.Name}（{person.UnitName}）";

    protected void CheckDate()
    {
        if (Form.HeldOn is null) ModelState.AddModelError("Form.HeldOn", "请填写会议日期");
    }
}
