using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>A proposal that waits for a decision of the office, or of the head of the unit above.</summary>
public sealed record WaitingProposal(ProposalId Proposal, ProposalKind Kind, string Unit, DateOnly RaisedOn);

/// <summary>Proposals that wait for somebody.</summary>
public static class WaitingProposals
{
    public static IQueryable<WaitingProposal> ProposalsWaitingFor(this BihuanDb db, Actor actor) => db.Proposals.AsNoTracking().VisibleTo(actor).DecidedBy(actor).OrderBy(proposal => proposal.RaisedOn)
        .Select(proposal => new WaitingProposal(proposal.Id, proposal.Kind, db.Units.Where(unit => unit.Id == proposal.UnitId).Select(unit => unit.Name).First(), proposal.RaisedOn));

    /// <summary>Open ones whose decision is his: what <see cref="Proposal.ObstaclesToDeciding"/> asks of one.</summary>
    public static IQueryable<Proposal> DecidedBy(this IQueryable<Proposal> proposals, Actor actor)
    {
        var (isOffice, headed) = (actor.IsOfTheOffice, actor.Headed());
        return proposals.Where(proposal => proposal.State == ProposalState.Open && ((proposal.AboveId == null && isOffice) || headed.Contains(proposal.AboveId)));
    }
}
