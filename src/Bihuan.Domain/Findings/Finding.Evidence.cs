using Bihuan.Domain.Evidence;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Findings;

public sealed partial class Finding
{
    /// <summary>Refuses before a byte is stored.</summary>
    public void EnsureAcceptsEvidenceFrom(Actor actor)
    {
        Ensure(FindingAct.AddEvidence, actor);
    }

    /// <summary>Adds files that lie in the vault already. The same content twice in one finding is refused by name.</summary>
    public IReadOnlyList<EvidenceFile> AddEvidence(IReadOnlyList<KeptFile> files, EvidenceKind kind, MeasureId? measure, string? note, Actor actor, DateTimeOffset at)
    {
        EnsureAcceptsEvidenceFrom(actor);
        if (files.Count == 0) throw new RefusedException(new Missing("佐证文件", MendAt.Evidence));
        if (measure is { } id) _ = MeasureOf(id);
        var known = _evidence.Where(held => held.Counts).Select(held => held.Hash).ToHashSet();
        RefusedException.ThrowIfAny([.. files.Where(file => !known.Add(file.Hash)).Select(file => new FileAlreadyHere(file.Name))]);
        var added = files.Select(file => new EvidenceFile(file, new EvidenceLabel(kind, measure, note), actor, at)).ToArray();
        _evidence.AddRange(added);
        Happen("evidence.added", actor, at, $"上传佐证{files.Count}份", new { files, kind, measure, note });
        return added;
    }

    /// <summary>Takes back a piece that no submission has taken along yet; it stays on record.</summary>
    public void WithdrawEvidence(EvidenceId id, string reason, Actor actor, DateTimeOffset at)
    {
        EnsureAcceptsEvidenceFrom(actor);
        var file = _evidence.SingleOrDefault(held => held.Id == id && held.Counts) ?? throw new RefusedException(new NoSuchPart("佐证材料"));
        if (file.SealedIn is not null) throw new RefusedException(new EvidenceSealed());
        if (reason.Trim().Length == 0) throw new RefusedException(new Missing("撤回理由", MendAt.Evidence));
        file.Withdraw(reason.Trim());
        Happen("evidence.withdrawn", actor, at, $"撤回佐证“{file.Name}”", new { id, file.Hash, reason });
    }
}
