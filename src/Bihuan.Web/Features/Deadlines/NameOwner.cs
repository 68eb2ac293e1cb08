using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Deadlines;

/// <param name="Owner">The person's id as the form sends it; nothing for the head.</param>
public sealed record OwnerChoice(ObligationId Obligation, string? Owner);

/// <summary>指定承办人: a person of the unit by name, never 各科室 (A09).</summary>
internal sealed class NameOwner(BihuanDb db, OfficeClock clock)
{
    /// <summary>The inspection after which it is owed.</summary>
    public async Task<InspectionId> NameAsync(OwnerChoice input, Actor actor, CancellationToken cancellationToken)
    {
        var obligation = await db.Obligations.VisibleTo(actor).SingleOrNotFoundAsync(o => o.Id == input.Obligation, cancellationToken);
        RefusedException.ThrowIfAny(obligation.ObstaclesToNamingOwner(actor));
        obligation.NameOwner(await ChosenAsync(obligation.UnitId, input.Owner?.Trim() ?? "", cancellationToken), clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return obligation.InspectionId;
    }

    private async Task<ObligationOwner?> ChosenAsync(UnitId unit, string chosen, CancellationToken cancellationToken)
    {
        if (chosen.Length == 0) return null;
        if (VagueOwners.Names(chosen) || !Guid.TryParse(chosen, out var id)) throw new RefusedException(new VagueOwner(chosen));
        var person = new PersonId(id);
        return await db.WhoMayOwn(unit, clock.Today).Where(p => p.Id == person).Select(p => new ObligationOwner(p.Id, p.Name)).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RefusedException(new OwnerFromElsewhere());
    }
}

public sealed record OwnerFromElsewhere() : Refusal("承办人须是本单位或其内设科室的现任人员，请重新选择");
