using System.Text;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Reviews;
using Bihuan.Web.Features.Closures;
using Bihuan.Web.Features.Evidence;
using Bihuan.Web.Features.Measures;
using Bihuan.Web.Features.Progress;
using Bihuan.Web.Features.Reviews;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Simulation;

/// <summary>What units and reviewers do on a working day, by dice that always fall the same; each act goes through its use case and into the book.</summary>
internal sealed class Desks(DistrictUnderClock district, Book book, Random dice)
{
    private static readonly Role[] Chain = [Role.StationedInspector, Role.OfficeClerk];

    /// <summary>Returns, relapses and late entries that came about, so that a test can ask for some of each.</summary>
    public Dictionary<string, int> Happened { get; } = new() { ["returned"] = 0, ["relapsed"] = 0, ["late"] = 0, ["closed"] = 0, ["continuous"] = 0 };

    public async Task WorkAsync()
    {
        foreach (var finding in book.Findings.Values.ToArray())
        {
            if (finding.State is FindingState.Rectifying or FindingState.Continuous && CanBeHandedIn(finding) && dice.Next(100) < 12) await HandInAsync(finding);
            else if (finding.State == FindingState.UnderReview && dice.Next(100) < 35) await DecideAsync(finding);
            else if (finding.State == FindingState.Closed && finding.Course.Count > 1 && dice.Next(1000) < 2) await RelapseAsync(finding);
        }
    }

    /// <summary>The liaison of each unit fills in the week; now and then one forgets, and some of those come late.</summary>
    public async Task FillInWeekAsync(DateOnly monday, bool late)
    {
        foreach (var unit in book.Findings.Values.Where(IsAtWork).GroupBy(finding => (finding.Region, finding.Unit)))
        {
            if (dice.Next(100) < (late ? 60 : 20)) continue;
            var rows = unit.SelectMany(finding => finding.Measures.Where(measure => measure.Percent < 100 && !measure.Weeks.ContainsKey(monday) && measure.AddedOn <= monday.AddDays(6)
                && measure.Weeks.Keys.All(week => week < monday)).Select(measure => (finding, measure, Percent: Math.Min(100, measure.Percent + dice.Next(5, 25))))).ToArray();
            var liaison = await district.ActorAsync(unit.Key.Region, Role.Liaison, unit.Key.Unit);
            var input = rows.Select(row => new ProgressRowInput { Finding = row.finding.Id.Value, Measure = row.measure.Id.Value, Week = monday, Percent = row.Percent, Text = "签订责任书，落实管护经费", NextStep = "继续推进" }).ToArray();
            Assert.Empty(await district.UseAsync((ReportProgress report) => report.RunAsync(input, liaison, default)));
            foreach (var (_, measure, percent) in rows) measure.Weeks[monday] = (percent, late);
            if (late) Happened["late"] += rows.Length;
        }
    }

    private static bool IsAtWork(BookedFinding finding) => finding.State is FindingState.Rectifying or FindingState.Continuous;

    /// <summary>
    /// Closure is asked for when all is done, for a long-term finding only after its period; before it, once, to become
    /// continuous, and when its review comes near, for another cycle.
    /// </summary>
    private bool CanBeHandedIn(BookedFinding finding) => finding.Measures.Count > 0 && (finding.Class != FindingClass.LongTerm ? IsDone(finding)
        : finding.State == FindingState.Rectifying ? finding.Measures.Where(measure => measure.IsImmediate).All(measure => measure.Percent >= 60)
        : (PeriodIsOver(finding) && IsDone(finding)) || finding.Due <= district.Today.AddDays(15));

    private static bool IsDone(BookedFinding finding) => finding.Measures.All(measure => measure.Percent == 100);

    private bool PeriodIsOver(BookedFinding finding) => book.Owed.Any(owed => owed.Inspection == finding.Inspection && owed.Kind == Bihuan.Domain.Deadlines.ObligationKind.ConcentratedPeriod && owed.IsMet);

