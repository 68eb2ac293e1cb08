using Bihuan.Analysis.Authenticity;
using Bihuan.Domain.DutyReports;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Letters;

namespace Bihuan.Web.Demo;

/// <summary>Where words stood in for work: empty monthly reports that lead to a proposed talk (C10), a talk over weeks without progress (C04), and a notice of criticism (C05).</summary>
internal sealed class TalkStory(DemoCast cast, IReadOnlyList<Stage> stages, DateOnly today)
{
    /// <summary>How far back a talk may lie.</summary>
    private const int MostWeeks = 20;

    private static readonly string[] Reports =
    [
        "本月召开支委会2次，研究整改问题6个。公开村级财务收支3批、金额12.6万元；收回逾期租金2.4万元，剩余1.1万元约定下月20日前缴清。走访农户31户，答复诉求9件。下月完成2处闲置场地发包。",
        "本月完成2处闲置场地发包，签订合同2份，年租金4.8万元；补齐会议记录5份、台账11本。剩余租金1.1万元已于18日收回。接待群众来访7人次，办结5件。下月清理往来款3笔。",
        "我们高度重视，提高站位，统一思想，切实加强领导，扎实推进各项工作，取得了明显成效。下一步将继续强化责任，狠抓落实，确保整改到位。",
        "我们坚持高标准、严要求，压实责任，狠抓落实，整改工作有序推进，成效显著。下一步将进一步提高认识，加强领导，持续用力，久久为功。",
    ];

    private readonly ProposalGrounds _grounds = new(stages[^1].Rules.Dispatch, new HashSet<string>());

    public IEnumerable<object> Play(IReadOnlyList<Finding> open)
    {
        var reports = stages.Where(stage => stages.Any(above => above.Unit.Unit.Id == stage.Unit.Unit.ParentId)).SelectMany(ReportsOf).ToArray();
        return [.. reports, .. reports.GroupBy(report => report.UnitId).SelectMany(EmptyTalk), .. Late(open)];
    }

    /// <summary>责任落实月报 of a body below an inspected unit: two with something in them, then two with nothing (C10).</summary>
    private IEnumerable<DutyReport> ReportsOf(Stage stage)
    {
        var first = today.AddDays(1 - today.Day).AddMonths(-Reports.Length);
        return Reports.Select((text, index) =>
        {
            var (on, verdict) = (first.AddMonths(index + 1).AddDays(-3), DutyReportEmptiness.Judge(text, index == 0 ? null : Reports[index - 1]));
            return DutyReport.Submit(cast.Region.Id, stage.Unit.Unit.Id, first.AddMonths(index), text, new Emptiness(verdict.Score, stage.Rules.Dispatch.EmptyFrom, verdict.Reasons), on, (stage.Unit.Liaison, Pace.At(on, 16 * 60)));
        });
    }

    /// <summary>Two empty reports in a row: a talk is proposed and waits for the unit above.</summary>
    private IEnumerable<Proposal> EmptyTalk(IGrouping<Domain.UnitId, DutyReport> reports)
    {
        var grounds = _grounds.ForEmptyReports([.. reports.Select(report => new JudgedMonth(report.Month, report.Judged.Score, report.IsEmpty))]);
        var on = reports.Max(report => report.Month).AddMonths(1).AddDays(-2);
        if (grounds.Count > 0) yield return Proposal.RaiseDutyTalk(cast.Region.Id, (reports.Key, stages.Single(stage => stage.Unit.Unit.Id == reports.Key).Unit.Unit.ParentId!.Value), grounds, on, Pace.At(on, (6 * 60) + 30));
    }

    /// <summary>The unit with the most findings long overdue: a talk after weeks in which none of them moved, criticism in the last days.</summary>
    private IEnumerable<object> Late(IReadOnlyList<Finding> open)
    {
        var late = open.Where(finding => finding.Due < today.AddDays(-MostWeeks)).GroupBy(finding => finding.InspectionId).OrderByDescending(group => group.Count()).FirstOrDefault()?.ToArray();
        if (late is null) yield break;
        var (stage, basis) = (stages.Single(stage => stage.Inspection.Id == late[0].InspectionId), late.Select(finding => new LetterBasis(finding.Id, finding.Code, finding.Title, finding.Due)).ToArray());
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        foreach (var raised in Enumerable.Range(2, MostWeeks).Select(back => monday.AddDays(1 - (7 * back))))
        {
            LetterBasis[] then = [.. basis.Where(finding => finding.Due < raised)];
            var grounds = then.Length == 0 ? [] : _grounds.ForTalk(WeeksBefore(raised, late), then, then);
            if (grounds.Count == 0) continue;
            var proposal = Proposal.Raise(cast.Region.Id, late[0].UnitId, ProposalKind.Talk, grounds, raised, Pace.At(raised, (6 * 60) + 30));
            proposal.TakeUp(cast.Clerks[0], Pace.At(raised, 9 * 60));
            yield return proposal;
            yield return Talk(stage, proposal, then);
            break;
        }

        yield return Criticism(stage, basis);
    }

