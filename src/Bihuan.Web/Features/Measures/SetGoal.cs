using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Measures;

internal sealed record GoalInput(int Version, string? Goal, string? NoLastingReason);

/// <summary>整改目标, and why nothing lasting is needed where that is so (C11).</summary>
internal sealed class SetGoal(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, GoalInput input, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(input.Goal)) throw new RefusedException(new Missing("整改目标", MendAt.Measures));
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureVersion(input.Version);
        finding.SetGoal(input.Goal, input.NoLastingReason, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
