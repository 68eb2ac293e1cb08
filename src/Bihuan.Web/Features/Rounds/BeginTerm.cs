using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Rounds;

public sealed record TermInput(int Number, string Name, DateOnly From);

/// <summary>Sets up a term (届).</summary>
internal sealed class BeginTerm(BihuanDb db, OfficeClock clock)
{
    public async Task<TermId> BeginAsync(TermInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (await db.Terms.AnyAsync(term => term.RegionId == actor.Region && term.Number == input.Number, cancellationToken))
        {
            throw new RefusedException(new TermExists(input.Number));
        }

        var term = new Term(actor.Region, input.Number, input.Name, input.From);
        term.Begin(actor, clock.Now);
        db.Add(term);
        await db.SaveChangesAsync(cancellationToken);
        return term.Id;
    }
}

public sealed record TermExists(int Number) : Refusal($"第{Number}届已设立，请核对届次序号");
