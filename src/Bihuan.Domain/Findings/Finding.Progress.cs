using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;

namespace Bihuan.Domain.Findings;

public sealed partial class Finding
{
    /// <summary>
    /// Reports a week's progress on a measure. Until the week's cut-off its entry is replaced; from then on what was filed is
    /// frozen, and what was not may still be filed, marked as late (C01).
    /// </summary>
    public ProgressEntry Report(MeasureId id, ProgressContent content, WeekClock clock, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Report, actor);
        var measure = MeasureOf(id);
        var weekly = content with { Week = ProgressContent.MondayOf(content.Week) };
        var entry = measure.Progress.FirstOrDefault(held => held.Week == weekly.Week);
        RefusedException.ThrowIfAny(ObstaclesTo(weekly, entry, clock));
        var isLate = clock.IsFrozen(weekly.Week);
        if (entry is null) entry = measure.Report(new ProgressEntry(weekly, isLate, actor, at));
        else measure.Correct(entry, weekly, actor, at);
        UpdatePercent();
        Happen("progress.reported", actor, at, $"{(isLate ? "逾期填报" : "填报")}进展（{weekly.Week:yyyy-MM-dd}当周）：措施{measure.Number}完成{weekly.Percent}%", new { measure = id, weekly, isLate });
        return entry;
    }

    /// <summary>A milestone or stage goal is met; how is said in words. Reaching all that are due makes the finding stage-complete (G20).</summary>
    public void MeetMilestone(MilestoneId id, string how, DateOnly today, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.MeetMilestone, actor);
        if (how.Trim().Length == 0) throw new RefusedException(new Missing("节点完成情况", MendAt.Milestones));
        var milestone = LiveMilestones().SingleOrDefault(m => m.Id == id) ?? throw new RefusedException(new NoSuchPart("节点"));
        if (milestone.MetAt is not null) throw new RefusedException(new MilestoneAlreadyMet(milestone.Goal));
        milestone.Meet(how.Trim(), actor, at);
        UpdateNextMilestone();
        if (LiveMilestones().Where(m => m.Due <= today).All(m => m.MetAt is not null)) StageCompletedAt ??= at;
        Happen("milestone.met", actor, at, $"节点“{Words.Short(milestone.Goal)}”完成", new { id, how });
    }

    private void UpdateNextMilestone() => NextMilestoneDue = LiveMilestones().Where(milestone => milestone.MetAt is null).Min(milestone => (DateOnly?)milestone.Due);

    private IEnumerable<Milestone> LiveMilestones() => _measures.Where(measure => !measure.IsDropped).SelectMany(measure => measure.Milestones);

    private static List<Refusal> ObstaclesTo(ProgressContent content, ProgressEntry? filed, WeekClock clock)
    {
        var refusals = new List<Refusal>();
        if (content.Week > clock.ThisWeek) refusals.Add(new WeekNotBegun());
        else if (!clock.Admits(content.Week) || (filed is not null && clock.IsFrozen(content.Week))) refusals.Add(new WeekAlreadyFrozen($"{content.Week:yyyy-MM-dd}当周"));
        if (content.Percent is < 0 or > 100) refusals.Add(new PercentOutOfRange());
        if (content.Text.Trim().Length == 0) refusals.Add(new Missing("本周进展", MendAt.Progress));
        if (content.Blocker != BlockerKind.None && string.IsNullOrWhiteSpace(content.NextStep)) refusals.Add(new Missing("针对困难的下一步举措", MendAt.Progress));
        return refusals;
    }
}
