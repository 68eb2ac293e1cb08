using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Bulletins;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Bulletins;

public class BulletinRowsTests
{
    private static readonly DateOnly Monday = new(2026, 4, 13);

    [Fact]
    public async Task Every_number_of_a_bulletin_leads_to_exactly_its_rows_and_they_stay_when_the_world_goes_on()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = await PublishAsync(world);
        foreach (var role in new[] { Role.OfficeClerk, Role.UnitHead })
        {
            using var reader = await world.AsAsync(role);
            Assert.True(await LinksHoldAsync(reader, Links.Bulletin(id)) > 15);
        }

        await world.VoidAsync(world.Finding(12).Id, world.Finding(11).Id);
        using var again = await world.AsAsync(Role.OfficeClerk);
        // The trend of earlier months is told anew; the figures of the month itself stand.
        await again.GoAsync(Links.Bulletin(id));
        Assert.Equal("12", again.Page.QuerySelector("[data-figure=fed-back]")!.TextContent);
        await again.GoAsync(Links.BulletinRows(id, ""));
        Assert.Equal(12, again.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Single(again.Page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("通报后有变化", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_missing_then_and_is_filed_now_is_still_a_row_and_says_so()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = await PublishAsync(world);
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        await world.WithDbAsync(async db =>
        {
            var finding = db.Findings.Whole().Single(f => f.Id == world.Finding(2).Id);
            finding.Report(finding.Measures[0].Id, new(Monday, 10, "补报：签订两处", "继续", BlockerKind.None, null), new WeekClock(new DateTime(2026, 5, 6, 9, 0, 0), new()), head, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        using var reader = await world.AsAsync(Role.GovernmentOfficer);
        await reader.GoAsync(Links.Bulletin(id));
        var missing = int.Parse(reader.Page.QuerySelector("[data-flow=missing]")!.TextContent);
        await reader.GoAsync(reader.Page.QuerySelector("[data-flow=missing]")!.GetAttribute("href")!);
        Assert.Equal(missing, reader.Page.QuerySelectorAll("tbody tr").Length);
        var changed = Assert.Single(reader.Page.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("通报后有变化", StringComparison.Ordinal));
        Assert.Contains("逾期填报", changed.TextContent);
        // Of another unit one reads how many there are, not what they say.
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.BulletinEntries(id, "show=Missing"));
        Assert.Equal(missing, stranger.Page.QuerySelectorAll("tbody tr").Length);
        Assert.DoesNotContain("农村饮水", stranger.Text);
    }

    [Fact]
    public async Task Rows_that_are_not_those_that_were_sealed_are_shown_with_an_alarm()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = await PublishAsync(world);
        await world.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE bulletin_bases SET rows = replace(rows, 'Rectifying', 'Closed')"));
        using var reader = await world.AsAsync(Role.OfficeClerk);
        await reader.GoAsync(Links.BulletinRows(id, ""));
        Assert.Contains("与生成通报时的封存值不一致", reader.Text);
    }

    [Fact]
    public void Rows_are_read_as_they_were_written()
    {
        var (finding, measure) = (FindingId.New(), MeasureId.New());
        var basis = new UnitBasis([new(finding, FindingState.Continuous, true), new(FindingId.New(), FindingState.Closed, false)], [finding], [FindingId.New()],
            [new(Monday, finding, measure, EntryStanding.Late), new(Monday.AddDays(7), finding, measure, EntryStanding.Missing), new(Monday, finding, MeasureId.New(), EntryStanding.Filed)]);
        var read = UnitBasis.Read(basis.Text);
        Assert.Equal((basis.Figures, basis.Flows), (read.Figures, read.Flows));
        Assert.Equal(basis.Findings, read.Findings);
        Assert.Equal(basis.Entries, read.Entries);
        Assert.Equal(basis.Text, read.Text);
    }

    /// <summary>Follows every link of the bulletin whose text is a number; how many there were.</summary>
    private static async Task<int> LinksHoldAsync(Visitor reader, string url)
    {
        await reader.GoAsync(url);
        var links = reader.Page.QuerySelectorAll("article a[href]").Where(a => int.TryParse(a.TextContent, out _)).Select(a => (Count: int.Parse(a.TextContent), Url: a.GetAttribute("href")!)).ToArray();
        Assert.Empty(reader.Page.QuerySelectorAll("article [data-flow], article [data-figure], article [data-figures] td.num:not([data-label='名次']):not([data-label='完成率'])").Where(cell => cell.LocalName == "a" ? !cell.HasAttribute("href") : cell.QuerySelector("a[href]") is null));
        foreach (var (count, rows) in links)
        {
            await reader.GoAsync(rows);
            Assert.Equal((HttpStatusCode.OK, count, rows), (reader.Status, reader.Page.QuerySelectorAll("tbody tr").Length, rows));
        }

        return links.Length;
    }

    /// <summary>April: one finding closed, 23 measures asked for in two frozen weeks, one filed.</summary>
    private static async Task<BulletinId> PublishAsync(SmallWorld world)
    {
        world.Time.MoveTo(Monday);
        using (var head = await world.BeginAllAsync())
        {
            await world.ProveAsync(world.Finding(1).Id, head);
            await world.CloseAsync(world.Finding(1).Id);
        }

        world.Time.MoveTo(new DateOnly(2026, 5, 6));
        var (clerk, director) = (await world.ActorAsync(world.Cast[Role.OfficeClerk]), await world.ActorAsync(world.Cast[Role.OfficeDirector]));
        await using var scope = world.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<ComposeBulletin>().ComposeAsync(BulletinPeriod.Of(BulletinKind.Month, Monday), clerk, default);
        var decide = scope.ServiceProvider.GetRequiredService<DecideBulletin>();
        await decide.SubmitAsync(id, new("进展缓慢", "加快", [], []), 1, clerk, default);
        await decide.ApproveAsync(id, 3, director, default);
        await decide.PublishAsync(id, director, default);
        return id;
    }
}
