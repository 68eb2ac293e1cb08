using System.Text;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Reviews;

/// <summary>The queue of the review desk when more waits than fits on a page.</summary>
public class QueueTests
{
    private const int Waiting = 55;

    [Fact]
    public async Task The_queue_is_read_page_by_page_and_nothing_is_lost_or_shown_twice()
    {
        await using var world = await SmallWorld.StartAsync();
        await SubmitManyAsync(world);
        using var reviewer = await world.AsAsync(Role.StationedInspector);
        var seen = new List<string>();
        for (string? url = Links.Reviews(); url is not null; url = reviewer.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            await reviewer.GoAsync(url);
            Assert.Contains($"等待您审核{Waiting}项", reviewer.Text, StringComparison.Ordinal);
            seen.AddRange(reviewer.Page.QuerySelectorAll(".review-queue li a").Select(link => link.GetAttribute("href")!.Split('&')[0]));
        }

        Assert.Equal(Waiting, seen.Count);
        Assert.Equal(Waiting, seen.Distinct().Count());
        await reviewer.GoAsync(reviewer.Page.QuerySelectorAll(".review-queue li a").Last().GetAttribute("href")!);
        Assert.Equal(Waiting - 50, reviewer.Page.QuerySelectorAll(".review-queue li").Length);
    }

    private static async Task SubmitManyAsync(SmallWorld world)
    {
        var (clerk, head) = (await world.ActorAsync(world.Cast[Role.OfficeClerk]), await world.ActorAsync(world.Cast[Role.UnitHead]));
        var (rules, now) = (world.Cast.Rules.Rules, world.Time.GetUtcNow());
        await world.WithDbAsync(async db =>
        {
            var inspection = await db.Inspections.SingleAsync(i => i.Id == world.Cast.Inspection.Id);
            for (var i = 0; i < Waiting; i++)
            {
                var finding = Finding.Draft(inspection, "13-08-11", new FindingContent { Title = $"管护责任不落实{i}", Text = "未签订责任书。", Class = FindingClass.Immediate }, clerk, now);
                finding.Issue(inspection, rules, clerk, now);
                db.Add(finding);
            }

            return await db.SaveChangesAsync();
        });
        await world.FillAllAsync();
        var file = await world.Services.GetRequiredService<FileVault>().KeepAsync("责任书.txt", new MemoryStream(Encoding.UTF8.GetBytes("责任书")), default);
        await world.WithDbAsync(async db =>
        {
            foreach (var finding in db.Findings.Whole().Where(f => f.Title.StartsWith("管护责任不落实")).ToList())
            {
                finding.BeginRectifying(head, now);
                finding.AddEvidence([file], EvidenceKind.Document, finding.Measures.First(m => m.Kind == MeasureKind.Immediate).Id, null, head, now);
                finding.Finish(OfficeClock.DayOf(now), head, now);
                // Several come in at the same moment: the code decides between them.
                finding.Submit("已逐处签订管护责任书。", rules, head, now.AddMinutes(finding.Number % 7));
            }

            return await db.SaveChangesAsync();
        });
    }
}
