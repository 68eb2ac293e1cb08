using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Evidence;

internal sealed record EvidenceInput(EvidenceKind Kind, MeasureId? Measure, string? Note, IReadOnlyList<KeptFile> Files);

/// <summary>上传佐证: adds files that lie in the vault already. A file the finding has is refused by name, the others are kept.</summary>
internal sealed class AddEvidence(BihuanDb db, OfficeClock clock)
{
    /// <summary>The refused files; all others are evidence now.</summary>
    public Task<IReadOnlyList<Refusal>> RunAsync(FindingId id, EvidenceInput input, Actor actor, CancellationToken cancellationToken) =>
        db.AgainOnConflictAsync(id.Value, () => TryAsync(id, input, actor, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<Refusal>> TryAsync(FindingId id, EvidenceInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureAcceptsEvidenceFrom(actor);
        var known = finding.Evidence.Where(file => file.Counts).Select(file => file.Hash).ToHashSet();
        var fresh = input.Files.Where(file => known.Add(file.Hash)).ToArray();
        if (fresh.Length > 0)
        {
            finding.AddEvidence(fresh, input.Kind, input.Measure, input.Note, actor, clock.Now);
            await db.SaveChangesAsync(cancellationToken);
        }

        return [.. input.Files.Except(fresh, ReferenceEqualityComparer.Instance).OfType<KeptFile>().Select(file => new FileAlreadyHere(file.Name))];
    }
}
