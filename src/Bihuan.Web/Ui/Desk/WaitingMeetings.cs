using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>What waits about meetings: reports on them, appraisals, notices, decisions (B06–B08, B13).</summary>
internal static class WaitingMeetings
{
    private static readonly IReadOnlySet<Role> Keepers = new MayReport().Roles;

    public static IQueryable<Waiting> Notices(Asking asking) => asking.Db.NoticesWaitingFor(asking.Actor)
        .Select(notice => new Waiting("签收", MeetingWords.Of(notice.Kind), notice.Unit, $"{notice.HeldOn:yyyy-MM-dd}召开的会议", OfficeClock.DayOf(notice.Since), null, Links.MeetingNotice(notice.Meeting, notice.Number)));

    public static IQueryable<Waiting> Decisions(Asking asking) => asking.Db.DecisionsWaitingFor(asking.Actor)
        .Select(decision => new Waiting("办结", decision.Text, null, $"{MeetingWords.Of(decision.Kind)}议定", decision.HeldOn, decision.Due, Links.MeetingDecision(decision.Meeting, decision.Number)));

    /// <summary>A democratic life meeting whose report the unit still owes (B07).</summary>
    public static IQueryable<Waiting> Unreported(Asking asking)
    {
        var db = asking.Db;
        var units = asking.Actor.Posts.Where(post => Keepers.Contains(post.Role)).SelectMany(post => post.Reach).Select(unit => (Domain.UnitId?)unit).Distinct().ToArray();
        return from meeting in db.Meetings.AsNoTracking().VisibleTo(asking.Actor)
               join unit in db.Units on meeting.UnitId equals unit.Id
               where meeting.Kind == MeetingKind.DemocraticLife && meeting.ReopenedOn == null && meeting.Report == null && units.Contains(meeting.UnitId)
               orderby meeting.HeldOn, meeting.Id
               select new Waiting("报送", "专题民主生活会情况报告", unit.Name, $"{meeting.HeldOn:yyyy-MM-dd}召开，尚未报送", meeting.HeldOn, null, Links.MeetingAct(meeting.Id, "report"));
    }

    /// <summary>Meetings that his body sent somebody to and has not appraised. What was said lies as one text in a column: its party's name is looked for there.</summary>
    public static IQueryable<Waiting> ToAppraise(Asking asking)
    {
        var (db, hands) = (asking.Db, Hands.Of(asking.Actor));
        var (isSent, isOrganization) = (asking.Actor.Holds(Role.StationedInspector), asking.Actor.Holds(Role.OrganizationOfficer));
        var units = asking.Actor.Posts.Where(post => post.Role == Role.StationedInspector).SelectMany(post => post.Reach).Select(unit => (Domain.UnitId?)unit).Distinct().ToArray();
        var byTeam = db.Meetings.FromSql($"SELECT * FROM meetings WHERE appraisals NOT LIKE '%\"StationedTeam\"%'").Select(meeting => meeting.Id);
        var byDepartment = db.Meetings.FromSql($"SELECT * FROM meetings WHERE appraisals NOT LIKE '%\"OrganizationDept\"%'").Select(meeting => meeting.Id);
        return from meeting in db.Meetings.AsNoTracking().VisibleTo(asking.Actor)
               join unit in db.Units on meeting.UnitId equals unit.Id
               where meeting.Kind == MeetingKind.DemocraticLife && meeting.ReopenedOn == null
                   && !hands.Contains(meeting.RegisteredBy) && !hands.Contains(meeting.RegisteredFor)
                   && ((isSent && units.Contains(meeting.UnitId) && byTeam.Contains(meeting.Id)) || (!isSent && isOrganization && byDepartment.Contains(meeting.Id)))
               orderby meeting.HeldOn, meeting.Id
               select new Waiting("评价", "专题民主生活会质量", unit.Name, $"{meeting.HeldOn:yyyy-MM-dd}召开，尚未评价", meeting.HeldOn, null, Links.MeetingAct(meeting.Id, "appraisal"));
    }
}
