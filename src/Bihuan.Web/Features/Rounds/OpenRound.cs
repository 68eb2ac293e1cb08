using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Rounds;

public sealed record RoundInput(TermId Term, RuleSetId Rules, RoundContent Content);

/// <summary>Opens a round of a term under a version of the rules, which stays with it (A01, B03).</summary>
internal sealed class OpenRound(BihuanDb db, OfficeClock clock, RegionRules regionRules)
{
    public async Task<RoundId> OpenAsync(RoundInput input, Actor actor, CancellationToken cancellationToken)
    {
        var term = await db.Terms.SingleOrNotFoundAsync(t => t.Id == input.Term && t.RegionId == actor.Region, cancellationToken);
        var rules = await db.RuleSets.SingleOrNotFoundAsync(r => r.Id == input.Rules && r.RegionId == actor.Region, cancellationToken);
        var content = input.Content;
        if (await db.Rounds.AnyAsync(r => r.TermId == term.Id && r.Source == content.Source && r.Number == content.Number, cancellationToken))
        {
            throw new RefusedException(new RoundExists(term.Name, content.Source, content.Number));
        }

        var round = new Round(term, rules.Id, content);
        round.Open(actor, clock.Now);
        db.Add(round);
        await db.SaveChangesAsync(cancellationToken);
        regionRules.Forget();
        return round.Id;
    }
}

public sealed record RoundExists(string Term, RoundSource Source, int Number)
    : Refusal($"{Term}来源为“{RoundWords.Of(Source)}”的第{Number}轮已设立，请核对轮次序号");
