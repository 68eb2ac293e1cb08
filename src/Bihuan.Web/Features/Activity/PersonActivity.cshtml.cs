using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.PersonalActs;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Activity;

internal sealed record ActivityEntry(LeaderAct Act, DateTimeOffset At, string What, string? Url);

/// <summary>The rows behind a leader's numbers (A18): what he did, when, and to what.</summary>
[Authorize<MaySeeActivity>]
internal sealed class PersonActivityPage(LeaderActs acts, BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    private const int Most = 500;

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 30;

    public LeaderRow Row { get; private set; } = null!;
    public ILookup<LeaderAct, ActivityEntry> Entries { get; private set; } = null!;
    public DateOnly Since => clock.Today.AddDays(-Days);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Days = Math.Clamp(Days, 7, 365);
        var (actor, person) = (current.Required, new PersonId(id));
        Row = (await acts.RowsAsync(new Asking(db, actor, clock.Today), null, Since, cancellationToken)).FirstOrDefault(row => row.Person == person) ?? throw new NotFoundException();
        var happened = await acts.Happened([person], OfficeClock.StartOf(Since))
            .OrderByDescending(entry => entry.Number).Take(Most).ToListAsync(cancellationToken);
        var meetings = await db.Meetings.AsNoTracking().VisibleTo(actor).Where(meeting => meeting.HeldOn >= Since).OrderByDescending(meeting => meeting.HeldOn).ToListAsync(cancellationToken);
        var personal = await db.PersonalActs.AsNoTracking().VisibleTo(actor).Where(act => act.HeadId == person && act.DoneOn >= Since).OrderByDescending(act => act.DoneOn).ToListAsync(cancellationToken);
        Entries = happened.Select(entry => new ActivityEntry(LeaderActs.Kinds[entry.Kind], entry.At, entry.Summary, LinkOf(entry)))
            .Concat(meetings.Where(meeting => meeting.Content.Present.Any(attendee => attendee.Person == person)).Select(meeting => new ActivityEntry(LeaderAct.Meeting, OfficeClock.StartOf(meeting.HeldOn), $"参加{MeetingWords.Of(meeting.Kind)}", Links.Meeting(meeting.Id))))
            .Concat(personal.Select(act => new ActivityEntry(LeaderAct.Personal, OfficeClock.StartOf(act.DoneOn), $"{PersonalActWords.Of(act.Kind)}：{act.What}", Links.PersonalActs(act.InspectionId))))
            .ToLookup(entry => entry.Act);
    }

    private static string? LinkOf(HistoryEntry entry) => entry.SubjectType switch
    {
        "finding" => Links.Finding(new FindingId(entry.SubjectId)),
        "inspection" => Links.Inspection(new InspectionId(entry.SubjectId)),
        "meeting" => Links.Meeting(new MeetingId(entry.SubjectId)),
        "report" => Links.Report(new ReportId(entry.SubjectId)),
        "handover" => Links.Handover(new HandoverId(entry.SubjectId)),
        _ => null,
    };
}
