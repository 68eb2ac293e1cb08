using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Findings;

internal sealed record ClassificationInput(int Version, FindingClass Class, string? Category, bool IsKeyLivelihood, string? Reason);

internal sealed record ClassificationDecision(int Version, bool IsGranted, string? Opinion);

/// <summary>调整类别: by the office, with a reason; another class of what was fed back by the director's word, and its due date follows (A11).</summary>
internal sealed class ReclassifyFinding(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, ClassificationInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await LoadAsync(id, input.Version, actor, cancellationToken);
        var category = string.IsNullOrWhiteSpace(input.Category) ? null : input.Category;
        finding.Reclassify(input.Class, category, input.IsKeyLivelihood, input.Reason ?? "", actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task DecideAsync(FindingId id, ClassificationDecision input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await LoadAsync(id, input.Version, actor, cancellationToken);
        var rules = await db.RulesOfAsync(finding.RoundId, cancellationToken);
        finding.DecideClass(input.IsGranted, input.Opinion ?? "", rules, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Finding> LoadAsync(FindingId id, int version, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureVersion(version);
        return finding;
    }
}
