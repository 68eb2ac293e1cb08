using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;

namespace Bihuan.Domain.RectificationGroups;

/// <summary>A member and what he is to do in the group. The name is kept as it was on that day.</summary>
public sealed record GroupMember(PersonId Person, string Name, string Duty);

/// <param name="HeadIsUnitHead">Whether the head holds the post of the unit's head today.</param>
public sealed record GroupContent(GroupMember Head, IReadOnlyList<GroupMember> Members, bool HeadIsUnitHead);

/// <summary>
/// 整改工作领导小组 of the inspected unit (A17). A head who is not the unit's head is no obstacle, for posts fall vacant, but
/// the warning is written down with the change; every change stays in the history with what stood there before.
/// </summary>
public sealed class RectificationGroup : InspectionRecord
{
    private readonly List<GroupMember> _members = [];

    private RectificationGroup() { }

    public RectificationGroup(Inspection inspection) : base(inspection) => Id = RectificationGroupId.New();

    public RectificationGroupId Id { get; private set; }
    public GroupMember Head { get; private set; } = null!;
    public IReadOnlyList<GroupMember> Members => _members;

    /// <summary>As it was when the head was put in; who is head today, the page asks anew.</summary>
    public bool HeadWasUnitHead { get; private set; }

    protected override Subject Subject => new("rectification-group", Id.Value, UnitId);

    public static IReadOnlyList<Refusal> ObstaclesToSettingUp(UnitId unit, Actor actor) =>
        actor.HoldsFor(Role.UnitHead, unit) || actor.HoldsFor(Role.Liaison, unit) ? [] : [new NotYourAct("组建整改工作领导小组")];

    public void SetUp(GroupContent content, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToSettingUp(UnitId, actor).ToList();
        refusals.AddRange(content.Members.Where(member => member.Duty.Trim().Length == 0).Select(member => new MemberWithoutDuty(member.Name)));
        refusals.AddRange(content.Members.Append(content.Head).GroupBy(member => member.Person).Where(group => group.Count() > 1).Select(group => new MemberTwice(group.First().Name)));
        if (content.Members.Count == 0) refusals.Add(new GroupWithoutMembers());
        RefusedException.ThrowIfAny(refusals);
        var before = Head is null ? null : new { Head, Members = _members.ToArray() };
        var change = ChangeTo(content);
        (Head, HeadWasUnitHead) = (content.Head, content.HeadIsUnitHead);
        _members.Clear();
        _members.AddRange(content.Members.Select(member => member with { Duty = member.Duty.Trim() }));
        var warning = content.HeadIsUnitHead ? "" : "；提醒：组长不是本单位主要负责人";
        Happen(before is null ? "rectification-group.set-up" : "rectification-group.changed", actor, at, $"{change}{warning}", new { before, after = new { Head, Members = _members.ToArray() }, content.HeadIsUnitHead });
    }

    private string ChangeTo(GroupContent content)
    {
        if (Head is null) return $"成立整改工作领导小组：组长{content.Head.Name}，成员{content.Members.Count}人";
        var (were, are) = (_members.Select(member => member.Name).ToHashSet(), content.Members.Select(member => member.Name).ToHashSet());
        var parts = new List<string>();
        if (content.Head.Person != Head.Person) parts.Add($"组长由{Head.Name}调整为{content.Head.Name}");
        if (are.Except(were).Any()) parts.Add($"增加{string.Join("、", are.Except(were))}");
        if (were.Except(are).Any()) parts.Add($"减少{string.Join("、", were.Except(are))}");
        return $"调整整改工作领导小组：{(parts.Count == 0 ? "调整成员职责" : string.Join("，", parts))}";
    }
}

public sealed record MemberWithoutDuty(string Name) : Refusal($"请填写{Name}在领导小组中的职责");
public sealed record MemberTwice(string Name) : Refusal($"{Name}重复列入，请只保留一处");
public sealed record GroupWithoutMembers() : Refusal("请至少列入一名成员");
