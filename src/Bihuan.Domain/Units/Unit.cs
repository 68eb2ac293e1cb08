using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Units;

/// <summary>What kind of body a unit is. The first group can be inspected, the second inspects and supervises.</summary>
public enum UnitKind
{
    /// <summary>The county or district itself, root of the tree.</summary>
    RegionCommittee,
    PartyCommittee, PartyGroup, Town, Village, Department, PublicInstitution, Enterprise, Section,
    InspectionOffice, InspectionTeam, LeadingGroup, DisciplineCommission, OrganizationDept, StationedTeam, GovernmentOffice,
}

/// <summary>A unit in the region's tree. A section (责任科室) is a unit below the one it belongs to.</summary>
public sealed class Unit : Aggregate
{
    private Unit() { }

    public Unit(RegionId region, UnitId? parent, string name, UnitKind kind, string code)
    {
        Id = UnitId.New();
        RegionId = region;
        ParentId = parent;
        Name = name;
        Kind = kind;
        Code = code;
    }

    public UnitId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public UnitId? ParentId { get; private set; }
    public string Name { get; private set; } = "";
    public UnitKind Kind { get; private set; }

    /// <summary>Short code, unique in the region; an import finds the unit again by it.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The last day on which the unit exists (inclusive), after a reform of bodies; its findings stay readable.</summary>
    public DateOnly? AbolishedOn { get; private set; }

    protected override Subject Subject => new("unit", Id.Value, Id);

    public void Establish(Actor actor, DateTimeOffset at) =>
        Happen("unit.established", actor, at, $"新增单位“{Name}”", new { Name, Kind, Code });

    public void Change(string name, UnitKind kind, UnitId? parent, Actor actor, DateTimeOffset at)
    {
        if (name.Trim().Length == 0) throw new RefusedException(new Missing("单位名称"));
        var before = new { Name, Kind, ParentId };
        (Name, Kind, ParentId) = (name.Trim(), kind, parent);
        Happen("unit.changed", actor, at, $"修改单位“{Name}”", new { before, after = new { Name, Kind, ParentId } });
    }

    public void Abolish(DateOnly lastDay, Actor actor, DateTimeOffset at)
    {
        AbolishedOn = lastDay;
        Happen("unit.abolished", actor, at, $"撤销单位“{Name}”", new { lastDay });
    }
}