    private async Task HandInAsync(BookedFinding finding)
    {
        var liaison = await district.ActorAsync(finding.Region, Role.Liaison, finding.Unit);
        foreach (var measure in finding.Measures.Where(measure => measure.IsImmediate))
        {
            var file = await district.UseAsync((FileVault vault) => vault.KeepAsync("责任书.txt", new MemoryStream(Encoding.UTF8.GetBytes($"{measure.Id}{district.Today}")), default));
            await district.UseAsync((AddEvidence add) => add.RunAsync(finding.Id, new EvidenceInput(EvidenceKind.Document, measure.Id, null, [file]), liaison, default));
        }

        var open = await district.AskAsync(db => db.Findings.AsNoTracking().Where(f => f.Id == finding.Id).SelectMany(f => f.Measures).SelectMany(m => m.Milestones).Where(m => m.MetAt == null).Select(m => m.Id).ToListAsync());
        foreach (var milestone in open) await district.UseAsync((MeetMilestone meet) => meet.RunAsync(finding.Id, milestone, "已签订", liaison, default));
        var aim = finding.Class != FindingClass.LongTerm || (finding.State == FindingState.Continuous && PeriodIsOver(finding) && IsDone(finding)) ? SubmissionAim.Closure
            : finding.State == FindingState.Continuous ? SubmissionAim.StageReview : SubmissionAim.Continuous;
        finding.Aim = aim;
        await district.UseAsync(async (SubmitForReview submit) => await submit.RunAsync(finding.Id, new SubmissionInput(await VersionAsync(finding), "已逐处签订责任书", aim), liaison, default));
        finding.Enter(district.Today, FindingState.UnderReview, finding.Due);
        finding.StepsPassed = 0;
    }

    private async Task DecideAsync(BookedFinding finding)
    {
        var isLast = finding.StepsPassed == Chain.Length;
        var actor = await district.ActorAsync(finding.Region, isLast ? Role.OfficeDirector : Chain[finding.StepsPassed], finding.Unit);
        var passes = dice.Next(100) < 85;
        var newDue = finding.Due > district.Today.AddDays(20) ? finding.Due.Value : district.Today.AddDays(20);
        var opinion = passes ? ReviewOpinion.Pass("经核属实，同意") : ReviewOpinion.Return("佐证材料不足", "缺少现场照片", newDue);
        var version = await VersionAsync(finding);
        if (isLast) await district.UseAsync((CloseFinding close) => close.RunAsync(finding.Id, new ClosureInput(version, opinion), actor, default));
        else await district.UseAsync((ReviewFinding review) => review.RunAsync(finding.Id, new ReviewInput(version, opinion), actor, default));
        if (!passes) Book("returned", finding, finding.BeforeReview, newDue);
        else if (!isLast) finding.StepsPassed++;
        else if (finding.Aim != SubmissionAim.Closure) Book("continuous", finding, FindingState.Continuous, district.Today.AddMonths(3));
        else
        {
            Book("closed", finding, FindingState.Closed, finding.Due);
            book.Closings.Add((district.Today, finding.Region));
        }
    }

    private async Task RelapseAsync(BookedFinding finding)
    {
        var clerk = await district.ActorAsync(finding.Region, Role.OfficeClerk);
        var again = await district.UseAsync((RelapseFinding relapse) => relapse.RunAsync(finding.Id, "回访发现责任书无人履行", clerk, default));
        Book("relapsed", finding, FindingState.Relapsed, finding.Due);
        var fresh = book.Findings[again] = new BookedFinding { Id = again, Region = finding.Region, Unit = finding.Unit, Inspection = finding.Inspection, Class = finding.Class, FedBackOn = district.Today };
        fresh.Enter(district.Today, FindingState.Issued, book.DueOf(finding.Inspection, finding.Class, district.Today));
    }

    private void Book(string what, BookedFinding finding, FindingState state, DateOnly? due)
    {
        Happened[what]++;
        finding.Enter(district.Today, state, due);
    }

    private Task<int> VersionAsync(BookedFinding finding) => district.AskAsync(db => db.Findings.Where(f => f.Id == finding.Id).Select(f => f.Version).SingleAsync());
}
