using System.Net;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A05: 履责提示 to the leader in charge.</summary>
public class A05_DutyReminderTests
{
    private const string Kind = "履责提示函";
    private static readonly string Count = Links.Letters($"kind={Uri.EscapeDataString(Kind)}&issued=true");

    [Fact]
    public async Task A05_a_registered_feedback_meeting_drafts_the_letter_and_issuing_it_moves_the_count_from_19_to_20()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.IssueEarlierAsync(19);
        await world.AppointAsync(world.Cast[Role.SupervisingLeader], Role.SupervisingLeader, world.Cast.CivilAffairs.Id);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await RegisterAsync(world, clerk);
        var draft = await DraftAsync(world);
        Assert.Equal(("江南同志", (LetterNumber?)null), (draft.Addressee, draft.Number));
        Assert.Contains("2026年4月9日", draft.Body);
        Assert.Equal("19", await CountAsync(clerk));
        Assert.Equal(19, clerk.Page.QuerySelectorAll("[data-letters] tbody tr").Length);
        await clerk.GoAsync(Links.Letter(draft.Id));
        await clerk.SubmitAsync("#issue");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Contains("巡提〔2026〕20号", clerk.Text);
        Assert.Equal("20", await CountAsync(clerk));
        Assert.Equal(20, clerk.Page.QuerySelectorAll("[data-letters] tbody tr").Length);
    }

    [Fact]
    public async Task A05_the_leader_sees_signs_for_and_replies_and_nobody_else_does()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AppointAsync(world.Cast[Role.SupervisingLeader], Role.SupervisingLeader, world.Cast.CivilAffairs.Id);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await RegisterAsync(world, clerk);
        var id = (await DraftAsync(world)).Id;
        using var leader = await world.AsAsync(Role.SupervisingLeader);
        await leader.GoAsync(Links.Letter(id));
        Assert.Equal(HttpStatusCode.NotFound, leader.Status); // a draft is the office's
        await clerk.GoAsync(Links.Letter(id));
        await clerk.SubmitAsync("#issue");
        foreach (var stranger in new[] { world.Cast[Role.UnitHead], world.Cast.OtherHead })
        {
            using var visitor = await world.AsAsync(stranger);
            await visitor.GoAsync(Links.Letter(id));
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
            Assert.Equal(HttpStatusCode.NotFound, await visitor.PostAsync($"{Links.Letter(id)}?handler=Receive"));
        }

        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Letter(id)}?handler=Receive"));
        await leader.GoAsync(Links.Letters());
        Assert.NotNull(leader.Page.QuerySelector($"a[href='{Links.Letter(id)}']"));
        await leader.GoAsync(Links.Letter(id));
        await leader.SubmitAsync("#receipt");
        await leader.UploadAsync("#reply", "Files", [("督促情况.txt", Records.Text("督促情况"))], ("ReplyText", "已到县民政局专题督促，要求4月底前报送整改方案。"));
        Assert.Equal(HttpStatusCode.OK, leader.Status);
        var letter = await world.LetterAsync(id);
        Assert.Equal((LetterState.Replied, world.Cast[Role.SupervisingLeader].Id), (letter.State, letter.ReceivedBy!.Value));
        await clerk.GoAsync(Links.Letter(id));
        Assert.Contains("专题督促", clerk.Text);
        Assert.Equal("督促情况", await clerk.Http.GetStringAsync(Links.LetterFile(id, 0)));
        Assert.Equal(HttpStatusCode.Conflict, await leader.PostAsync($"{Links.Letter(id)}?handler=Reply", ("ReplyText", "再次回复")));
    }

    [Fact]
    public async Task A05_issued_words_stand_and_a_withdrawn_draft_spends_no_number()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var first = await clerk.DraftLetterAsync(Kind, world.Cast.Water);
        await clerk.SubmitAsync("#text", ("Body", "请督促县水务局落实整改责任。"));
        var second = await clerk.DraftLetterAsync(Kind, world.Cast.Water);
        await clerk.GoAsync(Links.Letter(second));
        await clerk.SubmitAsync("#withdrawal");
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status); // without a reason
        await clerk.SubmitAsync("#withdrawal", ("Reason", "重复起草"));
        await clerk.GoAsync(Links.Letter(first));
        await clerk.SubmitAsync("#issue");
        var issued = await world.LetterAsync(first);
        Assert.Equal(new LetterNumber("巡提", 2026, 1), issued.Number);
        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync(Links.LetterText(first), ("Version", $"{issued.Version}"), ("Title", "改"), ("Body", "改"), ("ToPerson", $"{issued.ToPerson!.Value.Value}")));
        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Letter(first)}?handler=Issue", ("Version", $"{issued.Version}")));
        Assert.Equal(("请督促县水务局落实整改责任。", 1), ((await world.LetterAsync(first)).Body, (await world.LetterAsync(first)).Serial!.Value));
        Assert.Equal(LetterState.Withdrawn, (await world.LetterAsync(second)).State);
    }

    [Fact]
    public async Task A05_without_a_leader_in_charge_the_draft_waits_for_its_addressee()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await RegisterAsync(world, clerk);
        var id = (await DraftAsync(world)).Id;
        await clerk.GoAsync(Links.Letter(id));
        Assert.Null(clerk.Page.QuerySelector("#issue"));
        Assert.Contains("没有收文的分管（联系）领导", clerk.Text);
        await clerk.GoAsync(Links.LetterText(id));
        await clerk.SubmitAsync("#text", ("ToPerson", world.Cast[Role.SupervisingLeader].Id.Value.ToString()));
        Assert.NotNull(clerk.Page.QuerySelector("#issue"));
    }

    private static async Task RegisterAsync(SmallWorld world, Visitor clerk)
    {
        await clerk.GoAsync(Links.FeedbackMeeting(world.Cast.OtherInspection.Id));
        await clerk.SubmitAsync("main form button", ("HeldOn", "2026-04-09"), ("LedBy", "高远"), ("AttendedBy", "江南"), ("SignedBy", "白露"));
        Assert.NotNull(clerk.Page.QuerySelector("[data-letters] a"));
    }

    private static Task<Letter> DraftAsync(SmallWorld world) =>
        world.WithDbAsync(db => db.Letters.AsNoTracking().SingleAsync(letter => letter.UnitId == world.Cast.CivilAffairs.Id && letter.State == LetterState.Draft));

    private static async Task<string> CountAsync(Visitor clerk)
    {
        await clerk.GoAsync(Count);
        return clerk.Page.QuerySelector($"[data-count={Kind}] strong")!.TextContent;
    }
}
