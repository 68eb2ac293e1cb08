using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>What the unit owes and whose last day is near or past, and extensions that wait for their decision (B01, B02).</summary>
internal static class WaitingObligations
{
    /// <summary>Days before the last day from which on it stands in the inbox (inclusive).</summary>
    private const int Soon = 15;

    private static readonly IReadOnlySet<Role> Owners = new MayReport().Roles;

    /// <summary>The end of the concentrated period asks for no act of its own.</summary>
    public static IQueryable<Waiting> Owed(Asking asking)
    {
        var (db, last) = (asking.Db, asking.Today.AddDays(Soon));
        var units = asking.Actor.Posts.Where(post => Owners.Contains(post.Role)).SelectMany(post => post.Reach).Distinct().ToArray();
        return from owed in db.Obligations.AsNoTracking().VisibleTo(asking.Actor)
               join unit in db.Units on owed.UnitId equals unit.Id
               where units.Contains(owed.UnitId) && owed.MetOn == null && owed.Due <= last && owed.Kind != ObligationKind.ConcentratedPeriod
               orderby owed.Due, owed.Id
               select new Waiting("办理", DeadlineWords.Of(owed.Kind), unit.Name, "反馈会之后应当办理", owed.Anchor, owed.Due, PlaceOf(owed.Kind, owed.InspectionId));
    }

    public static IQueryable<Waiting> Extensions(Asking asking)
    {
        var (db, hands) = (asking.Db, Hands.Of(asking.Actor));
        return from owed in db.Obligations.AsNoTracking().VisibleTo(asking.Actor)
               from asked in owed.Extensions
               join unit in db.Units on owed.UnitId equals unit.Id
               where asked.IsGranted == null && !hands.Contains(asked.AskedBy) && !hands.Contains(asked.AskedFor)
               orderby owed.Due, owed.Id
               select new Waiting("审批", DeadlineWords.Of(owed.Kind), unit.Name, $"申请延期至{asked.Until:yyyy-MM-dd}", OfficeClock.DayOf(asked.AskedAt), owed.Due, Links.Extension(owed.Id));
    }

    private static string PlaceOf(ObligationKind kind, InspectionId inspection) =>
        MeetingKinds.ThatMeets(kind) is { } meeting ? Links.NewMeeting(inspection, meeting) : LadderLink.Of(kind, inspection)?.Url ?? Links.Inspection(inspection);
}
