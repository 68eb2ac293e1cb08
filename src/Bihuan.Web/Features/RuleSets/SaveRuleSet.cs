using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.RuleSets;

/// <param name="Of">The version the form began with, or null for rules of a new name.</param>
public sealed record RuleSetInput(RuleSetId? Of, RuleSet Rules, string Why);

/// <summary>Keeps rules: in place while no round uses the version, as the next version once one does (B03).</summary>
internal sealed class SaveRuleSet(BihuanDb db, OfficeClock clock)
{
    public async Task<RuleSetId> SaveAsync(RuleSetInput input, Actor actor, CancellationToken cancellationToken)
    {
        var ofRegion = db.RuleSets.Where(rules => rules.RegionId == actor.Region);
        var known = input.Of is { } id ? await ofRegion.SingleOrNotFoundAsync(rules => rules.Id == id, cancellationToken) : null;
        var isSame = known is not null && known.Name == input.Rules.Name;
        if (isSame && !await db.Rounds.AnyAsync(round => round.RuleSetId == known!.Id, cancellationToken))
        {
            known!.Correct(input.Rules, isUsed: false, input.Why, actor, clock.Now);
            await db.SaveChangesAsync(cancellationToken);
            return known.Id;
        }

        var newest = await ofRegion.Where(rules => rules.Name == input.Rules.Name).MaxAsync(rules => (int?)rules.Number, cancellationToken) ?? 0;
        if (!isSame && newest > 0) throw new RefusedException(new RuleSetNameTaken(input.Rules.Name));
        var next = RuleSetVersion.Draw(actor.Region, input.Rules, newest + 1, input.Why, actor, clock.Now);
        db.Add(next);
        await db.SaveChangesAsync(cancellationToken);
        return next.Id;
    }
}

public sealed record RuleSetNameTaken(string Name) : Refusal($"代号“{Name}”已有规则集使用，请换一个代号，或者打开该规则集修改", MendAt.RuleSet);
