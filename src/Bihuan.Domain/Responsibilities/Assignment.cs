namespace Bihuan.Domain.Responsibilities;

/// <summary>The responsibility list of one finding as the unit fills it in.</summary>
/// <param name="LeadIsOfTheUnit">False when the lead leader holds no leadership post in the inspected unit itself (C07).</param>
public sealed record Assignment(PersonId? LeadLeader, PersonId? DeputyLeader, UnitId? Section, PersonId? Handler, IReadOnlyList<UnitId> SupportingSections, bool LeadIsOfTheUnit);

/// <summary>Words that name nobody (A09): an owner written like this is refused, also in imported files.</summary>
public static class VagueOwners
{
    private static readonly string[] Words =
        ["各科室", "各部门", "各股室", "各单位", "各镇", "各乡镇", "各村", "全体", "全局", "全镇", "全院", "全校", "有关", "相关", "所有", "班子成员", "领导班子", "大家", "人人"];

    /// <summary>True for text that cannot be one person or one section.</summary>
    public static bool Names(string text)
    {
        var owner = text.Trim();
        return owner.Length == 0 || Words.Any(word => owner.StartsWith(word, StringComparison.Ordinal)) || owner.EndsWith('等');
    }
}
