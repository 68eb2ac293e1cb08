using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>采纳 (the letter is drafted from the grounds in the same commit) or 不采纳 with the reason (C04, C05).</summary>
internal sealed class DecideProposal(BihuanDb db, OfficeClock clock)
{
    public async Task<LetterId> TakeUpAsync(ProposalId id, Actor actor, CancellationToken cancellationToken)
    {
        var proposal = await db.Proposals.VisibleTo(actor).SingleOrNotFoundAsync(p => p.Id == id, cancellationToken);
        proposal.TakeUp(actor, clock.Now);
        var letter = Letter.Draft(actor.Region, await DraftOfAsync(proposal, actor, cancellationToken), actor, clock.Now);
        db.Add(letter);
        await DecideOnceAsync(cancellationToken);
        return letter.Id;
    }

    public async Task DismissAsync(ProposalId id, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var proposal = await db.Proposals.VisibleTo(actor).SingleOrNotFoundAsync(p => p.Id == id, cancellationToken);
        proposal.Dismiss(reason, actor, clock.Now);
        await DecideOnceAsync(cancellationToken);
    }

    /// <summary>The unit above has talked with the head of its body (C10).</summary>
    public async Task RecordTalkAsync(ProposalId id, HeldTalk talk, Actor actor, CancellationToken cancellationToken)
    {
        var proposal = await db.Proposals.VisibleTo(actor).SingleOrNotFoundAsync(p => p.Id == id, cancellationToken);
        proposal.RecordTalk(talk, clock.Today, actor, clock.Now);
        await DecideOnceAsync(cancellationToken);
    }

    /// <summary>Two who decide at once: the slower one is told what the first line would have told him a moment later.</summary>
    private async Task DecideOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RefusedException(new ProposalDecided());
        }
    }

    private async Task<LetterDraft> DraftOfAsync(Proposal proposal, Actor actor, CancellationToken cancellationToken)
    {
        var type = proposal.Kind == ProposalKind.Talk ? LetterType.Talk : LetterType.Criticism;
        var newest = await db.NewestInspectionAsync(proposal.UnitId, cancellationToken);
        var rules = newest?.Rules ?? await db.LetterRulesAsync(actor.Region, cancellationToken);
        var facts = newest is { } found ? await db.LetterFactsAsync(found.Inspection, found.Rules, clock.Today, cancellationToken) : await db.LetterFactsAsync(actor.Region, proposal.UnitId, cancellationToken);
        facts = facts with { Grounds = [.. proposal.Grounds.Where(ground => ground.Kind != GroundKind.FlatFinding).Select(ground => ground.Text)] };
        var ids = proposal.Grounds.Select(ground => ground.Finding).OfType<FindingId>().Distinct().ToArray();
        var basis = await db.Findings.AsNoTracking().VisibleTo(actor).Where(finding => ids.Contains(finding.Id)).OrderBy(finding => finding.Code)
            .Select(finding => new LetterBasis(finding.Id, finding.Code, finding.Title, finding.Due)).ToListAsync(cancellationToken);
        var kind = rules.LetterKindFor(type).Name;
        var content = new LetterContent(LetterTemplates.TitleOf(type, kind, facts), LetterTemplates.BodyOf(type, facts), null, facts.Unit, basis, null);
        return new LetterDraft(kind, proposal.UnitId, newest?.Inspection.Id, content) { Proposal = proposal.Id };
    }
}
