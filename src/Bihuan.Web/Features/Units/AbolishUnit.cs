using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

/// <param name="LastDay">Inclusive.</param>
public sealed record UnitAbolition(UnitId Id, DateOnly LastDay);

internal sealed class AbolishUnit(BihuanDb db, TiesOfUnit tiesOf, OfficeClock clock, ActorSource actors)
{
    public async Task AbolishAsync(UnitAbolition input, Actor actor, CancellationToken cancellationToken)
    {
        var unit = await db.Units.VisibleTo(actor).SingleOrNotFoundAsync(u => u.Id == input.Id, cancellationToken);
        unit.Abolish(input.LastDay, await tiesOf.Async(unit.Id, input.LastDay, cancellationToken), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
    }
}

/// <summary>Asks what still hangs on a unit after a day.</summary>
internal sealed class TiesOfUnit(BihuanDb db)
{
    private static readonly FindingState[] AtAnEnd = [FindingState.Closed, FindingState.Relapsed, FindingState.Voided, FindingState.Carried];

    public async Task<UnitTies> Async(UnitId unit, DateOnly lastDay, CancellationToken cancellationToken)
    {
        var posts = await db.People.SelectMany(person => person.Posts).CountAsync(post => post.UnitId == unit && (post.To == null || post.To > lastDay), cancellationToken);
        var subUnits = await db.Units.CountAsync(below => below.ParentId == unit && (below.AbolishedOn == null || below.AbolishedOn > lastDay), cancellationToken);
        // Not through VisibleTo: whoever manages units sees no finding, and learns here only that there is one.
        var open = await db.Findings.AnyAsync(finding => finding.UnitId == unit && !AtAnEnd.Contains(finding.State), cancellationToken);
        return new UnitTies(posts, subUnits, open);
    }
}
