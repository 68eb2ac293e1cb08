using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Delegations;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Handovers;
using Bihuan.Domain.People;

namespace Bihuan.Web.Demo;

/// <summary>What goes on around a region's inspections: who of the office answers for which, who is away, and a head who moved on. A few of each, by the domain's own acts.</summary>
internal sealed class OfficeStory(DemoCast cast, IReadOnlyList<Stage> stages, DateOnly today)
{
    private static readonly FindingState[] Open = [FindingState.Issued, FindingState.Rectifying, FindingState.UnderReview, FindingState.Continuous];

    public IEnumerable<object> Play(IReadOnlyList<Finding> findings, IReadOnlyList<Obligation> owed)
    {
        var open = findings.Where(finding => finding.RegionId == cast.Region.Id && Open.Contains(finding.State)).ToArray();
        AssignOfficers(open);
        return [.. Delegations(), .. Handover(open, owed), .. new TalkStory(cast, stages, today).Play(open)];
    }

    /// <summary>Each open inspection has its officer, who asked about it lately; the oldest is neglected and the newest waits for a name (C15).</summary>
    private void AssignOfficers(IReadOnlyList<Finding> open)
    {
        var inspections = stages.Where(stage => open.Any(finding => finding.InspectionId == stage.Inspection.Id)).OrderBy(stage => stage.Day0).SkipLast(1).ToArray();
        foreach (var (stage, index) in inspections.Select((stage, index) => (stage, index)))
        {
            var (officer, asked) = (cast.Clerks[index % cast.Clerks.Count], today.AddDays(-6 - (index % 9)));
            stage.Inspection.AssignOfficer(officer.Person, officer.Name, cast.Director, Pace.At(stage.Day0, 17 * 60));
            if (index > 0 && asked > stage.Day0) stage.Inspection.FollowUp("电话了解整改进展，未销号问题均在推进，已提醒按时限完成。", officer, Pace.At(asked, 15 * 60));
        }
    }

    /// <summary>One clerk is at a course until next week and another stands in for him; one head was away and is back.</summary>
    private IEnumerable<Delegation> Delegations()
    {
        var (longest, head, member) = (stages[^1].Rules.Oversight.LongestDelegationDays, stages[0].Unit.Head, stages[0].Unit.Members[1]);
        yield return Delegate(head, member, today.AddDays(-40), today.AddDays(-33), "赴省委党校学习");
        yield return Delegate(cast.Clerks[1], cast.Clerks[0], today.AddDays(-2), today.AddDays(5), "参加上级巡察业务培训");

        Delegation Delegate(Actor absent, Actor substitute, DateOnly from, DateOnly to, string reason) => Delegation.Make(
            cast.PersonOf(absent), cast.PersonOf(substitute), new DelegationContent(null, from, to, reason), new DelegationBounds(from, longest, []), (absent, Pace.At(from, (8 * 60) + 30)));
    }

    /// <summary>A head of the last round moved on some days ago: he signed what he leaves behind, his successor has it before him (B15).</summary>
    private IEnumerable<object> Handover(IReadOnlyList<Finding> open, IReadOnlyList<Obligation> owed)
    {
        var (unit, head, lastDay) = (stages[^1].Unit.Unit.Id, stages[^1].Unit.Head, today.AddDays(-3));
        var (post, incoming) = cast.Replace(stages[^1].Unit, lastDay);
        HandoverItem[] items =
        [
            .. open.Where(finding => finding.UnitId == unit).OrderBy(finding => finding.Code, StringComparer.Ordinal)
                .Select(finding => new HandoverItem(HandoverItemKind.Finding, finding.Id.Value, finding.Code, finding.Title, Words.Of(finding.State), finding.Due)),
            .. owed.Where(row => row.UnitId == unit && row.IsOpen).OrderBy(row => row.Due)
                .Select(row => new HandoverItem(HandoverItemKind.Obligation, row.InspectionId.Value, "", DeadlineWords.Of(row.Kind), row.IsOverdueOn(lastDay) ? "逾期未办结" : "未办结", row.Due)),
        ];
        var ended = new EndedPost(post.Id, unit, new HandoverHead(head.Person, head.Name), lastDay);
        var handover = Domain.Handovers.Handover.Open(ended, new HandoverHead(incoming.Id, incoming.Name), items, lastDay, Actor.System(cast.Region.Id), Pace.At(lastDay, 18 * 60));
        handover.Sign(HandoverParty.Outgoing, "未销号问题的责任领导、责任科室和材料已逐项交代。", lastDay, head, Pace.At(lastDay, (18 * 60) + 20));
        return [incoming, handover];
    }
}
