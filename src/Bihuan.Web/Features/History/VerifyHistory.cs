using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.History;

/// <summary>What the walk along the chains found: how many entries, and what is wrong in the auditor's own region.</summary>
internal sealed record Verification(long Entries, IReadOnlyList<ChainDamage> Damages, bool OthersAreDamaged);

internal sealed class VerifyHistory(BihuanDb db, ChainWitness witness, OfficeClock clock)
{
    public async Task<Verification> VerifyAsync(Actor actor, CancellationToken cancellationToken)
    {
        var (entries, damages) = await ChainVerifier.VerifyAsync(db, witness, cancellationToken);
        var own = damages.Where(damage => damage.Region == actor.Region).ToArray();
        var summary = own.Length == 0 ? "核验历史：完整" : $"核验历史：发现{own.Length}处异常";
        db.Note(new Happening("history.verified", actor.Region, actor.Person, null, clock.Now, new Subject("region", actor.Region.Value), summary, Happening.ToPayload(new { entries, damages = own.Length })));
        await db.SaveChangesAsync(cancellationToken);
        return new Verification(entries, own, own.Length < damages.Count);
    }
}
