using Bihuan.Domain;
using Bihuan.Domain.Findings;

namespace Bihuan.Web.Features.Ledger;

/// <summary>The bulk form as it is filled in; an empty choice means "leave as it is".</summary>
internal sealed class BulkForm
{
    public BulkActKind? Act { get; set; }
    public string? Reason { get; set; }
    public FindingClass? Class { get; set; }
    public string? Category { get; set; }
    public bool? IsKeyLivelihood { get; set; }
    public Guid? LeadLeader { get; set; }
    public Guid? DeputyLeader { get; set; }
    public Guid? Section { get; set; }
    public Guid? Handler { get; set; }

    public BulkInput Read() => new()
    {
        Kind = Act ?? throw new RefusedException(new Missing("办理事项")),
        Reason = Reason?.Trim() ?? "",
        Class = Class,
        Category = string.IsNullOrWhiteSpace(Category) ? null : Category,
        IsKeyLivelihood = IsKeyLivelihood,
        LeadLeader = LeadLeader is { } lead ? new PersonId(lead) : null,
        DeputyLeader = DeputyLeader is { } deputy ? new PersonId(deputy) : null,
        Section = Section is { } section ? new UnitId(section) : null,
        Handler = Handler is { } handler ? new PersonId(handler) : null,
    };
}
