using Bihuan.Domain.Bulletins;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>Bulletins on their way from draft to publication (C02, C03).</summary>
internal static class WaitingBulletins
{
    /// <summary>Complete drafts of others: nobody approves his own.</summary>
    public static IQueryable<Waiting> ToApprove(Asking asking)
    {
        var hands = Hands.Of(asking.Actor);
        return Of(asking, BulletinState.Draft).Where(bulletin => bulletin.Problems != "" && bulletin.NextSteps != "" && !hands.Contains(bulletin.DraftedBy) && !hands.Contains(bulletin.DraftedFor))
            .Select(bulletin => new Waiting("审批", bulletin.Period.Title, null, "已起草完毕", OfficeClock.DayOf(bulletin.DraftedAt), null, Links.Bulletin(bulletin.Id)));
    }

    public static IQueryable<Waiting> ToWord(Asking asking) => Of(asking, BulletinState.Draft).Where(bulletin => bulletin.Problems == "" || bulletin.NextSteps == "")
        .Select(bulletin => new Waiting("补齐", bulletin.Period.Title, null, "主要问题或下一步要求尚未填写", OfficeClock.DayOf(bulletin.DraftedAt), null, Links.Bulletin(bulletin.Id)));

    public static IQueryable<Waiting> ToPublish(Asking asking) => Of(asking, BulletinState.Approved)
        .Select(bulletin => new Waiting("发布", bulletin.Period.Title, null, "已审批，尚未发布", OfficeClock.DayOf(bulletin.ApprovedAt!.Value), null, Links.Bulletin(bulletin.Id)));

    private static IQueryable<Bulletin> Of(Asking asking, BulletinState state) =>
        asking.Db.Bulletins.AsNoTracking().VisibleTo(asking.Actor).Where(bulletin => bulletin.State == state).OrderBy(bulletin => bulletin.PeriodFrom).ThenBy(bulletin => bulletin.Id);
}
