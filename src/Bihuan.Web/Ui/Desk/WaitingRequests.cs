using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>What somebody of the office asks about a finding that was fed back and the director decides, but not whoever asked (D01).</summary>
internal static class WaitingRequests
{
    public static IQueryable<Waiting> ToVoid(Asking asking)
    {
        var (db, hands) = (asking.Db, Hands.Of(asking.Actor));
        return from finding in db.Findings.AsNoTracking().VisibleTo(asking.Actor)
               join unit in db.Units on finding.UnitId equals unit.Id
               where finding.VoidRequest != null && FindingAct.DecideVoid.In.Contains(finding.State)
                   && !hands.Contains(finding.VoidRequest!.By) && !hands.Contains(finding.VoidRequest.For)
               orderby finding.VoidRequest!.At, finding.Code
               select new Waiting("审批", finding.Code + " " + finding.Title, unit.Name, "申请作废：" + finding.VoidRequest!.Reason, OfficeClock.DayOf(finding.VoidRequest.At), null, Links.FindingAct(finding.Id, "voiding"));
    }

    public static IQueryable<Waiting> ToReclassify(Asking asking)
    {
        var (db, hands) = (asking.Db, Hands.Of(asking.Actor));
        return from finding in db.Findings.AsNoTracking().VisibleTo(asking.Actor)
               join unit in db.Units on finding.UnitId equals unit.Id
               where finding.ClassRequest != null && FindingAct.DecideClass.In.Contains(finding.State)
                   && !hands.Contains(finding.ClassRequest!.By) && !hands.Contains(finding.ClassRequest.For)
               orderby finding.ClassRequest!.At, finding.Code
               select new Waiting("审批", finding.Code + " " + finding.Title, unit.Name, $"申请调整为“{Words.Of(finding.ClassRequest!.Class)}”：{finding.ClassRequest.Reason}", OfficeClock.DayOf(finding.ClassRequest.At), null, Links.FindingAct(finding.Id, "classification"));
    }
}
