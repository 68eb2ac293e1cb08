using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>印发 (A05): the letter takes the next number of its word and year. Two at once get the same one; the slower is refused by the database and tries again.</summary>
internal sealed class IssueLetter(BihuanDb db, OfficeClock clock)
{
    public async Task IssueAsync(LetterId id, int seen, Actor actor, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.VisibleTo(actor).SingleOrNotFoundAsync(l => l.Id == id, cancellationToken);
        letter.EnsureVersion(seen);
        var rules = letter.InspectionId is { } inspection ? await db.RulesOfInspectionAsync(inspection, cancellationToken) : await db.LetterRulesAsync(actor.Region, cancellationToken);
        var kind = letter.KindBy(rules);
        var (region, year) = (actor.Region, clock.Today.Year);
        var last = await db.Letters.Where(other => other.RegionId == region && other.Word == kind.Word && other.Year == year).MaxAsync(other => other.Serial, cancellationToken);
        letter.Issue(kind, (last ?? 0) + 1, clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
