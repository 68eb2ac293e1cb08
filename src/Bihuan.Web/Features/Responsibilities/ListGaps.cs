using Bihuan.Domain;
using Bihuan.Domain.Findings;

namespace Bihuan.Web.Features.Responsibilities;

/// <summary>A kind of missing link, as it is counted and filtered by.</summary>
internal sealed record GapKind(string Key, string Label)
{
    public static readonly IReadOnlyList<GapKind> All =
    [
        new("claim", "无班子成员认领"), new("leader", "无牵头领导"), new("section", "无责任科室"), new("person", "无责任人"), new("goal", "无整改目标"),
        new("measure", "无整改措施"), new("immediate", "无当下改措施"), new("lasting", "无长久立措施或理由"), new("incomplete", "措施要素不全"),
        new("milestones", "阶段节点不足"), new("stage", "无阶段性目标"), new("dates", "时限不衔接"),
    ];

    public static string KeyOf(Refusal gap) => gap switch
    {
        NotClaimed => "claim",
        NoResponsibleLeader => "leader",
        NoResponsibleSection => "section",
        NoResponsiblePerson => "person",
        NoGoal => "goal",
        NoMeasure => "measure",
        NoImmediateMeasure => "immediate",
        NoLastingMeasure => "lasting",
        MeasureIncomplete => "incomplete",
        TooFewMilestones => "milestones",
        NoStageGoal => "stage",
        _ => "dates",
    };
}

/// <summary>One finding in the lists, with what it still lacks.</summary>
internal sealed record ListRow(Finding Finding, IReadOnlyList<Refusal> Gaps)
{
    public bool Lacks(string key) => Gaps.Any(gap => GapKind.KeyOf(gap) == key);

    /// <summary>Gaps matter while the unit still works on the lists.</summary>
    public static ListRow Of(Finding finding) => new(finding, finding.State == FindingState.Issued || finding.IsInUnitsHands ? finding.GapsInLists() : []);
}
