using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Deadlines;

/// <param name="Until">The last day asked for (inclusive).</param>
public sealed record ExtensionRequest(ObligationId Obligation, DateOnly Until, string Reason);

internal sealed class AskForExtension(BihuanDb db, OfficeClock clock)
{
    public async Task AskAsync(ExtensionRequest input, Actor actor, CancellationToken cancellationToken)
    {
        var obligation = await db.Obligations.VisibleTo(actor).Include(o => o.Extensions).SingleOrNotFoundAsync(o => o.Id == input.Obligation, cancellationToken);
        obligation.AskForExtension(input.Until, input.Reason, clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
