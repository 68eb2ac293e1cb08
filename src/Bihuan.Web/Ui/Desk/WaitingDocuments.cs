using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>Feedback that has been read in and waits for its check (A06), and acts of feedback still missing (A04).</summary>
internal static class WaitingDocuments
{
    public static IQueryable<Waiting> ToCheck(Asking asking) =>
        from document in asking.Db.FeedbackDocuments.AsNoTracking().VisibleTo(asking.Actor)
        join unit in asking.Db.Units on document.UnitId equals unit.Id
        where document.ConfirmedAt == null && document.UndoneAt == null
        orderby document.ReadAt
        select new Waiting("核对", document.File.Name, unit.Name, "已导入，尚未确认", OfficeClock.DayOf(document.ReadAt), null, Links.FeedbackDocument(document.Id));

    public static IQueryable<Waiting> FeedbackActs(Asking asking) =>
        from inspection in asking.Db.Inspections.AsNoTracking().VisibleTo(asking.Actor)
        join unit in asking.Db.Units on inspection.UnitId equals unit.Id
        where inspection.FeedbackMeeting != null && (inspection.HeadFeedback == null || inspection.LeaderFeedback == null)
        orderby inspection.FeedbackMeeting!.HeldOn, inspection.Id
        select new Waiting("登记", inspection.HeadFeedback == null ? "向主要负责人单独反馈" : "向分管县领导通报反馈", unit.Name,
            inspection.HeadFeedback == null && inspection.LeaderFeedback == null ? "三反馈尚缺两项" : "三反馈尚缺一项",
            inspection.FeedbackMeeting!.HeldOn, null, Links.FeedbackAct(inspection.Id, inspection.HeadFeedback == null ? "head" : "leader"));
}
