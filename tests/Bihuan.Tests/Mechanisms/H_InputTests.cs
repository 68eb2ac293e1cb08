using System.Net;
using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>H, G28: what real documents teach about input, seen on the review page.</summary>
public class H_InputTests
{
    [Fact]
    public async Task G28_amounts_and_counts_stand_as_facts_with_the_finding()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.UploadAsync(world.Cast.OtherInspection);
        Assert.Contains("4.26万元", clerk.Page.QuerySelectorAll("#c-1 .fact").Select(fact => fact.TextContent));
        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        var finding = await world.WithDbAsync(db => db.Findings.AsNoTracking().SingleAsync(f => f.Code == "13-08-12-001"));
        Assert.Contains(finding.Facts, fact => fact is { Text: "4.26万元", Value: 42600m, Unit: "元" });
    }

    [Fact]
    public async Task H_a_stated_number_that_does_not_match_is_told_and_leads_to_its_place()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.UploadAsync(world.Cast.OtherInspection, Feedback.Opinion.Replace("仍存在一些问题和不足", "巡察共发现5个问题"));
        var warning = clerk.Page.QuerySelectorAll(".alert-warning li").Single(item => item.TextContent.Contains("5 个"));
        var place = warning.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("共发现5个问题", clerk.Page.QuerySelector(place)!.TextContent);
    }

    [Fact]
    public async Task H_the_original_is_kept_byte_for_byte_and_only_for_those_who_may_see_it()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await clerk.UploadAsync(world.Cast.Inspection);
        var answer = await clerk.Http.GetAsync(Links.FeedbackOriginal(id));
        Assert.Equal(Encoding.UTF8.GetBytes(Feedback.Opinion), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("反馈意见.txt", answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition.DispositionType);
        Assert.Equal(1, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "feedback-document.downloaded" && entry.By == world.Cast[Role.OfficeClerk].Id)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusForAsync(world, world.Cast[Role.UnitHead], id));
        await clerk.GoAsync(Links.FeedbackDocument(id));
        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        Assert.Equal(HttpStatusCode.OK, await StatusForAsync(world, world.Cast[Role.UnitHead], id));
        Assert.Equal(HttpStatusCode.NotFound, await StatusForAsync(world, world.Cast.OtherHead, id));
        Assert.Equal(HttpStatusCode.NotFound, await StatusForAsync(world, world.Cast[Role.SectionHandler], id));
    }

    [Fact]
    public async Task H_what_cannot_be_read_is_refused_in_words_and_leaves_nothing_behind()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.NewFeedbackDocument(world.Cast.Inspection.Id));
        await clerk.UploadAsync("form[enctype]", "Upload", [("照片.docx", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10])]);
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Equal(0, await world.WithDbAsync(db => db.FeedbackDocuments.CountAsync()));
        Assert.False(Directory.Exists(Path.Combine(world.Folder, "vault")) && Directory.EnumerateFiles(Path.Combine(world.Folder, "vault"), "*", SearchOption.AllDirectories).Any());
    }

    [Fact]
    public async Task A_unit_cannot_edit_the_review_of_its_own_document()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await clerk.UploadAsync(world.Cast.Inspection);
        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.FeedbackDocument(id));
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Null(head.Page.QuerySelector("[data-review] button"));
        Assert.Null(head.Page.QuerySelector("#undo"));
    }

    private static async Task<HttpStatusCode> StatusForAsync(SmallWorld world, Person person, FeedbackDocumentId id)
    {
        using var visitor = await world.AsAsync(person);
        return (await visitor.Http.GetAsync(Links.FeedbackOriginal(id))).StatusCode;
    }
}
