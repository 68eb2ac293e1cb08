using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Reports;
using Bihuan.Web.Features.Bulletins;
using Bihuan.Web.Features.Inspections;
using Bihuan.Web.Features.Reminders;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Simulation;

/// <summary>
/// Half a year of the demo district, day by day: its jobs, filings, reviews, reminders and bulletins. Beside it a book is
/// kept by hand; what the program says in the end, and said on the way, is what the book says.
/// </summary>
public sealed class HalfYearTests
{
    private static readonly DateOnly First = new(2026, 1, 5);
    private static readonly DateOnly Last = new(2026, 7, 10);
    private static readonly DateOnly Restarted = new(2026, 3, 18);
    private readonly Book _book = new();
    private readonly WorkdayCount _workdays = new();
    private readonly List<(RegionId Region, BulletinPeriod Period, BulletinId Id, string Figures)> _published = [];
    private IReadOnlyList<RegionId> _regions = [];

    [Fact]
    public async Task What_the_program_says_after_half_a_year_is_what_a_book_kept_by_hand_says()
    {
        await using var district = await DistrictUnderClock.StartAsync(First);
        await CopyStartAsync(district);
        var rounds = new Rounds(district, _book, district.Time.GetUtcNow);
        var desks = new Desks(district, _book, new Random(20260105));
        for (var day = First; day <= Last; day = day.AddDays(1)) await LiveAsync(day, district, rounds, desks);
        await AgreeOnEveryDayAsync(district);
        await AgreeOnRemindersAsync(district);
        await BulletinsStandAsync(district);
        Assert.All(desks.Happened, happened => Assert.True(happened.Value > 0, happened.Key));
        Assert.Empty(await district.UseAsync((ChainWitness witness) => district.AskAsync(async db => (await ChainVerifier.VerifyAsync(db, witness, default)).Damages)));
    }

    private async Task LiveAsync(DateOnly day, DistrictUnderClock district, Rounds rounds, Desks desks)
    {
        district.MoveTo(day, 0);
        await EndPeriodsAsync(day, district);
        district.MoveTo(day, 6);
        foreach (var region in _regions) await RemindAsync(region, day, district);
        if (day == Restarted) await district.RestartAsync();
        district.MoveTo(day, 10);
        if (!_workdays.IsWorkday(day)) return;
        await HoldRoundAsync(day, district, rounds);
        if (day.DayOfWeek == DayOfWeek.Tuesday) await desks.FillInWeekAsync(day.AddDays(-8), late: true);
        if (day.DayOfWeek == DayOfWeek.Friday) await desks.FillInWeekAsync(day.AddDays(-4), late: false);
        await desks.WorkAsync();
        if (day.Month > First.Month && day.Day is >= 8 and <= 10 && _published.All(one => one.Period.From != day.AddMonths(-1).AddDays(1 - day.Day))) foreach (var region in _regions) await PublishAsync(region, day, district);
    }

    /// <summary>The round goes by the calendar; the last of its units is the one that hands in nothing but its lists.</summary>
    private async Task HoldRoundAsync(DateOnly day, DistrictUnderClock district, Rounds rounds)
    {
        var diligent = rounds.New.SkipLast(1).ToArray();
        if (day == new DateOnly(2026, 1, 12)) await rounds.OpenAsync(_regions[0], 4);
        if (day == new DateOnly(2026, 1, 15)) foreach (var inspection in rounds.New) await rounds.FeedBackAsync(inspection);
        if (day == new DateOnly(2026, 1, 22)) foreach (var inspection in rounds.New) await rounds.HandInListsAsync(inspection);
        if (day == new DateOnly(2026, 1, 23)) foreach (var inspection in diligent) await rounds.StudyAsync(inspection);
        if (day == new DateOnly(2026, 1, 28)) foreach (var inspection in diligent) await rounds.PlanAsync(inspection);
        if (day == new DateOnly(2026, 3, 12)) foreach (var inspection in diligent) await rounds.ReportAsync(inspection, ReportKind.Interim);
        if (day == new DateOnly(2026, 4, 14)) foreach (var inspection in diligent) await rounds.ReportAsync(inspection, ReportKind.Rectification);
        if (day == new DateOnly(2026, 4, 15)) foreach (var inspection in diligent.SkipLast(1)) await rounds.ReportAsync(inspection, ReportKind.HeadDuty);
    }

    private async Task EndPeriodsAsync(DateOnly day, DistrictUnderClock district)
    {
        var carriedOn = 0;
        foreach (var period in _book.Owed.Where(owed => owed.Kind == ObligationKind.ConcentratedPeriod && !owed.IsMet && owed.Due < day))
        {
            period.IsMet = true;
        }

        // Those of that night, and whoever came back into the unit's hands since.
        foreach (var period in _book.Owed.Where(owed => owed.Kind == ObligationKind.ConcentratedPeriod && owed.IsMet))
        {
            foreach (var finding in _book.Findings.Values.Where(f => f.Inspection == period.Inspection && f.Class == FindingClass.LongTerm && f.State == FindingState.Rectifying))
            {
                finding.Enter(day, FindingState.Continuous, ReviewOf(finding, period, day));
                carriedOn++;
            }
        }

        var done = 0;
        foreach (var region in _regions) done += await district.UseAsync((EndConcentratedPeriods end) => end.RunAsync(region, default));
        Assert.Equal(carriedOn, done);
    }

