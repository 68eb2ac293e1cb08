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

    public void Establish(Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesTo(Name, Kind, ParentId));
        Happen("unit.established", actor, at, $"新增单位“{Name}”", new { Name, Kind, Code });
    }

    /// <param name="below">The unit itself and all below it: none of them can be above it.</param>
    public void Change(string name, UnitKind kind, UnitId? parent, IReadOnlySet<UnitId> below, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToChange(name, kind, parent, below));
        if ((Name, Kind, ParentId) == (name.Trim(), kind, parent)) return;
        var before = new { Name, Kind, ParentId };
        (Name, Kind, ParentId) = (name.Trim(), kind, parent);
        Happen("unit.changed", actor, at, $"修改单位“{Name}”", new { before, after = new { Name, Kind, ParentId } });
    }

    /// <summary>Refuses what would last beyond the unit itself.</summary>
    /// <param name="to">Its last day, inclusive; null while open-ended.</param>
    /// <exception cref="RefusedException">The unit is abolished before that day.</exception>
    public void EnsureStandsUntil(DateOnly? to)
    {
        if (AbolishedOn is { } lastDay && (to ?? DateOnly.MaxValue) > lastDay) throw new RefusedException(new UnitIsAbolished(Name));
    }

    /// <summary>Why the unit cannot be abolished; empty when it can.</summary>
    public IReadOnlyList<Refusal> ObstaclesToAbolishing(UnitTies ties)
    {
        var refusals = new List<Refusal>();
        if (ParentId is null) refusals.Add(new RootIsNotAbolished());
        if (AbolishedOn is not null) refusals.Add(new UnitIsAbolished(Name));
        if (ties.Posts > 0) refusals.Add(new UnitStillHasPosts(ties.Posts));
        if (ties.SubUnits > 0) refusals.Add(new UnitStillHasSubUnits(ties.SubUnits));
        if (ties.HasOpenFindings) refusals.Add(new UnitStillHasOpenFindings());
        return refusals;
    }

    /// <param name="lastDay">The last day on which the unit exists (inclusive).</param>
    public void Abolish(DateOnly lastDay, UnitTies ties, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToAbolishing(ties));
        AbolishedOn = lastDay;
        Happen("unit.abolished", actor, at, $"撤销单位“{Name}”", new { lastDay });
    }

    /// <summary>The root, and only it, is the region's committee: a tree has one (A03).</summary>
    private static List<Refusal> ObstaclesTo(string name, UnitKind kind, UnitId? parent)
    {
        var refusals = new List<Refusal>();
        if (name.Trim().Length == 0) refusals.Add(new Missing("单位名称"));
        if (kind is UnitKind.RegionCommittee != parent is null) refusals.Add(new OnlyOneRoot());
        return refusals;
    }

    private List<Refusal> ObstaclesToChange(string name, UnitKind kind, UnitId? parent, IReadOnlySet<UnitId> below)
    {
        var refusals = ObstaclesTo(name, kind, parent);
        if (ParentId is null != parent is null && refusals.Count == 0) refusals.Add(new OnlyOneRoot());
        if (parent is { } above && below.Contains(above)) refusals.Add(new UnitBelowItself());
        return refusals;
    }
}

/// <summary>What still hangs on a unit.</summary>
/// <param name="Posts">Posts that are held after its last day.</param>
/// <param name="SubUnits">Units below it that are not abolished.</param>
/// <param name="HasOpenFindings">Whether any of its findings is not at an end; how many is not for those who manage units.</param>
public sealed record UnitTies(int Posts, int SubUnits, bool HasOpenFindings);

public sealed record RootIsNotAbolished() : Refusal("县（区）本级不能撤销");
public sealed record OnlyOneRoot() : Refusal("县（区）本级只有一个：其他单位必须填写上级单位，本级不能有上级单位");
public sealed record UnitBelowItself() : Refusal("上级单位不能是本单位或其下级单位，请另选");
public sealed record UnitIsAbolished(string Name) : Refusal($"“{Name}”已撤销");
public sealed record UnitStillHasPosts(int Count) : Refusal($"撤销日之后仍有{Count}个任职，请先逐一办理离任");
public sealed record UnitStillHasSubUnits(int Count) : Refusal($"下设的{Count}个单位尚未撤销或划转，请先处理下级单位");
public sealed record UnitStillHasOpenFindings() : Refusal("仍有未了结的问题，请由巡察办办结或作废后再撤销");
public sealed record UnitCodeTaken(string Code) : Refusal($"单位编码“{Code}”已被使用，请换一个");
