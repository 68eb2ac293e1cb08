using AngleSharp.Dom;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Ledger;

/// <summary>
/// The small world with enough findings for several pages, in both units and every state. What a state needs beside its
/// name is set in the rows: these tests ask the ledger, not the lifecycle.
/// </summary>
public sealed class CrowdedWorld : IAsyncLifetime
{
    public const int Extra = 160;

    public SmallWorld World { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        World = await SmallWorld.StartAsync();
        await World.WithDbAsync(async db =>
        {
            var clerk = await World.ActorAsync(World.Cast[Role.OfficeClerk]);
            var inspections = await db.Inspections.OrderBy(i => i.Id).ToListAsync();
            var other = inspections.Single(i => i.Id == World.Cast.OtherInspection.Id);
            other.HoldFeedbackMeeting(new FeedbackMeeting(new DateOnly(2026, 3, 20), "高远", null, "白露", null), new DateOnly(2026, 4, 10), clerk, World.Time.GetUtcNow());
            for (var i = 0; i < Extra; i++) db.Add(Write(i, i % 4 == 3 ? other : inspections.Single(x => x.Id == World.Cast.Inspection.Id), clerk));
            return await db.SaveChangesAsync();
        });
        await SpreadAsync();
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    private Finding Write(int i, Inspection inspection, Actor clerk)
    {
        var finding = Finding.Draft(inspection, inspection.UnitId == World.Cast.Water.Id ? "13-08-11" : "13-08-12", new FindingContent
        {
            Title = $"{(i % 3 == 0 ? "养老机构消防" : "灌区渠系管护")}问题{i}",
            Text = "抽查发现台账与现场不符。",
            Class = (FindingClass)(i % 3),
            IsKeyLivelihood = i % 10 == 0,
        }, clerk, World.Time.GetUtcNow());
        if (i % 8 != 7) finding.Issue(inspection, World.Cast.Rules.Rules, clerk, World.Time.GetUtcNow());
        return finding;
    }

    /// <summary>States, dates, counts and names spread over the rows by their number, with many equal values.</summary>
    private Task SpreadAsync() => World.WithDbAsync(async db =>
    {
        var issued = await db.Findings.Where(f => f.State == FindingState.Issued).OrderBy(f => f.Code).Select(f => f.Id).ToListAsync();
        FindingState[] states = [FindingState.Issued, FindingState.Rectifying, FindingState.Rectifying, FindingState.UnderReview, FindingState.Closed, FindingState.Continuous, FindingState.Relapsed, FindingState.Voided];
        for (var i = 0; i < issued.Count; i++)
        {
            var (id, state, n) = (issued[i], states[i % states.Length], i);
            Role? waits = state == FindingState.UnderReview ? (Role[])[Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector] is var roles ? roles[n % 3] : null : null;
            var at = World.Time.GetUtcNow().AddMinutes(-(n % 5));
            await db.Findings.Where(f => f.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(f => f.State, state).SetProperty(f => f.WaitsFor, waits)
                .SetProperty(f => f.Due, new DateOnly(2026, 4, 1).AddDays(n % 21)).SetProperty(f => f.Percent, n % 6 * 20).SetProperty(f => f.ReturnCount, n % 3)
                .SetProperty(f => f.ChangedAt, at).SetProperty(f => f.ClosedOn, state == FindingState.Closed ? new DateOnly(2026, 4, 9) : null)
                .SetProperty(f => f.StageCompletedAt, n % 4 == 0 ? at : null));
        }

        var leader = await World.ActorAsync(World.Cast[Role.LeadershipMember]);
        var liaison = await World.ActorAsync(World.Cast[Role.Liaison]);
        foreach (var finding in await db.Findings.Include(f => f.Responsibilities).Where(f => f.UnitId == World.Cast.Water.Id && f.State == FindingState.Rectifying).OrderBy(f => f.Code).ToListAsync())
        {
            var turn = finding.Number % 3;
            if (turn == 0) finding.ClaimBy(leader, World.Time.GetUtcNow());
            if (turn == 1) finding.Assign(new(World.Cast[Role.UnitHead].Id, null, World.Cast.WaterSection.Id, World.Cast[Role.SectionHandler].Id, [], LeadIsOfTheUnit: true), liaison, World.Time.GetUtcNow());
        }

        return await db.SaveChangesAsync();
    });
}

/// <summary>Reads a ledger page by page, as somebody would who only follows "下一页".</summary>
internal static class LedgerReading
{
    public static async Task<List<string>> CodesAsync(this Visitor visitor, string url)
    {
        var codes = new List<string>();
        for (string? at = url; at is not null; at = visitor.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            await visitor.GoAsync(at);
            Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);
            codes.AddRange(visitor.CodesHere());
            Assert.True(codes.Count < 1000, "The pages never end.");
        }

        return codes;
    }

    public static IEnumerable<string> CodesHere(this Visitor visitor) => visitor.Page.QuerySelectorAll("table.ledger a.row-link").Select(link => link.TextContent.Trim());

    /// <summary>The total the page states, 0 where it shows no table.</summary>
    public static int TotalHere(this Visitor visitor) =>
        visitor.Page.QuerySelector(".pager-range") is { } range ? int.Parse(range.TextContent.Split('条')[0].TrimStart('共'), System.Globalization.NumberStyles.AllowThousands) : 0;

    public static IEnumerable<(string Url, int Count)> FacetsHere(this Visitor visitor) =>
        visitor.Page.QuerySelectorAll(".facets a").Select(link => (link.GetAttribute("href")!, Number(link.QuerySelector("b")!)));

    public static int Number(IElement element) => int.Parse(element.TextContent.Trim(), System.Globalization.NumberStyles.AllowThousands);
}
