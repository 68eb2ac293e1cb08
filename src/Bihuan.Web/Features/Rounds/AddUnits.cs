using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Rounds;

/// <param name="Team">The team that inspects all of them; null while none is named.</param>
public sealed record AddUnitsInput(RoundId Round, IReadOnlyList<UnitId> Units, UnitId? Team);

/// <summary>Puts units into a round, several at once: all of them or none.</summary>
internal sealed class AddUnits(BihuanDb db, OfficeClock clock, ActorSource actors)
{
    public async Task<int> AddAsync(AddUnitsInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (input.Units.Count == 0) throw new RefusedException(new Missing("被巡察单位"));
        var round = await db.Rounds.SingleOrNotFoundAsync(r => r.Id == input.Round && r.RegionId == actor.Region, cancellationToken);
        var chosen = input.Units.ToHashSet();
        var units = await db.Units.Where(u => u.RegionId == actor.Region && chosen.Contains(u.Id)).OrderBy(u => u.Code).ToListAsync(cancellationToken);
        if (units.Count != chosen.Count) throw new NotFoundException();
        var team = input.Team is { } id ? await db.Units.SingleOrNotFoundAsync(u => u.Id == id && u.RegionId == actor.Region, cancellationToken) : null;
        var held = await db.Inspections.Where(i => i.RoundId == round.Id).Select(i => i.UnitId).ToListAsync(cancellationToken);
        RefusedException.ThrowIfAny([.. units.Where(u => held.Contains(u.Id)).Select(u => new UnitAlreadyInRound(u.Name))]);
        db.AddRange(units.Select(unit => round.Inspect(unit, team, actor, clock.Now)));
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
        return units.Count;
    }
}

public sealed record UnitAlreadyInRound(string Name) : Refusal($"“{Name}”已在本轮名单中");
