using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>What the unit owes and whose last day is near or past, and extensions that wait for their decision (B01, B02).</summary>
internal static class WaitingObligations
{
    private static readonly IReadOnlySet<Role> Reporters = new MayReport().Roles;

    /// <summary>For the head and the liaison, and for whom the unit named. The end of the concentrated period asks for no act of its own.</summary>
    public static IQueryable<Waiting> Owed(Asking asking)
    {
        var (db, last, person) = (asking.Db, asking.Today.AddDays(asking.Oversight.ObligationsAheadDays), asking.Actor.InPlaceOf);
        var (reporting, own) = (ReachOf(asking.Actor, Reporters), ReachOf(asking.Actor, Roles.OfTheUnit));
        var near = db.Obligations.AsNoTracking().VisibleTo(asking.Actor).Where(owed => owed.MetOn == null && owed.Due <= last && owed.Kind != ObligationKind.ConcentratedPeriod
            && (reporting.Contains(owed.UnitId) || (owed.OwnerId == person && own.Contains(owed.UnitId))));
        return from row in db.WithOwners(near, asking.Today)
               join unit in db.Units on row.Obligation.UnitId equals unit.Id
               orderby row.Obligation.Due, row.Obligation.Id
               select new Waiting("办理", DeadlineWords.Of(row.Obligation.Kind), unit.Name, "反馈会之后应当办理，" + OwnedObligation.OwnerIn(row.Named, row.Head), row.Obligation.Anchor, row.Obligation.Due,
                   PlaceOf(row.Obligation.Kind, row.Obligation.InspectionId, reporting.Contains(row.Obligation.UnitId)));
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

    private static UnitId[] ReachOf(Actor actor, IReadOnlySet<Role> roles) => [.. actor.Posts.Where(post => roles.Contains(post.Role)).SelectMany(post => post.Reach).Distinct()];

    /// <summary>What the unit hands in is handed in by its head or its liaison; whoever else owns it finds on the inspection's page how far it has come.</summary>
    private static string PlaceOf(ObligationKind kind, InspectionId inspection, bool mayReport) => !mayReport ? Links.Inspection(inspection) :
        MeetingKinds.ThatMeets(kind) is { } meeting ? Links.NewMeeting(inspection, meeting) : LadderLink.Of(kind, inspection)?.Url ?? Links.Inspection(inspection);
}
