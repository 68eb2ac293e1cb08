using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Inspections;

/// <param name="Reason">Why what stands there already is corrected.</param>
public sealed record FeedbackActInput(FeedbackActKind Kind, FeedbackAct Act, string? Reason);

/// <summary>Registers that the unit's head or the leader in charge was fed back to (A04).</summary>
internal sealed class GiveFeedback(BihuanDb db, OfficeClock clock)
{
    public async Task GiveAsync(InspectionId id, FeedbackActInput input, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        inspection.GiveFeedback(input.Kind, input.Act, input.Reason, clock.Today, (actor, clock.Now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
