using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Responsibilities;
using Bihuan.Domain.Reviews;

namespace Bihuan.Web.Demo;

/// <summary>Plays a script through the acts of <see cref="Finding"/>: the demo knows no other way than the people have.</summary>
internal sealed class FindingStory(Script script, IReadOnlyList<KeptFile> files)
{
    private readonly Random _random = new(script.Seed);
    private readonly Stage _stage = script.Stage;
    private readonly UnitCast _unit = script.Stage.Unit;
    private Finding _finding = null!;
    private Pace _pace = null!;
    private Measure _now = null!;
    private Measure _lasting = null!;
    private int _section;
    private Actor _leader = null!;

    private Actor Handler => _unit.Handlers[_section];

    /// <summary>The finding, and the one it came back as where it relapsed.</summary>
    public IEnumerable<Finding> Play(int number)
    {
        _finding = Finding.Draft(_stage.Inspection, _stage.CodePrefix, script.Read ?? Content(), _unit.Inspector, script.Read is null ? Pace.At(_stage.Day0.AddDays(-5), 8 * 60 + 45 + number * 9) : Script.DraftedAt(_stage));
        _finding.Issue(_stage.Inspection, _stage.Rules, _stage.Region.Clerks[0], Pace.At(_stage.Day0, 15 * 60 + number));
        _section = _random.Next(1, _unit.Handlers.Count);
        _leader = _random.Next(6) == 0 ? _unit.Head : _unit.Members[_random.Next(_unit.Members.Count)];
        _pace = new Pace(_random, Pace.At(_stage.Day0, 16 * 60 + 30), Pace.At(_stage.Day0.AddDays(_random.Next(6, 13)), 9 * 60), 2);
        yield return _finding;
        if (script.Ending == Ending.Unclaimed) yield break;
        _finding.ClaimBy(_leader, _pace.Next());
        if (script.Ending == Ending.Claimed) yield break;
        MakeLists();
        _pace = _pace.Until(End(), Acts());
        Work();
        if (script.Ending is Ending.Rectifying or Ending.Overdue or Ending.StageComplete) yield break;
        Submit("说明");
        PassThrough();
        if (script.Ending == Ending.Relapsed) yield return ComeBack();
    }

    private FindingContent Content() => new()
    {
        Level1 = $"（{"一二三四"[script.Fault.Category]}）{_stage.Rules.Categories[script.Fault.Category]}",
        Level2 = script.Fault.Level2,
        Title = script.Fault.Title,
        Text = script.Fault.Text,
        Category = _stage.Rules.Categories[script.Fault.Category],
        Class = script.Class,
        IsKeyLivelihood = script.IsKeyLivelihood,
        Facts = script.Fault.Facts(),
    };

    /// <summary>The day of the last act: for open findings a few days ago, for closed ones when such a finding is usually done.</summary>
    private DateTimeOffset End()
    {
        var latest = _stage.Today.AddDays(-_random.Next(1, 7));
        if (script.Ending is not (Ending.Closed or Ending.Relapsed)) return Pace.At(latest, 9 * 60);
        var days = script.Class switch { FindingClass.Immediate => _random.Next(14, 33), FindingClass.Staged => _random.Next(44, 84), _ => _random.Next(60, 85) };
        var usual = _stage.Day0.AddDays(days + (script.ReturnedOnce ? 16 : 0));
        return Pace.At(usual < latest ? usual : latest, 9 * 60);
    }

    private int Acts() => script.Ending switch
    {
        Ending.Rectifying or Ending.Overdue => 2,
        Ending.StageComplete => 3,
        Ending.StationedReview => 6,
        Ending.OfficeReview or Ending.Returned => 7,
        Ending.ReadyToClose => 8,
        _ => script.ReturnedOnce ? 12 : 9,
    };

    private void MakeLists()
    {
        var owner = Handler;
        var others = _unit.Sections.Where((_, index) => index != _section && index > 0).Take(_random.Next(0, 2)).Select(section => section.Id);
        _finding.Assign(new Assignment(_leader.Person, _unit.Members[_random.Next(_unit.Members.Count)].Person, _unit.Sections[_section].Id, owner.Person, [.. others], LeadIsOfTheUnit: true), _unit.Liaison, _pace.Next());
        _finding.SetGoal(Say("目标"), null, _unit.Liaison, _pace.Soon());
        _now = _finding.AddMeasure(Plan(MeasureKind.Immediate, script.Fault.Now), _unit.Liaison, _pace.Soon());
        _lasting = _finding.AddMeasure(Plan(MeasureKind.Lasting, script.Fault.Lasting), _unit.Liaison, _pace.Soon());
        _finding.BeginRectifying(_unit.Liaison, _pace.Soon());
    }

    private MeasureContent Plan(MeasureKind kind, string text)
    {
        var last = script.Class == FindingClass.LongTerm ? _stage.Day0.AddMonths(12) : _finding.Due!.Value;
        var span = last.DayNumber - _pace.Today.DayNumber;
        (string Act, double Share)[] stages = script.Class == FindingClass.Immediate ? [] : [("节点一", 0.3), ("节点二", 0.65), ("节点三", 1)];
        return new MeasureContent
        {
            Kind = kind,
            Text = text,
            Goal = Say("目标"),
            Deliverable = kind == MeasureKind.Lasting ? "新修订的制度文本和执行记录" : Say("成果"),
            Owner = Handler.Person,
            Section = _unit.Sections[_section].Id,
            StartsOn = _pace.Today,
            Due = last,
            Milestones = [.. stages.Skip(kind == MeasureKind.Lasting && script.Class == FindingClass.Staged ? 1 : 0).Select(stage => new MilestoneContent(null, Say(stage.Act), _pace.Today.AddDays((int)(span * stage.Share))))],
        };
    }

