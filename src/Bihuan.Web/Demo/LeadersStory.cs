using Bihuan.Domain.Findings;
using Bihuan.Domain.PersonalActs;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Supervisions;

namespace Bihuan.Web.Demo;

/// <summary>What a unit's head did himself, and who went there to look; some heads never oversaw anything, some units were never looked back at.</summary>
internal sealed class LeadersStory(Stage stage, DateOnly today)
{
    private const int LookBackAfterDays = 300;

    /// <summary>Tells units apart the same way at every load.</summary>
    private int Turn => stage.Unit.Unit.Code.Sum(letter => letter);

    public IEnumerable<InspectionRecord> Play(IReadOnlyList<Finding> findings) => [.. PersonalActs(findings), .. Supervisions()];

    private IEnumerable<PersonalAct> PersonalActs(IReadOnlyList<Finding> findings)
    {
        (PersonalActKind Kind, int Day, string What)[] acts =
        [
            (PersonalActKind.Deploy, 6, "主持召开整改工作部署会，逐项明确牵头领导和完成时限"),
            (PersonalActKind.Inquire, 20, "听取重点问题整改汇报，要求责任科室按周报告进展"),
            (PersonalActKind.Coordinate, 35, "协调财政和主管部门，解决整改所需经费和手续"),
            (PersonalActKind.Oversee, 50, "到现场督办进展滞后的问题，限期整改到位"),
        ];
        foreach (var (kind, day, what) in acts)
        {
            var on = stage.Day0.AddDays(day);
            if (on >= today || (kind == PersonalActKind.Oversee && Turn % 5 == 0)) continue;
            var finding = kind == PersonalActKind.Deploy || findings.Count == 0 ? (Domain.FindingId?)null : findings[(Turn + day) % findings.Count].Id;
            var head = stage.Unit.Head;
            yield return PersonalAct.Register(stage.Inspection, new PersonalActContent(kind, on, what, finding, null, []), new ActingHead(head.Person, head.Name), on, (stage.Unit.Liaison, Pace.At(on, 17 * 60)));
        }
    }

    private IEnumerable<Supervision> Supervisions()
    {
        (SupervisionKind Kind, int Day, string Note)[] visits =
        [
            (SupervisionKind.Check, 70, "抽查5个问题，核对佐证与现场，整改情况属实；要求加快长期坚持类问题进度。"),
            (SupervisionKind.LookBack, LookBackAfterDays, "对已销号问题逐个回头看，走访群众12人，未发现反弹。"),
        ];
        foreach (var (kind, day, note) in visits)
        {
            var on = stage.Day0.AddDays(day);
            if (on >= today || (kind == SupervisionKind.LookBack && Turn % 6 == 0)) continue;
            yield return Supervision.Register(stage.Inspection, new SupervisionContent(kind, on, "区委巡察办督查组", note), on, stage.Region.Clerks[0], Pace.At(on, 16 * 60));
        }
    }
}
