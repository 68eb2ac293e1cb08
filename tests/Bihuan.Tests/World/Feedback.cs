using System.Text;
using Bihuan.Analysis.Feedback;
using Bihuan.Domain;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Features.Feedback;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.World;

/// <summary>Feedback documents for tests: written here, in the shape of real ones.</summary>
public static class Feedback
{
    /// <summary>Three findings under two headings, one of them with two clauses; praise before, demands after.</summary>
    public const string Opinion = """
        中共青岚县委第一巡察组关于巡察县民政局党组的反馈意见
        中共青岚县民政局党组:
        根据县委统一部署,县委第一巡察组于2026年1月12日至3月6日对县民政局党组进行了巡察。现将巡察情况反馈如下。
        一、总体评价
        2023年以来,县民政局党组能够认真落实县委部署,养老服务取得一定成效。但仍存在一些问题和不足。
        二、巡察发现的主要问题
        (一)聚焦党中央决策部署落实方面
        1.低保对象动态管理不到位。抽查3个乡镇,有17名已故人员未及时停发低保金,涉及资金4.26万元。
        2.殡葬领域监管不严。全县9家经营场所中有4家未公示收费标准。
        (二)聚焦基层党组织和党员队伍建设方面
        1.组织生活制度执行不严格。2024年局机关支部有5次党员大会未记录。
        三、意见建议
        (一)强化政治担当,切实履行主体责任。
        (二)从严从实抓好整改。
        中共青岚县委第一巡察组
        2026年4月2日
        """;

    /// <summary>Uploads the text as a file and comes to the review page.</summary>
    public static async Task<FeedbackDocumentId> UploadAsync(this Visitor visitor, Inspection inspection, string text = Opinion, string name = "反馈意见.txt")
    {
        await visitor.GoAsync(Links.NewFeedbackDocument(inspection.Id));
        await visitor.UploadAsync("form[enctype]", "Upload", [(name, Encoding.UTF8.GetBytes(text))]);
        Assert.StartsWith("/feedback-documents/", visitor.At.AbsolutePath);
        return new FeedbackDocumentId(Guid.Parse(visitor.At.Segments[^1]));
    }

    /// <summary>The opinion as it lies before the reviewers of 民政局 (or of another inspection), without a visit to the upload page.</summary>
    public static Task<FeedbackDocumentId> EnterDocumentAsync(this SmallWorld world, Inspection? of = null) => world.WithDbAsync(async db =>
    {
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        var source = SourceDocument.FromPlainText(Opinion);
        var file = await world.Services.GetRequiredService<FileVault>().KeepAsync("反馈意见.txt", new MemoryStream(Encoding.UTF8.GetBytes(Opinion)), default);
        var reading = ReadingLayout.Of(source, FeedbackReader.Read(source), world.Cast.Rules.Rules.Categories);
        var document = FeedbackDocument.Take(of ?? world.Cast.OtherInspection, file, reading, clerk, world.Time.GetUtcNow());
        db.Add(document);
        await db.SaveChangesAsync();
        return document.Id;
    });

    /// <summary>Lets the findings of 水务局 stand in a document, as if they had been read from it.</summary>
    public static Task ReadFromDocumentAsync(this SmallWorld world, FeedbackDocumentId document) => world.WithDbAsync(async db =>
    {
        foreach (var finding in await db.Findings.Where(f => f.InspectionId == world.Cast.Inspection.Id).ToListAsync()) db.Entry(finding).Reference(f => f.Source).CurrentValue = new SourceSpan(document, 0, 10);
        return await db.SaveChangesAsync();
    });

    public static Task<FeedbackDocument> DocumentAsync(this SmallWorld world, FeedbackDocumentId id) =>
        world.WithDbAsync(db => db.FeedbackDocuments.AsNoTracking().SingleAsync(document => document.Id == id));

    /// <summary>Sends one act for one candidate of the working list, as its form would.</summary>
    public static Task ActAsync(this Visitor visitor, int candidate, string act) =>
        visitor.SubmitAsync($"#c-{candidate} .candidate-acts button[value='{act}']");
}
