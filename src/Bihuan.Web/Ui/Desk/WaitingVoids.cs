using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>Requests to void a duplicate that wait for the director, but not for whoever asked.</summary>
internal static class WaitingVoids
{
    public static IQueryable<Waiting> ToDecide(Asking asking)
    {
        var (db, hands) = (asking.Db, Hands.Of(asking.Actor));
        return from finding in db.Findings.AsNoTracking().VisibleTo(asking.Actor)
               join unit in db.Units on finding.UnitId equals unit.Id
               where finding.VoidRequest != null && FindingAct.DecideVoid.In.Contains(finding.State)
                   && !hands.Contains(finding.VoidRequest!.By) && !hands.Contains(finding.VoidRequest.For)
               orderby finding.VoidRequest!.At, finding.Code
               select new Waiting("审批", finding.Code + " " + finding.Title, unit.Name, "申请作废：" + finding.VoidRequest!.Reason, OfficeClock.DayOf(finding.VoidRequest.At), null, Links.FindingAct(finding.Id, "voiding"));
    }
}
