using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Inspections;

/// <summary>Registers the feedback meeting of a unit: day 0 of every clock (A03); from it the unit owes what the round's rules say (B01), and the leader in charge gets his letter drafted (A05).</summary>
internal sealed class RegisterFeedbackMeeting(BihuanDb db, OfficeClock clock)
{
    public async Task RegisterAsync(InspectionId id, FeedbackMeeting meeting, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        inspection.HoldFeedbackMeeting(meeting, clock.Today, actor, clock.Now);
        var rules = await db.RulesOfAsync(inspection.RoundId, cancellationToken);
        var calendar = await db.CalendarInForceAsync(actor, clock.Now, cancellationToken);
        db.AddRange(Obligation.Of(inspection, rules.OwedByUnit(), calendar, actor, clock.Now));
        await db.DraftDutyRemindersAsync(inspection, rules, clock, actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
