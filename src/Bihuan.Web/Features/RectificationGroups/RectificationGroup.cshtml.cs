using Bihuan.Domain.People;
using Bihuan.Domain.RectificationGroups;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.RectificationGroups;

/// <summary>One row of the form; a row without a person says nothing.</summary>
public sealed record MemberForm
{
    public string? Person { get; set; }
    public string? Duty { get; set; }
}

/// <summary>整改工作领导小组: who sits in it and does what, and how it came to be so.</summary>
[Authorize<MaySeeFindings>]
internal sealed class RectificationGroupPage(SetUpGroup setUp, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    private const int BlankRows = 3;

    [BindProperty]
    public string? Head { get; set; }

    [BindProperty]
    public List<MemberForm> Members { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public RectificationGroup? Group { get; private set; }
    public IReadOnlyList<TimelineEntry> Changes { get; private set; } = [];
    public Roster Roster { get; private set; } = null!;
    public IReadOnlyList<RosterEntry> UnitHeads { get; private set; } = [];
    public bool MaySetUp => RectificationGroup.ObstaclesToSettingUp(Inspection.UnitId, Actor).Count == 0;

    /// <summary>As things stand today: heads of units change, and so does what the group must look like.</summary>
    public bool HeadIsUnitHead => Group is not null && UnitHeads.Any(holder => holder.Id == Group.Head.Person.Value);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await FillAsync(cancellationToken);
        Head = (Group?.Head.Person.Value ?? UnitHeads.FirstOrDefault()?.Id)?.ToString();
        Members = [.. (Group?.Members ?? []).Select(member => new MemberForm { Person = member.Person.Value.ToString(), Duty = member.Duty })];
        Seen = Group?.Version ?? 0;
        AddBlankRows();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var isUnitHead = true;
        return await ActAsync(
            async () => isUnitHead = await setUp.SetUpAsync(InspectionId, new GroupInput(Head, [.. Members.Select(row => (row.Person, row.Duty))], Seen), Actor, cancellationToken),
            () => (Links.RectificationGroup(InspectionId), isUnitHead ? "已保存整改工作领导小组。" : "已保存整改工作领导小组。提醒：组长不是本单位主要负责人，已记入历史。"),
            async () =>
            {
                await FillAsync(cancellationToken);
                AddBlankRows();
            });
    }

    public IEnumerable<SelectListItem> People(string? chosen) => Roster.People.Select(person => new SelectListItem(person.Name, person.Id.ToString(), person.Id.ToString() == chosen));

    private void AddBlankRows() => Members.AddRange(Enumerable.Range(0, BlankRows).Select(_ => new MemberForm()));

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        Group = await Db.RectificationGroups.AsNoTracking().VisibleTo(Actor).SingleOrDefaultAsync(group => group.InspectionId == InspectionId, cancellationToken);
        UnitHeads = await Db.HoldersAsync(Inspection.UnitId, Role.UnitHead, Today, cancellationToken);
        Changes = Group is null ? [] : await Db.HistoryOfAsync(Inspection.RegionId, Group.Id.Value, cancellationToken);
        if (MaySetUp) Roster = await Roster.OfAsync(Db, Actor.Region, Inspection.UnitId, Today, cancellationToken);
    }
}
