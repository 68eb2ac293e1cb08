using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A06: the feedback document becomes findings, corrected by hand where it must be.</summary>
public class A06_ImportTests
{
    [Fact]
    public async Task A06_a_document_is_read_reviewed_and_confirmed_into_findings_with_their_place_in_the_original()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await clerk.UploadAsync(world.Cast.OtherInspection);
        Assert.Equal(3, clerk.Page.QuerySelectorAll("article.candidate").Length);
        Assert.Null(clerk.Page.QuerySelector("#confirm"));
        await clerk.SubmitAsync("button[value='accept-all']");
        Assert.Contains("确认并登记草稿", clerk.Page.QuerySelector("#confirm")!.TextContent);
        await clerk.SubmitAsync("#confirm");
        Assert.Equal(Links.Inspection(world.Cast.OtherInspection.Id), clerk.At.AbsolutePath);
        var findings = await FindingsAsync(world);
        Assert.Equal(["13-08-12-001", "13-08-12-002", "13-08-12-003"], findings.Select(f => f.Code));
        Assert.All(findings, f => Assert.Equal(FindingState.Draft, f.State));
        Assert.Equal("低保对象动态管理不到位", findings[0].Title);
        var text = (await world.DocumentAsync(id)).Text;
        Assert.All(findings, f => Assert.Contains(f.Title, text[f.Source!.Start..f.Source.End]));
    }

    [Fact]
    public async Task A06_with_the_meeting_registered_confirming_also_issues()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.UploadAsync(world.Cast.Inspection);
        await clerk.SubmitAsync("button[value='accept-all']");
        Assert.Contains("确认并下发", clerk.Page.QuerySelector("#confirm")!.TextContent);
        await clerk.SubmitAsync("#confirm");
        var issued = await world.WithDbAsync(db => db.Findings.Where(f => f.InspectionId == world.Cast.Inspection.Id && f.Number > 12).ToListAsync());
        Assert.Equal(3, issued.Count);
        Assert.All(issued, f => Assert.Equal((FindingState.Issued, new DateOnly(2026, 6, 30)), (f.State, f.Due!.Value)));
    }

    [Fact]
    public async Task A06_a_bad_split_is_merged_and_split_by_hand_and_the_counter_always_adds_up()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await clerk.UploadAsync(world.Cast.OtherInspection);
        await clerk.ActAsync(2, "merge");
        await AssertCountsAsync(world, clerk, id, candidates: 2);
        await clerk.GoAsync($"{Links.FeedbackDocument(id)}?open=1");
        var cut = clerk.Page.QuerySelectorAll("#split label").Single(label => label.TextContent.Contains("殡葬") || label.TextContent.Contains("2.殡葬")).QuerySelector("input")!.GetAttribute("value")!;
        await clerk.SubmitAsync("#split button", ("Form.At", cut));
        await AssertCountsAsync(world, clerk, id, candidates: 3);
        Assert.Contains(clerk.Page.QuerySelectorAll("article h3"), head => head.TextContent.Contains("殡葬领域监管不严"));
    }

    [Fact]
    public async Task A06_a_dropped_candidate_stays_in_sight_with_its_reason_and_can_come_back()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await clerk.UploadAsync(world.Cast.OtherInspection);
        await clerk.GoAsync($"{Links.FeedbackDocument(id)}?open=3");
        await clerk.SubmitAsync("#drop button");
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains("须写明理由", clerk.Text);
        await clerk.SubmitAsync("#drop button", ("Form.Reason", "其他"), ("Form.ReasonText", "已在上轮反馈"));
        await AssertCountsAsync(world, clerk, id, candidates: 2);
        Assert.Contains("其他：已在上轮反馈", clerk.Text);
        var start = (await world.DocumentAsync(id)).List.Passages.First(p => p.LeftOut == "其他：已在上轮反馈").Start;
        await clerk.SubmitAsync("#restore button", ("Form.Start", $"{start}"));
        await AssertCountsAsync(world, clerk, id, candidates: 3);
    }

    [Fact]
    public async Task A06_two_clerks_do_not_overwrite_each_other_and_what_was_typed_stays()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        using var other = await world.AsAsync(world.Cast.SecondClerk);
        var id = await clerk.UploadAsync(world.Cast.OtherInspection);
        await other.GoAsync($"{Links.FeedbackDocument(id)}?open=1");
        await clerk.ActAsync(2, "accept");
        await other.SubmitAsync("#reword button", ("Form.Title", "另一个标题"));
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal("另一个标题", other.Page.QuerySelector("#f-title")!.GetAttribute("value"));
        Assert.Equal("低保对象动态管理不到位", (await world.DocumentAsync(id)).List.Of(1).Content.Title);
        await other.SubmitAsync("#reword button");
        Assert.Equal("另一个标题", (await world.DocumentAsync(id)).List.Of(1).Content.Title);
    }

    [Fact]
    public async Task A06_the_same_file_twice_changes_nothing_and_leads_to_the_first()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var first = await clerk.UploadAsync(world.Cast.OtherInspection);
        await clerk.ActAsync(2, "merge");
        var again = await clerk.UploadAsync(world.Cast.OtherInspection, name: "改了名字.txt");
        Assert.Equal(first, again);
        Assert.Contains("已经导入过", clerk.Text);
        Assert.Equal(1, await world.WithDbAsync(db => db.FeedbackDocuments.CountAsync()));
        Assert.Equal(2, (await world.DocumentAsync(first)).List.Candidates.Count);
    }

    [Fact]
    public async Task A06_undo_takes_back_what_nobody_touched_keeps_and_names_the_rest_and_reuses_no_number()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await clerk.UploadAsync(world.Cast.Inspection);
        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        await ClaimAsync(world, "13-08-11-014");
        await clerk.GoAsync(Links.FeedbackDocument(id));
        await clerk.SubmitAsync("#undo");
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains("撤销导入的理由", clerk.Text);
        await clerk.SubmitAsync("#undo", ("Form.UndoReason", "文件版本有误"));
        Assert.Contains("作废问题2个", clerk.Text);
        Assert.Contains("13-08-11-014", clerk.Text);
        var states = await world.WithDbAsync(db => db.Findings.Where(f => f.InspectionId == world.Cast.Inspection.Id && f.Number > 12).OrderBy(f => f.Number).Select(f => f.State).ToListAsync());
        Assert.Equal([FindingState.Voided, FindingState.Issued, FindingState.Voided], states);
        Assert.Contains("理由：文件版本有误", await world.WithDbAsync(db => db.History.Where(entry => entry.Kind == "feedback-document.undone").Select(entry => entry.Summary).SingleAsync()));
        await clerk.GoAsync(Links.FeedbackDocument(id));
        Assert.Contains("理由：文件版本有误", clerk.Page.QuerySelector("[data-undone]")!.TextContent);
        Assert.EndsWith("：文件版本有误", await world.WithDbAsync(db => db.Findings.Where(f => f.Number == 13 && f.InspectionId == world.Cast.Inspection.Id).Select(f => f.VoidedBecause).SingleAsync()));
        await clerk.UploadAsync(world.Cast.Inspection);
        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        Assert.Equal([13, 14, 15, 16, 17, 18], await world.WithDbAsync(db => db.Findings.Where(f => f.InspectionId == world.Cast.Inspection.Id && f.Number > 12).OrderBy(f => f.Number).Select(f => f.Number).ToListAsync()));
    }

    private static async Task AssertCountsAsync(SmallWorld world, Visitor visitor, FeedbackDocumentId id, int candidates)
    {
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        var counts = (await world.DocumentAsync(id)).List.Coverage;
        Assert.Equal(counts.Total, counts.InCandidates + counts.LeftOut + counts.Unhandled);
        Assert.Equal($"原文 {counts.Total} 句：已归入 {counts.InCandidates}，已列为非问题 {counts.LeftOut}，未处理 {counts.Unhandled}", visitor.Page.QuerySelector("[data-coverage]")!.TextContent.Trim());
        Assert.Equal(candidates, visitor.Page.QuerySelectorAll("article.candidate").Length);
    }

    private static Task<List<Finding>> FindingsAsync(SmallWorld world) =>
        world.WithDbAsync(db => db.Findings.AsNoTracking().Where(f => f.InspectionId == world.Cast.OtherInspection.Id).OrderBy(f => f.Number).ToListAsync());

    private static async Task ClaimAsync(SmallWorld world, string code)
    {
        var leader = await world.ActorAsync(world.Cast[Role.LeadershipMember]);
        await world.WithDbAsync(async db =>
        {
            var finding = await db.Findings.Include(f => f.Responsibilities).SingleAsync(f => f.Code == code);
            finding.ClaimBy(leader, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
    }
}
