using Bihuan.Domain.People;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;

namespace Bihuan.Web.Ui.Desk;

/// <summary>常态化督办 (C15): the open inspections an officer of the office answers for, of every round at once, and those nobody has looked after for long.</summary>
internal static class WaitingInspections
{
    public static IQueryable<Waiting> InCharge(Asking asking)
    {
        var (db, officer, today, open) = (asking.Db, asking.Actor.InPlaceOf, asking.Today, FindingMatch.Open);
        return from inspection in OpenInspections.Of(db, asking.Actor)
               join unit in db.Units on inspection.UnitId equals unit.Id
               join round in db.Rounds on inspection.RoundId equals round.Id
               where inspection.OfficerId == officer
               orderby round.StartsOn, unit.Code
               select new Waiting("督办", round.Name, unit.Name,
                   $"未销号{db.Findings.Count(f => f.InspectionId == inspection.Id && open.Contains(f.State))}个，其中逾期{db.Findings.Count(f => f.InspectionId == inspection.Id && open.Contains(f.State) && f.Due < today)}个",
                   inspection.FeedbackMeeting == null ? null : (DateOnly?)inspection.FeedbackMeeting.HeldOn,
                   db.Obligations.Where(owed => owed.InspectionId == inspection.Id && owed.MetOn == null).Select(owed => (DateOnly?)owed.Due).Min(), Links.Inspection(inspection.Id));
    }

    /// <summary>To the officer; where none is named, to the director.</summary>
    public static IQueryable<Waiting> Neglected(Asking asking)
    {
        var (db, officer, today, isDirector) = (asking.Db, asking.Actor.InPlaceOf, asking.Today, asking.Actor.Holds(Role.OfficeDirector));
        var before = OfficeClock.StartOf(today.AddDays(1 - asking.Oversight.NeglectedAfterDays));
        return from inspection in OpenInspections.Of(db, asking.Actor)
               join unit in db.Units on inspection.UnitId equals unit.Id
               join round in db.Rounds on inspection.RoundId equals round.Id
               where inspection.ChangedAt < before && (inspection.OfficerId == officer || (isDirector && inspection.OfficerId == null))
               orderby inspection.ChangedAt, inspection.Id
               select new Waiting(inspection.OfficerId == null ? "指定督办责任人" : "过问", round.Name, unit.Name, WhyOf(inspection.ChangedAt, today), OfficeClock.DayOf(inspection.ChangedAt), null,
                   inspection.OfficerId == null ? Links.InspectionOfficer(inspection.Id) : Links.FollowUp(inspection.Id));
    }

    private static string WhyOf(DateTimeOffset changedAt, DateOnly today) => $"已{today.DayNumber - OfficeClock.DayOf(changedAt).DayNumber}天未过问";
}
