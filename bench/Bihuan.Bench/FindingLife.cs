using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Responsibilities;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Bench;

/// <summary>Leads a finding through its acts as far as its number says: two in a hundred stay drafts, more than half are closed.</summary>
internal sealed class FindingLife(Actor director, Actor clerk, RuleSet rules)
{
    private static readonly string[] Themes =
        ["农村饮水工程管护", "项目招投标管理", "惠民补贴资金发放", "党支部组织生活", "公务接待审批", "固定资产登记", "工程款拨付审核", "信访件办理", "干部选拔任用程序", "村级财务公开"];

    private static readonly string[] Faults = ["不到位", "不规范", "流于形式", "责任未压实", "台账缺失", "超期未完成"];

    private DateTimeOffset _now;

    public Finding Live(int n, InspectedUnit unit, Inspection inspection)
    {
        var luck = new Random(n);
        var stage = luck.Next(100);
        _now = new DateTimeOffset(2026, 3, 20, 1, 0, 0, TimeSpan.Zero).AddMinutes(n % 9000);
        var finding = Finding.Draft(inspection, $"7-03-{unit.Number:0000}", ContentOf(n, luck), clerk, _now);
        if (stage < 2) return finding;
        finding.Issue(inspection, rules, clerk, Later());
        if (stage < 7) return finding;
        FillLists(finding, unit);
        if (stage < 10) return finding;
        finding.BeginRectifying(unit.Liaison, Later());
        Report(finding, unit, stage < 33 ? luck.Next(10, 100) : 100);
        if (stage < 33) return finding;
        Prove(finding, unit, n);
        finding.Submit("已按措施整改到位,请予审核。", rules, unit.Liaison, Later());
        if (stage < 38) return finding;
        if (stage < 42) return Returned(finding, unit);
        finding.Review(ReviewOpinion.Pass("材料齐全,整改属实。"), rules, Today, unit.Stationed, Later());
        if (stage < 44) return finding;
        finding.Review(ReviewOpinion.Pass("同意。"), rules, Today, clerk, Later());
        if (stage < 46) return finding;
        finding.Close("同意销号。", rules, Today, director, Later());
        return finding;
    }

    private DateOnly Today => DateOnly.FromDateTime(_now.UtcDateTime.AddHours(8));

    private DateTimeOffset Later() => _now = _now.AddMinutes(7);

    private static FindingContent ContentOf(int n, Random luck)
    {
        var theme = Themes[luck.Next(Themes.Length)];
        return new FindingContent
        {
            Level1 = luck.Next(2) == 0 ? "(一)聚焦党中央决策部署落实方面" : "(二)聚焦群众身边腐败问题和不正之风方面",
            Title = $"{theme}{Faults[luck.Next(Faults.Length)]}",
            Text = $"抽查发现,{theme}制度执行不严,第{n % 97 + 1}项工作未按规定时限办理,涉及资金{n % 900 + 1}.{n % 10}万元,相关台账记录与现场核查情况不符,监督检查走过场,群众反映较多。{(n % 400 == 0 ? "另有河道采砂监管缺位情形。" : "")}",
            Class = (FindingClass)luck.Next(3),
            Category = ShippedRuleSets.CountyDefault.Categories[luck.Next(4)],
            IsKeyLivelihood = n % 50 == 0,
        };
    }

    private void FillLists(Finding finding, InspectedUnit unit)
    {
        finding.ClaimBy(unit.Leader, Later());
        finding.Assign(new Assignment(unit.Leader.Person, unit.Head.Person, unit.Section, unit.Handler.Person, [], LeadIsOfTheUnit: true), unit.Liaison, Later());
        finding.SetGoal("问题全面整改,制度严格执行", null, unit.Liaison, Later());
        finding.AddMeasure(MeasureOf(finding, unit, MeasureKind.Immediate, "逐项核对台账,补齐缺失记录并张榜公示"), unit.Liaison, Later());
        finding.AddMeasure(MeasureOf(finding, unit, MeasureKind.Lasting, "修订管理办法,建立按月抽查和通报制度"), unit.Liaison, Later());
    }

    private MeasureContent MeasureOf(Finding finding, InspectedUnit unit, MeasureKind kind, string text)
    {
        var last = finding.Due!.Value;
        return new MeasureContent
        {
            Kind = kind,
            Text = text,
            Goal = "完成核对和制度修订",
            Deliverable = "核对表、管理办法",
            Owner = unit.Handler.Person,
            Section = unit.Section,
            StartsOn = last.AddDays(-25),
            Due = last,
            Milestones = finding.Class == FindingClass.Immediate ? [] : [new(null, "完成自查", last.AddDays(-20)), new(null, "完成整改", last)],
        };
    }

    private void Report(Finding finding, InspectedUnit unit, int percent)
    {
        for (var week = 0; week < 2; week++)
        {
            _now = _now.AddDays(week * 7);
            foreach (var measure in finding.Measures)
            {
                finding.Report(measure.Id, new ProgressContent(Today, Math.Min(100, percent / (2 - week)), "本周完成现场核对,正在汇总问题清单。", "下周完成公示", BlockerKind.None, null), WeekClock.On(Today), unit.Handler, Later());
            }
        }
    }

    private void Prove(Finding finding, InspectedUnit unit, int n)
    {
        foreach (var measure in finding.Measures)
        {
            foreach (var milestone in measure.Milestones) finding.MeetMilestone(milestone.Id, "已完成", Today, unit.Liaison, Later());
            var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(n * 10L + measure.Number)));
            finding.AddEvidence([new KeptFile(hash, $"佐证{measure.Number}.pdf", 120_000, "application/pdf")], EvidenceKind.Document, measure.Id, null, unit.Handler, Later());
        }
    }

    private Finding Returned(Finding finding, InspectedUnit unit)
    {
        finding.Review(ReviewOpinion.Return("佐证材料不足", "请补充现场照片。", Today.AddDays(20)), rules, Today, unit.Stationed, Later());
        return finding;
    }
}
