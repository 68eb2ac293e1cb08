using AngleSharp.Dom;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Features.Deadlines;

/// <summary>A11, A13: the last day of a finding opens how it was found and every move since.</summary>
public class FindingDeadlineTests
{
    [Fact]
    public async Task The_last_day_on_the_findings_page_opens_its_derivation_day_by_day()
    {
        await using var world = await SmallWorld.StartAsync();
        using var handler = await world.AsAsync(Role.UnitHead);
        await handler.GoAsync(Links.Finding(world.Finding(1).Id));
        await handler.GoAsync(handler.Page.QuerySelector("a[data-due]")!.GetAttribute("href")!);
        var move = Assert.Single(MovesOf(handler));
        Assert.Equal("Issued", Cause(move));
        Assert.Contains("现行时限", move.TextContent);
        Assert.Contains("周小满", move.TextContent);
        Assert.Contains($"{world.Cast.Rules.Title}第1版", move.QuerySelector("a[href^='/rule-sets/']")!.TextContent);
        Assert.Contains("立行立改类时限1个月", move.TextContent);
        Assert.Equal(["2026-03-31", "2026-04-30"], move.QuerySelectorAll("details[open] li .date").Select(day => day.TextContent));
        Assert.Contains("反馈会当天为第0天，不计入期限", move.TextContent);
        Assert.Contains("第1个月，当月无此日，取月末", move.TextContent);
        Assert.Contains("含当日", move.TextContent);
    }

    [Fact]
    public async Task Every_move_since_stands_below_with_who_when_and_why_and_the_newest_counts()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(1).Id;
        await world.ReclassifyAsync(id, FindingClass.Staged);
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(id, head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.ReturnAsync(id, "2026-05-20");

        await head.GoAsync(Links.FindingAct(id, "deadline"));
        Assert.Equal(["Returned", "Reclassified", "Issued"], MovesOf(head).Select(Cause));
        var (returned, reclassified) = (MovesOf(head)[0], MovesOf(head)[1]);
        Assert.Equal("True", returned.GetAttribute("data-counts"));
        Assert.All(["严正明", "2026-05-20", "由2026-06-30调整", "佐证材料不足：缺少现场照片。", "由办理人确定日期"], said => Assert.Contains(said, Squeezed(returned)));
        Assert.All(["陆清源", "由2026-04-30调整", "任务变化（审批意见：同意）", "集中整改期3个月", "已被后来的调整替代"], said => Assert.Contains(said, Squeezed(reclassified)));
        Assert.Equal("2026-06-30", reclassified.QuerySelectorAll("details li .date").Last().TextContent);
    }

    [Fact]
    public async Task A_longer_period_and_a_corrected_meeting_tell_their_reasons()
    {
        await using var world = await SmallWorld.StartAsync();
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.FeedbackMeeting(world.Cast.Inspection.Id));
        await director.SubmitAsync("main form button", ("HeldOn", "2026-03-30"), ("Reason", "登记时误填一天"));
        if (director.Page.QuerySelector("#confirm") is not null) await director.SubmitAsync("#confirm");
        Assert.Equal(System.Net.HttpStatusCode.OK, director.Status);
        var period = await world.OwedAsync(Bihuan.Domain.Deadlines.ObligationKind.ConcentratedPeriod);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Extension(period.Id));
        await head.SubmitAsync("form.form-column", ("Until", "2026-07-31"), ("Reason", "汛期停工"));
        await director.GoAsync(Links.Extension(period.Id));
        await director.SubmitAsync("button[formaction*=Grant]", ("Opinion", "同意"));

        await head.GoAsync(Links.FindingAct(world.Finding(2).Id, "deadline"));
        Assert.Equal(["PeriodExtended", "MeetingCorrected", "Issued"], MovesOf(head).Select(Cause));
        Assert.Contains("汛期停工", MovesOf(head)[0].TextContent);
        Assert.Contains("登记时误填一天", MovesOf(head)[1].TextContent);
        Assert.Contains("不变", MovesOf(head)[1].TextContent); // both days end with June
        Assert.Equal("2026-03-30", MovesOf(head)[1].QuerySelector("details li .date")!.TextContent);
    }

    [Fact]
    public async Task Whoever_does_not_see_the_finding_does_not_see_its_deadline_and_a_closed_one_owes_nothing_by_it()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.FindingAct(world.Finding(1).Id, "deadline"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, stranger.Status);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.FindingAct(world.Finding(1).Id, "deadline"));
        Assert.DoesNotContain("现行时限", head.Text);
        Assert.Contains("已不再计算", head.Text);
    }

    private static IReadOnlyList<IElement> MovesOf(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".due-moves > li")];

    private static string Cause(IElement move) => move.GetAttribute("data-cause")!;

    private static string Squeezed(IElement element) => string.Concat(element.TextContent.Where(c => !char.IsWhiteSpace(c)));
}
