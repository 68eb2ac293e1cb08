using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Findings;

internal sealed record ClassificationInput(int Version, FindingClass Class, string? Category, bool IsKeyLivelihood, string? Reason);

/// <summary>调整类别: by the office, with a reason; the due date follows the class (A11).</summary>
internal sealed class ReclassifyFinding(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, ClassificationInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureVersion(input.Version);
        var rules = await db.RulesOfAsync(finding.RoundId, cancellationToken);
        var category = string.IsNullOrWhiteSpace(input.Category) ? null : input.Category;
        finding.Reclassify(input.Class, category, input.IsKeyLivelihood, rules, input.Reason ?? "", actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