    /// <summary>A reviewer's later date stands; otherwise the first cycle that ends after today.</summary>
    private static DateOnly ReviewOf(BookedFinding finding, BookedObligation period, DateOnly day)
    {
        var wasReturned = finding.Course.Zip(finding.Course.Skip(1)).Any(pair => pair.First.State == FindingState.UnderReview && pair.Second.State == FindingState.Rectifying);
        if (wasReturned && finding.Due >= day) return finding.Due.Value;
        var next = period.Due.AddMonths(3);
        while (next <= day) next = next.AddMonths(3);
        return next;
    }

    /// <summary>Run twice: a second node, or the same one after a restart, finds nothing left to send.</summary>
    private async Task RemindAsync(RegionId region, DateOnly day, DistrictUnderClock district)
    {
        var expected = _book.Raise(region, day, _workdays.Reached);
        Assert.Equal((day, expected), (day, (await district.UseAsync((RaiseReminders raise) => raise.RunAsync(region, default))).Raised));
        if (day == Restarted) await district.RestartAsync();
        if (day.Day % 5 == 0 || day == Restarted) Assert.Equal(0, (await district.UseAsync((RaiseReminders raise) => raise.RunAsync(region, default))).Reminders);
    }

    private async Task PublishAsync(RegionId region, DateOnly day, DistrictUnderClock district)
    {
        var month = BulletinPeriod.Of(BulletinKind.Month, day.AddMonths(-1));
        await PublishAsync(region, month, district);
        if (month.From.Month % 3 == 0) await PublishAsync(region, BulletinPeriod.Of(BulletinKind.Quarter, month.From), district);
    }

    private async Task PublishAsync(RegionId region, BulletinPeriod period, DistrictUnderClock district)
    {
        var (clerk, director) = (await district.ActorAsync(region, Role.OfficeClerk), await district.ActorAsync(region, Role.OfficeDirector));
        var id = await district.UseAsync((ComposeBulletin compose) => compose.ComposeAsync(period, clerk, default));
        await district.UseAsync(async (DecideBulletin decide) => await decide.SubmitAsync(id, new BulletinWording("个别单位进展缓慢", "倒排工期", [], []), await VersionAsync(id, district), clerk, default));
        await district.UseAsync(async (DecideBulletin decide) => await decide.ApproveAsync(id, await VersionAsync(id, district), director, default));
        await district.UseAsync((DecideBulletin decide) => decide.PublishAsync(id, director, default));
        var content = await ContentAsync(id, district);
        var booked = _book.On(region, period.To);
        Assert.Equal(booked, new Count(content.Figures.FedBack, content.Figures.Closed, content.Figures.Overdue, content.Figures.Rectifying, content.Figures.UnderReview, content.Figures.Continuous, content.Figures.Relapsed));
        Assert.Equal((period.Title, FlowsOf(region, period)), (period.Title, content.Flows));
        _published.Add((region, period, id, FiguresOf(content)));
    }

    /// <summary>What the book says of a month or quarter.</summary>
    private BulletinFlows FlowsOf(RegionId region, BulletinPeriod period)
    {
        var flows = BulletinFlows.None;
        flows += new BulletinFlows(_book.Findings.Values.Count(f => f.Region == region && f.FedBackOn >= period.From && f.FedBackOn <= period.To), _book.Closings.Count(c => c.Region == region && c.Day >= period.From && c.Day <= period.To), 0, 0, 0);
        for (var monday = period.From; monday <= period.To; monday = monday.AddDays(1))
        {
            if (monday.DayOfWeek != DayOfWeek.Monday) continue;
            var (owed, late, missing) = _book.Week(region, monday);
            flows += new BulletinFlows(0, 0, owed, late, missing);
        }

        return flows;
    }

    private async Task AgreeOnEveryDayAsync(DistrictUnderClock district)
    {
        foreach (var region in _regions)
        {
            var director = await district.ActorAsync(region, Role.OfficeDirector);
            for (var day = First; day < Last; day = day.AddDays(3))
            {
                var booked = _book.On(region, day);
                var then = AsOfFigures.Of(await district.UseAsync((FiguresAsOf figures) => figures.CountAsync(director, FiguresAsOf.At(day, district.Time.GetUtcNow()), default)));
                Assert.Equal((day, booked.FedBack, booked.Closed, booked.Overdue), (day, then.FedBack, then.Closed, then.Overdue));
            }

            await AgreeOnHomeAsync(district, director);
        }
    }

