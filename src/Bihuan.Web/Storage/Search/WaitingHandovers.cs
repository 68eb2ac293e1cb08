using Bihuan.Domain.Handovers;
using Bihuan.Domain.People;
using Bihuan.Web.Access;

namespace Bihuan.Web.Storage.Search;

/// <summary>Handover sheets that wait for somebody's signature (B15).</summary>
public static class WaitingHandovers
{
    /// <summary>
    /// The two heads' own; the office's where the old head has left without signing. Signatures lie as JSON: whether he signed
    /// already is asked of the rows, of which there are few.
    /// </summary>
    public static IQueryable<Handover> HandoversWaitingFor(this BihuanDb db, Actor actor, DateOnly today)
    {
        var (person, isOffice) = (actor.Person, actor.IsOfTheOffice);
        return db.Handovers.VisibleTo(actor).Where(handover => !handover.IsComplete && (
            (handover.OutgoingId == person && handover.Signatures.All(signature => signature.Party != HandoverParty.Outgoing))
            || (handover.IncomingId == person && handover.Signatures.All(signature => signature.Party != HandoverParty.Incoming))
            || (isOffice && handover.LastDay < today && handover.Signatures.All(signature => signature.Party == HandoverParty.Incoming))));
    }
}
