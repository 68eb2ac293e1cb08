using Bihuan.Domain.Notifications;
using Bihuan.Domain.Reports;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>Plans and reports on somebody's desk (A15, B09–B11).</summary>
internal static class WaitingPapers
{
    public static IQueryable<Waiting> PlansToReview(Asking asking) =>
        from plan in asking.Db.Plans.AsNoTracking().WaitingForPlan(asking.Actor)
        join unit in asking.Db.Units on plan.UnitId equals unit.Id
        where plan.WaitsFor != null
        orderby plan.ChangedAt, plan.Id
        select new Waiting("审核", "整改方案", unit.Name, $"第{plan.Versions.Max(version => version.Number)}稿已报送", OfficeClock.DayOf(plan.ChangedAt), null, Links.Plan(plan.InspectionId));

    public static IQueryable<Waiting> PlansToMend(Asking asking) =>
        from plan in asking.Db.Plans.AsNoTracking().WaitingForPlan(asking.Actor)
        join unit in asking.Db.Units on plan.UnitId equals unit.Id
        where plan.WaitsFor == null
        orderby plan.ChangedAt, plan.Id
        select new Waiting("重新报送", "整改方案", unit.Name, $"第{plan.Versions.Max(version => version.Number)}稿被退回", OfficeClock.DayOf(plan.ChangedAt),
            plan.Versions.OrderByDescending(version => version.Number).SelectMany(version => version.Reviews).Max(review => review.ResubmitBy), Links.Plan(plan.InspectionId));

    public static IQueryable<Waiting> ReportsToSign(Asking asking) =>
        from report in asking.Db.Reports.AsNoTracking().WaitingForReceipt(asking.Actor)
        join unit in asking.Db.Units on report.UnitId equals unit.Id
        orderby report.SubmittedOn, report.Id
        select new Waiting("签收", ReportWords.Of(report.Kind), unit.Name, "已报送，尚未签收", report.SubmittedOn, null, Links.Report(report.Id));

    /// <summary>What the Party organization was told and he has not read yet (B12).</summary>
    public static IQueryable<Waiting> NotificationsToRead(Asking asking)
    {
        var (db, reader) = (asking.Db, asking.Actor.InPlaceOf);
        var units = asking.Actor.Posts.Where(post => InnerNotification.Receivers.Contains(post.Role)).SelectMany(post => post.Reach).Distinct().ToArray();
        return from told in db.InnerNotifications.AsNoTracking()
               join unit in db.Units on told.UnitId equals unit.Id
               where units.Contains(told.UnitId) && told.RegisteredBy != reader && !told.Readings.Any(reading => reading.Reader == reader)
               orderby told.On, told.Id
               select new Waiting("阅知", "党内通报", unit.Name, "巡察反馈意见和表态讲话全文，尚未阅知", told.On, null, Links.InnerNotification(told.InspectionId));
    }
}
