using System.Text;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Bihuan.Browser;

/// <summary>The two rhythms the loop lives by: what a unit's clerk does in a week, and what the office does on a Monday. Every page leaves a picture.</summary>
public class WeekTests(Chromium chromium)
{
    private static readonly DateOnly Monday = new(2026, 4, 13);

    [Fact]
    public async Task A_units_clerk_does_the_week_from_the_inbox_to_the_submission()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        await ReportAsync(world, new DateOnly(2026, 4, 6), "上周完成现场摸底");
        world.Time.MoveTo(Monday);
        await using var desk = await Desk.TakeAsync(chromium, world, Role.Liaison, "week");
        await desk.SeeAsync("/", "inbox");
        await desk.SeeAsync("/progress", "progress-empty");
        Assert.Contains("上周完成现场摸底", await desk.Page.Locator("main").InnerTextAsync());
        await FillInEveryRowAsync(desk);
        var entries = await world.WithDbAsync(db => db.Set<ProgressEntry>().CountAsync(entry => entry.Week == Monday));
        Assert.Equal(24, entries); // two measures of each of twelve findings
        await AskForExtensionAsync(world, desk);
        await StudyAsync(world, desk);
        await ProveAndSubmitAsync(world, desk);
        world.Time.MoveTo(Monday.AddDays(4));
        await desk.SeeAsync("/", "friday");
        Assert.DoesNotContain("填报本周进展", await desk.Page.Locator("main").InnerTextAsync());
        Assert.Empty(desk.Complaints);
    }

    [Fact]
    public async Task The_office_has_its_Monday_who_is_late_what_waits_and_the_months_bulletin()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        world.Time.MoveTo(Monday);
        await ReportAsync(world, Monday, "签订责任书3份", findings: 8);
        using (var head = await world.AsAsync(Role.UnitHead)) await world.ProveAsync(world.Finding(1).Id, head);
        using (var stationed = await world.AsAsync(Role.StationedInspector)) await stationed.PassAsync(world.Finding(1).Id);
        world.Time.MoveTo(new DateOnly(2026, 5, 11)); // the Monday after April's last week was frozen
        await using var desk = await Desk.TakeAsync(chromium, world, Role.OfficeClerk, "monday");
        await desk.SeeAsync("/", "inbox");
        await desk.SeeAsync(Links.Dispatch(Monday), "dispatch");
        Assert.Equal("8", await desk.Page.Locator("tr[data-unit=县水务局] td[data-label=未填报]").InnerTextAsync());
        await desk.Page.Locator("tr[data-unit=县水务局] td[data-label=未填报] a").ClickAsync();
        await desk.ShootAsync("missing-entries");
        Assert.Equal(8, await desk.Page.Locator("tbody tr").CountAsync());
        await desk.SeeAsync(Links.ReviewOf(world.Finding(1).Id), "review");
        await desk.SeeAsync("/wall", "wall");
        await desk.SeeAsync("/statistics", "statistics");
        await ComposeAsync(desk);
        await using var director = await Desk.TakeAsync(chromium, world, Role.OfficeDirector, "monday-director");
        await ApproveAsync(desk, director);
        Assert.Empty(desk.Complaints.Concat(director.Complaints));
    }

    /// <summary>All measures on one page, last week's words beside each: the whole week in one go.</summary>
    private static async Task FillInEveryRowAsync(Desk desk)
    {
        var texts = desk.Page.GetByLabel("本周进展");
        var percents = desk.Page.GetByLabel("完成比例");
        for (var row = 0; row < await texts.CountAsync(); row++)
        {
            await texts.Nth(row).FillAsync("签订管护责任书4份，其余已约定时间");
            await percents.Nth(row).FillAsync("60");
        }

        await desk.ShootAsync("progress-filled");
        await desk.PressAsync("保存周进展");
        await desk.ShootAsync("progress-kept");
    }

    private static async Task AskForExtensionAsync(SmallWorld world, Desk desk)
    {
        var owed = await world.OwedAsync(ObligationKind.Mobilisation);
        await desk.SeeAsync(Links.Inspection(world.Cast.Inspection.Id), "ladder");
        await desk.Page.GotoAsync(Links.Extension(owed.Id));
        await desk.Page.GetByLabel("延期至").FillAsync("2026-04-30");
        await desk.Page.GetByLabel("延期理由").FillAsync("汛前检查期间干部均在一线，拟推迟召开动员会。");
        await desk.ShootAsync("extension");
        await desk.PressAsync("提出申请");
        Assert.NotNull((await world.WithDbAsync(db => db.Obligations.AsNoTracking().Include(o => o.Extensions).SingleAsync(o => o.Id == owed.Id))).WaitingExtension);
    }

    private static async Task StudyAsync(SmallWorld world, Desk desk)
    {
        await desk.Page.GotoAsync(Links.NewMeeting(world.Cast.Inspection.Id, Domain.Meetings.MeetingKind.Study));
        await desk.Page.Locator("[name='Form.HeldOn']").FillAsync("2026-04-13");
        await desk.Page.Locator("[name='Form.Place']").FillAsync("三楼会议室");
        await desk.Page.Locator("[name='Form.Chair']").SelectOptionAsync(world.Cast[Role.UnitHead].Id.Value.ToString());
        for (var row = 0; row < 2; row++) await desk.Page.Locator($"[name='Form.Attendees[{row}].Presence']").SelectOptionAsync("present");
        for (var row = 0; row < 12; row++) await desk.Page.Locator($"[name='Form.Studies[{row}].Note']").FillAsync($"会议研究第{row + 1}个问题，由方一舟牵头");
        await desk.Page.Locator("[name=Files]").SetInputFilesAsync(new FilePayload { Name = "党组会议记录.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("党组会议逐条研究巡察反馈问题的记录") });
        await desk.ShootAsync("study-meeting");
        await desk.Page.Locator("main form[enctype] button[type=submit]").Last.ClickAsync();
        await desk.ShootAsync("study-registered");
        Assert.Equal(new DateOnly(2026, 4, 13), (await world.OwedAsync(ObligationKind.StudyMeeting)).MetOn);
    }

    private static async Task ProveAndSubmitAsync(SmallWorld world, Desk desk)
    {
        var id = world.Finding(1).Id;
        using (var liaison = await world.AsAsync(Role.Liaison)) await world.UploadAsync(id, liaison);
        await world.FinishAsync(id);
        await desk.SeeAsync(Links.Finding(id), "finding");
        await desk.Page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "提交审核" }).First.ClickAsync();
        await desk.Page.GetByLabel("整改情况说明").FillAsync("12处工程管护责任书全部签订，管护经费拨付到位。");
        await desk.ShootAsync("submission");
        await desk.PressAsync("提交审核");
        await desk.ShootAsync("submitted");
        Assert.Equal(FindingState.UnderReview, (await world.ReloadAsync(id)).State);
    }

    private static async Task ComposeAsync(Desk desk)
    {
        await desk.SeeAsync("/bulletins", "bulletins");
        await desk.Page.GetByLabel("期间").FillAsync("2026-04-30");
        await desk.PressAsync("生成草稿");
        await desk.Page.GetByLabel("主要问题").FillAsync("县水务局4月第3周有8项措施未填报进展。");
        await desk.Page.GetByLabel("下一步要求").FillAsync("倒排工期，逐项销号。");
        await desk.PressAsync("提交审批");
        await desk.ShootAsync("bulletin-draft");
    }

    private static async Task ApproveAsync(Desk clerk, Desk director)
    {
        await director.SeeAsync(new Uri(clerk.Page.Url).PathAndQuery, "bulletin");
        await director.PressAsync("审批通过并封存数据");
        await director.PressAsync("发布");
        await director.ShootAsync("bulletin-published");
        Assert.Contains("4月巡察整改情况通报", await director.Page.Locator("h1").InnerTextAsync());
    }

    private static async Task ReportAsync(SmallWorld world, DateOnly monday, string text, int findings = 12)
    {
        var handler = await world.ActorAsync(world.Cast[Role.SectionHandler]);
        await world.WithDbAsync(async db =>
        {
            foreach (var finding in await db.Findings.Include(f => f.Measures).ThenInclude(m => m.Progress).OrderBy(f => f.Number).Take(findings).ToListAsync())
            {
                foreach (var measure in finding.Measures) finding.Report(measure.Id, new ProgressContent(monday, 30, text, "继续推进", BlockerKind.None, null), WeekClock.On(monday.AddDays(4)), handler, world.Time.GetUtcNow());
            }

            return await db.SaveChangesAsync();
        });
    }
}
