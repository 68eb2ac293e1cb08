using Bihuan.Analysis.Wording;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Recurrences;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Recurrences;

internal sealed record RecurrenceInput(FindingId Earlier, bool IsConfirmed, string? Reason);

/// <summary>认定或排除屡查屡犯 (B16). Both findings must be his to see; a later verdict replaces the first, and the history keeps both.</summary>
internal sealed class DecideRecurrence(BihuanDb db, OfficeClock clock)
{
    public async Task DecideAsync(FindingId id, RecurrenceInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        var earlier = await db.Findings.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(f => f.Id == input.Earlier, cancellationToken);
        if (finding.State == FindingState.Draft) throw new RefusedException(new WrongState(finding.State, "认定屡查屡犯"));
        var recurrence = await db.Recurrences.SingleOrDefaultAsync(r => r.FindingId == id && r.EarlierId == earlier.Id, cancellationToken);
        if (recurrence is null)
        {
            var like = WordingLikeness.Between(finding.Title, earlier.Title);
            db.Add(recurrence = Recurrence.Between(finding, earlier, new LikenessFound((int)Math.Round(like.Score * 100), string.Join("、", like.Shared))));
        }

        recurrence.Decide(input.IsConfirmed, input.Reason, earlier.Code, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