    private void Work()
    {
        Report(_now, _random.Next(15, 40), "起步");
        if (script.Ending == Ending.Rectifying) AddEvidence(0, _now);
        Report(_now, _random.Next(50, 75), "推进", blocked: script.Ending == Ending.Overdue);
        if (script.Ending is Ending.Rectifying or Ending.Overdue) return;
        Report(_lasting, _random.Next(30, 60), "推进");
        AddEvidence(0, _now);
        MeetMilestones(onlyDue: script.Class == FindingClass.LongTerm || script.Ending == Ending.StageComplete);
        if (script.Ending == Ending.StageComplete) return;
        Report(_now, 100, "收尾");
        AddEvidence(1, _lasting);
        if (script.Class != FindingClass.LongTerm) Report(_lasting, 100, "收尾");
    }

    private void Report(Measure measure, int percent, string act, bool blocked = false)
    {
        var at = _pace.Next();
        var kind = (BlockerKind)_random.Next((int)BlockerKind.Funds, (int)BlockerKind.Staff);
        var content = new ProgressContent(_pace.Today, percent, Say(act), blocked ? Say("困难下一步") : null, blocked ? kind : BlockerKind.None, blocked ? Say($"困难 {kind}") : null);
        _finding.Report(measure.Id, content, WeekClock.On(_pace.Today), Handler, at);
    }

    private void AddEvidence(int index, Measure measure) =>
        _finding.AddEvidence([files[index]], script.Drafts[index].Kind, measure.Id, null, Handler, _pace.Soon());

    /// <summary>Those whose day has come, and at least the first; all of them when the finding is about to be closed.</summary>
    private void MeetMilestones(bool onlyDue)
    {
        foreach (var measure in _finding.Measures)
        {
            foreach (var (milestone, index) in measure.Milestones.Select((milestone, index) => (milestone, index)).Where(m => m.milestone.MetAt is null).ToArray())
            {
                if (onlyDue && index > 0 && milestone.Due > _pace.Today.AddDays(21)) break;
                _finding.MeetMilestone(milestone.Id, Say("节点完成"), _pace.Today, Handler, _pace.Soon());
            }
        }
    }

    private void Submit(string act, SubmissionAim? aim = null) => _finding.Submit(Say(act), _stage.Rules, _unit.Liaison, _pace.Next(), aim);

    private void PassThrough()
    {
        if (script.Ending == Ending.StationedReview) return;
        if (script.Ending == Ending.Returned || script.ReturnedOnce) SendBack();
        if (script.Ending == Ending.Returned) return;
        Pass("初审", _unit.Stationed);
        if (script.Ending == Ending.OfficeReview) return;
        Pass("审核", Clerk());
        if (script.Ending == Ending.ReadyToClose) return;
        Close(script.Class == FindingClass.LongTerm ? "转常态" : "销号");
        if (script.Class == FindingClass.LongTerm && script.Ending != Ending.Continuous) CloseAfterThePeriod();
    }

    private void SendBack()
    {
        var reason = Phrases.ReturnReasons[_random.Next(Phrases.ReturnReasons.Count)];
        var at = _pace.Next();
        var due = _pace.Today.AddDays(_random.Next(15, 26));
        var planned = script.Class == FindingClass.LongTerm ? due : _finding.Measures.Max(measure => measure.Due)!.Value;
        _finding.Review(ReviewOpinion.Return(reason, Say($"退回 {reason}"), due > planned ? due : planned), _stage.Rules, _pace.Today, _unit.Stationed, at);
        if (script.Ending == Ending.Returned) return;
        AddEvidence(2, _now);
        Report(_now, 100, "收尾");
        Submit("再次说明");
    }

    private void Pass(string act, Actor reviewer)
    {
        var at = _pace.Next();
        _finding.Review(ReviewOpinion.Pass(Say(act)), _stage.Rules, _pace.Today, reviewer, at);
    }

    private void Close(string act)
    {
        var at = _pace.Next();
        _finding.Close(Say(act), _stage.Rules, _pace.Today, _stage.Region.Director, at);
    }

    private void CloseAfterThePeriod()
    {
        var from = _stage.Rules.ConcentratedUntil(_stage.Day0).AddDays(_random.Next(8, 20));
        var until = new[] { from.AddDays(_random.Next(30, 150)), _stage.Today.AddDays(-2) }.Min();
        _pace = new Pace(_random, Pace.At(from, 9 * 60), Pace.At(until, 9 * 60), 6);
        MeetMilestones(onlyDue: false);
        Report(_lasting, 100, "收尾");
        Submit("说明", SubmissionAim.Closure);
        Pass("初审", _unit.Stationed);
        Pass("审核", Clerk());
        Close("销号");
    }

    private Finding ComeBack()
    {
        var day = _stage.Today.AddDays(-19);
        _pace = new Pace(_random, Pace.At(day, 8 * 60), Pace.At(_stage.Today.AddDays(-3), 9 * 60), 5);
        var at = _pace.Next();
        _finding = _finding.Relapse(Say("反弹"), _stage.Inspection, _stage.Rules, _pace.Today, Clerk(), at);
        _finding.ClaimBy(_leader, _pace.Next());
        MakeLists();
        Report(_now, _random.Next(10, 30), "起步");
        return _finding;
    }

    private Actor Clerk() => _stage.Region.Clerks[_random.Next(_stage.Region.Clerks.Count)];

    private string Say(string act) => new Wording(_random, _stage.Day0.Year)
        .With("题", script.Fault.Title).With("科", _unit.Sections[_section].Name).With("人", Handler.Name)
        .With("限", _finding.Due is { } due ? $"{due:yyyy年M月d日}" : "集中整改期")
        .Fill(Phrases.Of(act, _random));
}