    private WeekStanding[] WeeksBefore(DateOnly raised, Finding[] findings) =>
        [.. Enumerable.Range(1, _grounds.Rules.TalkAfterFlatWeeks).Select(back => raised.AddDays(-1 - (7 * back))).Order().Select(week => StandingIn(week, findings))];

    /// <summary>Moved is what was reported further on than before.</summary>
    private static WeekStanding StandingIn(DateOnly week, Finding[] findings)
    {
        var measures = findings.SelectMany(finding => finding.Measures).Where(measure => !measure.IsDropped).ToArray();
        return new WeekStanding(week, measures.Length, measures.Any(measure => measure.Progress.Any(entry =>
            entry.Week == week && entry.Percent > (measure.Progress.Where(before => before.Week < week).MaxBy(before => before.Week)?.Percent ?? 0))));
    }

    private Letter Talk(Stage stage, Proposal proposal, LetterBasis[] basis)
    {
        var (clerk, on, held) = (cast.Clerks[0], proposal.RaisedOn, proposal.RaisedOn.AddDays(3));
        var letter = Draft(stage, LetterType.Talk, proposal, basis, on);
        letter.Issue(stage.Rules.LetterKindFor(LetterType.Talk), 1, on, clerk, Pace.At(on, 11 * 60));
        letter.Receive(stage.Unit.Liaison, Pace.At(on.AddDays(1), 9 * 60));
        letter.RecordTalk(new TalkRecord(held, cast.Director.Name, stage.Unit.Head.Name, "逐个问题说明滞后原因，明确完成时限和责任领导，每周报告进展。", today.AddDays(10)), held, clerk, Pace.At(held, 16 * 60));
        return letter;
    }

    /// <summary>Drafted by the office of its own accord, approved by the director, received by the unit.</summary>
    private Letter Criticism(Stage stage, LetterBasis[] basis)
    {
        var (clerk, on) = (cast.Clerks[0], today.AddDays(-7));
        var letter = Draft(stage, LetterType.Criticism, null, basis, on);
        letter.Submit(clerk, Pace.At(on, 10 * 60));
        letter.Approve(cast.Director, Pace.At(on, 16 * 60));
        letter.Issue(stage.Rules.LetterKindFor(LetterType.Criticism), 1, on.AddDays(1), clerk, Pace.At(on.AddDays(1), 9 * 60));
        letter.Receive(stage.Unit.Liaison, Pace.At(on.AddDays(2), 9 * 60));
        return letter;
    }

    private Letter Draft(Stage stage, LetterType type, Proposal? proposal, LetterBasis[] basis, DateOnly on)
    {
        var (kind, unit) = (stage.Rules.LetterKindFor(type), stage.Unit.Unit);
        var facts = new LetterFacts
        {
            Unit = unit.Name,
            FedBackOn = stage.Day0,
            RectifyUntil = stage.Rules.ConcentratedUntil(stage.Day0),
            Overdue = basis.Length,
            Grounds = [.. proposal?.Grounds.Select(ground => ground.Text) ?? basis.Select(finding => $"{finding.Code} {finding.Title}逾期未完成（时限{finding.Due:yyyy年M月d日}）")],
        };
        var content = new LetterContent(LetterTemplates.TitleOf(type, kind.Name, facts), LetterTemplates.BodyOf(type, facts), null, unit.Name, basis, type == LetterType.Criticism ? PublicationScope.Party : null);
        return Letter.Draft(cast.Region.Id, new LetterDraft(kind.Name, unit.Id, stage.Inspection.Id, content) { Proposal = proposal?.Id }, cast.Clerks[0], Pace.At(on, (9 * 60) + 30));
    }
}
