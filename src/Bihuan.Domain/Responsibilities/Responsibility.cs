namespace Bihuan.Domain.Responsibilities;

/// <summary>三级责任格局 (A08): 牵头领导, 分管领导, 责任科室, 责任人, and sections that help.</summary>
public enum ResponsibilityKind { LeadLeader, DeputyLeader, Section, Handler, SupportingSection }

/// <summary>Who answers for a finding: always a person or a section that exists, never free text.</summary>
public sealed class Responsibility
{
    private Responsibility() { }

    internal Responsibility(ResponsibilityKind kind, PersonId? person, UnitId? section)
    {
        Id = ResponsibilityId.New();
        (Kind, PersonId, SectionId) = (kind, person, section);
    }

    public ResponsibilityId Id { get; private set; }
    public ResponsibilityKind Kind { get; private set; }
    public PersonId? PersonId { get; private set; }

    /// <summary>The section, a unit below the inspected one.</summary>
    public UnitId? SectionId { get; private set; }
}
