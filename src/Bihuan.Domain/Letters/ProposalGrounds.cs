using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Letters;

/// <summary>A frozen week of a unit.</summary>
/// <param name="Owed">Entries that were owed; a week without any stands for nothing.</param>
public sealed record WeekStanding(DateOnly Monday, int Owed, bool HasMoved)
{
    public bool IsFlat => Owed > 0 && !HasMoved;
}

/// <summary>A monthly duty report as it was judged (C10).</summary>
public sealed record JudgedMonth(DateOnly Month, int Score, bool IsEmpty);

/// <summary>
/// From when on a talk or a criticism is proposed (C04, C05, C10). Pure; the numbers are the rule set's. Grounds that an earlier
/// proposal rested on are spent: they are named again beside new ones, alone they propose nothing.
/// </summary>
public sealed record ProposalGrounds(DispatchRules Rules, IReadOnlySet<string> Spent)
{
    /// <param name="weeks">The unit's last frozen weeks, as many as the rules ask for.</param>
    /// <param name="standing">Findings that stood still in all of them.</param>
    public IReadOnlyList<Ground> ForTalk(IReadOnlyList<WeekStanding> weeks, IReadOnlyList<LetterBasis> standing, IReadOnlyList<LetterBasis> overdue)
    {
        Ground[] flat = [.. weeks.Where(week => week.IsFlat).Select(week => new Ground(GroundKind.FlatWeek, $"{week.Monday:yyyy年M月d日}起的一周应报进展{week.Owed}项，无一推进", week.Monday, null))];
        var isFlat = weeks.Count >= Rules.TalkAfterFlatWeeks && flat.Length == weeks.Count && !flat.Any(IsSpent);
        var late = Overdue(overdue);
        if (!isFlat && !IsNewly(late, Rules.TalkAfterOverdue)) return [];
        var still = isFlat ? standing.Select(finding => new Ground(GroundKind.FlatFinding, $"{finding.Code} {finding.Title}连续{weeks.Count}周无进展", finding.Due, finding.Finding)) : [];
        return [.. isFlat ? flat : [], .. still, .. late];
    }

    public IReadOnlyList<Ground> ForCriticism(IReadOnlyList<LetterBasis> overdue) => Overdue(overdue) is var late && IsNewly(late, Rules.CriticismAfterOverdue) ? late : [];

    /// <summary>连续两个月内容空泛 (C10): a month without a report, or with a good one, begins anew.</summary>
    public IReadOnlyList<Ground> ForEmptyReports(IReadOnlyList<JudgedMonth> months)
    {
        var empty = months.Where(month => month.IsEmpty).ToDictionary(month => month.Month, month => new Ground(GroundKind.EmptyReport, $"{month.Month:yyyy年M月}责任落实月报内容空泛（{month.Score}分）", month.Month, null));
        var second = empty.Keys.OrderDescending().FirstOrDefault(month => !IsSpent(empty[month]) && empty.TryGetValue(month.AddMonths(-1), out var first) && !IsSpent(first));
        return second == default ? [] : [empty[second.AddMonths(-1)], empty[second]];
    }

    private static Ground[] Overdue(IReadOnlyList<LetterBasis> overdue) =>
        [.. overdue.Select(finding => new Ground(GroundKind.OverdueFinding, $"{finding.Code} {finding.Title}逾期未完成（时限{finding.Due:yyyy年M月d日}）", finding.Due, finding.Finding))];

    private bool IsNewly(Ground[] grounds, int least) => grounds.Length >= least && grounds.Any(ground => !IsSpent(ground));

    private bool IsSpent(Ground ground) => Spent.Contains(ground.Key());
}
