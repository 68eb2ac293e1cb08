using Bihuan.Domain.People;

namespace Bihuan.Domain.Evidence;

/// <summary>What a piece of evidence is (D02).</summary>
public enum EvidenceKind { Document, Minutes, Voucher, Photo, Regulation, PaymentReceipt, Other }

/// <summary>A file as it lies in the vault, addressed by its content.</summary>
/// <param name="Hash">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="ContentType">Found from the content, never from the name.</param>
public sealed record KeptFile(string Hash, string Name, long Size, string ContentType);

/// <summary>What the bringer says of his files.</summary>
internal sealed record EvidenceLabel(EvidenceKind Kind, MeasureId? Measure, string? Note);

/// <summary>佐证: a file that proves a measure, who brought it and when. Sealed once a submission takes it along.</summary>
public sealed class EvidenceFile
{
    private EvidenceFile() { }

    internal EvidenceFile(KeptFile file, EvidenceLabel label, Actor by, DateTimeOffset at)
    {
        Id = EvidenceId.New();
        (Hash, Name, Size, ContentType) = (file.Hash, file.Name, file.Size, file.ContentType);
        (Kind, MeasureId, Note) = (label.Kind, label.Measure, string.IsNullOrWhiteSpace(label.Note) ? null : label.Note.Trim());
        (UploadedBy, UploadedFor, UploadedAt) = (by.Person, by.OnBehalfOf, at);
    }

    public EvidenceId Id { get; private set; }
    public string Hash { get; private set; } = "";
    public string Name { get; private set; } = "";
    public long Size { get; private set; }
    public string ContentType { get; private set; } = "";
    public EvidenceKind Kind { get; private set; }
    public MeasureId? MeasureId { get; private set; }
    public string? Note { get; private set; }
    public PersonId UploadedBy { get; private set; }

    /// <summary>For whom he acted under a delegation; a maker by proxy is a maker too (D01).</summary>
    public PersonId? UploadedFor { get; private set; }
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>The first submission that took it along; null while it can still be withdrawn.</summary>
    public int? SealedIn { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public bool Counts => WithdrawnBecause is null;

    internal void Seal(int submission) => SealedIn ??= submission;

    internal void Withdraw(string reason) => WithdrawnBecause = reason;
}
