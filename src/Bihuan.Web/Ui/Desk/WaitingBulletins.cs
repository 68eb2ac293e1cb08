using Bihuan.Domain.Bulletins;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>Bulletins on their way from draft to publication (C02, C03).</summary>
internal static class WaitingBulletins
{
    /// <summary>Submitted ones of others: nobody approves what his own hand, or that of the person for whom he acts, is in.</summary>
    public static IQueryable<Waiting> ToApprove(Asking asking)
    {
        var (own, absent) = (Bulletin.MakerOf(asking.Actor.Person), Bulletin.MakerOf(asking.Actor.InPlaceOf));
        return Of(asking, BulletinState.Submitted).Where(bulletin => !bulletin.Makers.Contains(own) && !bulletin.Makers.Contains(absent))
            .Select(bulletin => new Waiting("审批", new BulletinPeriod(bulletin.Kind, bulletin.PeriodFrom).Title, null, "已提交审批", OfficeClock.DayOf(bulletin.SubmittedAt!.Value), null, Links.Bulletin(bulletin.Id)));
    }

    public static IQueryable<Waiting> ToWord(Asking asking) => Of(asking, BulletinState.Draft).Where(bulletin => bulletin.ReturnedAt == null)
        .Select(bulletin => new Waiting("补齐", new BulletinPeriod(bulletin.Kind, bulletin.PeriodFrom).Title, null, "尚未提交审批", OfficeClock.DayOf(bulletin.DraftedAt), null, Links.Bulletin(bulletin.Id)));

    public static IQueryable<Waiting> ToMend(Asking asking) => Of(asking, BulletinState.Draft).Where(bulletin => bulletin.ReturnedAt != null)
        .Select(bulletin => new Waiting("修改", new BulletinPeriod(bulletin.Kind, bulletin.PeriodFrom).Title, null, "退回意见：" + bulletin.ReturnReason, OfficeClock.DayOf(bulletin.ReturnedAt!.Value), null, Links.Bulletin(bulletin.Id)));

    public static IQueryable<Waiting> ToPublish(Asking asking) => Of(asking, BulletinState.Approved)
        .Select(bulletin => new Waiting("发布", new BulletinPeriod(bulletin.Kind, bulletin.PeriodFrom).Title, null, "已审批，尚未发布", OfficeClock.DayOf(bulletin.ApprovedAt!.Value), null, Links.Bulletin(bulletin.Id)));

    private static IQueryable<Bulletin> Of(Asking asking, BulletinState state) =>
        asking.Db.Bulletins.AsNoTracking().VisibleTo(asking.Actor).Where(bulletin => bulletin.State == state).OrderBy(bulletin => bulletin.PeriodFrom).ThenBy(bulletin => bulletin.Id);
}
