using System.Security.Cryptography;
using System.Text;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Closures;

/// <summary>销号: the sealed end of a finding. It is never undone; a relapse marks it and opens a new finding (D20).</summary>
public sealed class Closure
{
    private Closure() { }

    internal Closure(Actor by, DateTimeOffset at, string opinion, int submission, IEnumerable<EvidenceFile> evidence)
    {
        (ClosedBy, ClosedFor, ClosedAt, Opinion, SubmissionNumber) = (by.Person, by.OnBehalfOf, at, opinion.Trim(), submission);
        EvidenceSeal = SealOf(evidence);
    }

    public PersonId ClosedBy { get; private set; }
    public PersonId? ClosedFor { get; private set; }
    public DateTimeOffset ClosedAt { get; private set; }
    public string Opinion { get; private set; } = "";
    public int SubmissionNumber { get; private set; }

    /// <summary>SHA-256 over the sorted hashes of the evidence at that moment: shows that the set is the same today.</summary>
    public string EvidenceSeal { get; private set; } = "";
    public DateTimeOffset? RelapsedAt { get; private set; }
    public FindingId? RelapsedInto { get; private set; }

    internal void MarkRelapsed(FindingId into, DateTimeOffset at) => (RelapsedInto, RelapsedAt) = (into, at);

    /// <summary>The seal of a set of evidence; withdrawn pieces do not count.</summary>
    public static string SealOf(IEnumerable<EvidenceFile> evidence)
    {
        var hashes = evidence.Where(file => file.Counts).Select(file => file.Hash).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', hashes))));
    }
}
