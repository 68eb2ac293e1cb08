using Bihuan.Domain;
using Bihuan.Domain.Findings;

namespace Bihuan.Web.Features.Ledger;

/// <summary>What is to be done to every finding of a selection; what is left null stays as it is in each.</summary>
internal sealed record BulkInput
{
    public required BulkActKind Kind { get; init; }
    public required string Reason { get; init; }
    public FindingClass? Class { get; init; }
    public string? Category { get; init; }
    public bool? IsKeyLivelihood { get; init; }
    public PersonId? LeadLeader { get; init; }
    public PersonId? DeputyLeader { get; init; }
    public UnitId? Section { get; init; }
    public PersonId? Handler { get; init; }
}

/// <summary>A finding that was left as it was, and why.</summary>
internal sealed record BulkRefusal(string Code, string Title, IReadOnlyList<string> Reasons);

/// <summary>What came of a bulk act; kept in the history under its own id, so that the page can be opened again.</summary>
internal sealed record BulkResult(Guid Id, BulkActKind Kind, string Reason, int Selected, int Changed, IReadOnlyList<BulkRefusal> Refused);