    private async Task AgreeOnHomeAsync(DistrictUnderClock district, Actor director)
    {
        var booked = _book.On(director.Region, Last);
        foreach (var (figure, count) in new[] { (Figures.FedBack, booked.FedBack), (Figures.Closed, booked.Closed), (Figures.Overdue, booked.Overdue), (Figures.UnderReview, booked.UnderReview) })
        {
            Assert.Equal((figure.Name, count), (figure.Name, await district.AskAsync(db => FindingMatch.Of(figure.Filter, new Asking(db, director, Last)).CountAsync())));
        }
    }

    private async Task AgreeOnRemindersAsync(DistrictUnderClock district)
    {
        var levels = await district.AskAsync(db => db.EscalationLevels.AsNoTracking().ToDictionaryAsync(level => level.SubjectId, level => (level.Due, level.Step)));
        Assert.Equal(_book.Steps.OrderBy(step => step.Key), levels.OrderBy(level => level.Key));
        Assert.Equal(0, await district.AskAsync(db => db.Reminders.GroupBy(r => new { r.PersonId, r.SubjectId, r.Due, r.Step }).Where(same => same.Count() > 1).Select(same => same.Key).CountAsync()));
        Assert.Contains(_book.Steps.Values, step => step.Step == 5);
    }

    /// <summary>Months later a published bulletin says what it said, word for word.</summary>
    private async Task BulletinsStandAsync(DistrictUnderClock district)
    {
        foreach (var (_, _, id, figures) in _published) Assert.Equal(figures, FiguresOf(await ContentAsync(id, district)));
        Assert.Equal(_regions.Count * (6 + 2), _published.Count);
    }

    private async Task CopyStartAsync(DistrictUnderClock district)
    {
        _regions = await district.AskAsync(db => db.Regions.OrderBy(region => region.Name == "青岚区" ? 0 : 1).Select(region => region.Id).ToListAsync());
        foreach (var (inspection, rules) in await district.AskAsync(async db => (await db.Inspections.Join(db.Rounds, i => i.RoundId, r => r.Id, (i, r) => new { i.Id, r.RuleSetId }).ToListAsync())
            .Join(await db.RuleSets.AsNoTracking().ToListAsync(), pair => pair.RuleSetId, set => set.Id, (pair, set) => (pair.Id, set.Rules.Name)).ToList())) _book.PeriodMonths[inspection] = Book.MonthsOf(rules);
        foreach (var finding in await district.AskAsync(db => db.Findings.AsNoTracking().Whole().Where(f => f.State != FindingState.Draft && f.State != FindingState.Voided).AsSplitQuery().ToListAsync())) Copy(finding);
        _book.Owed.AddRange(await district.AskAsync(db => db.Obligations.AsNoTracking()
            .Select(owed => new BookedObligation { Id = owed.Id, Region = owed.RegionId, Inspection = owed.InspectionId, Unit = owed.UnitId, Kind = owed.Kind, Due = owed.Due, IsMet = owed.MetOn != null }).ToListAsync()));
    }

    /// <summary>How it stood when the book was opened: the days before are not the book's.</summary>
    private void Copy(Finding finding)
    {
        var booked = _book.Findings[finding.Id] = new BookedFinding
        {
            Id = finding.Id,
            Region = finding.RegionId,
            Unit = finding.UnitId,
            Inspection = finding.InspectionId,
            Class = finding.Class,
            FedBackOn = OfficeClock.DayOf(finding.IssuedAt!.Value),
            StepsPassed = finding.ReviewStep,
        };
        if (finding.ClosedOn is { } closedOn) _book.Closings.Add((closedOn, finding.RegionId));
        if (finding.State == FindingState.UnderReview) booked.Enter(First.AddDays(-1), finding.Spans.Where(span => span.State != FindingState.UnderReview).MaxBy(span => span.Number)!.State, finding.Due);
        booked.Enter(First.AddDays(-1), finding.State, finding.Due);
        foreach (var measure in finding.Measures.Where(measure => measure.DroppedAt is null))
        {
            var copy = new BookedMeasure { Id = measure.Id, AddedOn = First.AddDays(-1), IsImmediate = measure.Kind == MeasureKind.Immediate };
            foreach (var entry in measure.Progress) copy.Weeks[entry.Week] = (entry.Percent, entry.IsLate);
            booked.Measures.Add(copy);
        }
    }

    private static Task<int> VersionAsync(BulletinId id, DistrictUnderClock district) => district.AskAsync(db => db.Bulletins.Where(b => b.Id == id).Select(b => b.Version).SingleAsync());

    private static Task<BulletinContent> ContentAsync(BulletinId id, DistrictUnderClock district) => district.AskAsync(async db => (await db.Bulletins.AsNoTracking().SingleAsync(b => b.Id == id)).Content);

    private static string FiguresOf(BulletinContent content) => System.Text.Json.JsonSerializer.Serialize(content);
}
