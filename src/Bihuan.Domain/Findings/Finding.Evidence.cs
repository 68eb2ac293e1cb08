using Bihuan.Domain.Evidence;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Findings;

public sealed partial class Finding
{
    /// <summary>Refuses before a byte is stored.</summary>
    public void EnsureAcceptsEvidenceFrom(Actor actor)
    {
        EnsureHeldBy(actor, "上传佐证", ListKeepers);
        EnsureState("上传佐证", FindingState.Rectifying, FindingState.Continuous);
    }

    /// <summary>Adds files that lie in the vault already. The same content twice in one finding is refused by name.</summary>
    public IReadOnlyList<EvidenceFile> AddEvidence(IReadOnlyList<KeptFile> files, EvidenceKind kind, MeasureId? measure, string? note, Actor actor, DateTimeOffset at)
    {
        EnsureAcceptsEvidenceFrom(actor);
        if (measure is { } id) _ = MeasureOf(id);
        var known = _evidence.Where(held => held.Counts).Select(held => held.Hash).ToHashSet();
        RefusedException.ThrowIfAny([.. files.Where(file => !known.Add(file.Hash)).Select(file => new FileAlreadyHere(file.Name))]);
        var added = files.Select(file => new EvidenceFile(file, kind, measure, note, actor.Person, at)).ToArray();
        _evidence.AddRange(added);
        Happen("evidence.added", actor, at, $"上传佐证{files.Count}份", new { files, kind, measure, note });
        return added;
    }

    /// <summary>Takes back a piece that no submission has taken along yet; it stays on record.</summary>
    public void WithdrawEvidence(EvidenceId id, string reason, Actor actor, DateTimeOffset at)
    {
        EnsureAcceptsEvidenceFrom(actor);
        var file = _evidence.Single(held => held.Id == id);
        if (file.SealedIn is not null) throw new RefusedException(new EvidenceSealed());
        if (reason.Trim().Length == 0) throw new RefusedException(new Missing("撤回理由", MendAt.Evidence));
        file.Withdraw(reason.Trim());
        Happen("evidence.withdrawn", actor, at, $"撤回佐证“{file.Name}”", new { id, file.Hash, reason });
    }
}
