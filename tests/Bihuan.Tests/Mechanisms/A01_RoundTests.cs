using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A01, F11, E30: rounds of every type and source, one engine for all.</summary>
public class A01_RoundTests
{
    [Fact]
    public async Task A01_two_routine_and_two_special_rounds_are_counted_apart()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await OpenAsync(world, clerk, 9, RoundType.Routine, RoundSource.Inspection);
        await OpenAsync(world, clerk, 10, RoundType.Special, RoundSource.Inspection);
        var special = await OpenAsync(world, clerk, 11, RoundType.Special, RoundSource.Inspection);
        await AddAsync(clerk, special, world.Cast.Water.Id, world.Cast.CivilAffairs.Id);
        await clerk.GoAsync("/rounds");
        Assert.Equal(["2", "2", "1", "12"], Figures(clerk, "常规"));
        Assert.Equal(["2", "2", "0", "0"], Figures(clerk, "专项"));
        await clerk.GoAsync("/rounds?type=专项");
        Assert.Single(clerk.Page.QuerySelectorAll("[data-figures] tbody tr"));
        Assert.Equal(["2", "2", "0", "0"], Figures(clerk, "专项"));
        Assert.Equal(2, clerk.Page.QuerySelectorAll("[data-round]").Length);
    }

    [Fact]
    public async Task A01_every_number_leads_to_exactly_its_rows()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/rounds");
        var links = clerk.Page.QuerySelectorAll("[data-type='常规'] a").Select(a => a.GetAttribute("href")!).ToArray();
        await clerk.GoAsync(links[1]);
        Assert.Equal(2, clerk.Page.QuerySelectorAll("tbody tr").Length);
        await clerk.GoAsync(links[2]);
        Assert.Equal("县水务局", Assert.Single(clerk.Page.QuerySelectorAll("tbody th")).TextContent);
        await clerk.GoAsync(links[3]);
        Assert.Contains("轮次类型：常规", clerk.Text);
        Assert.Contains("13-08-11-012", clerk.Text);
        await clerk.GoAsync(links[3].Replace(Uri.EscapeDataString("常规"), Uri.EscapeDataString("专项")));
        Assert.DoesNotContain("13-08-11-012", clerk.Text);
    }

    [Fact]
    public async Task A01_a_number_is_given_once_per_term_and_source()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await FillAsync(world, clerk, 8, RoundType.Special, RoundSource.Inspection);
        Assert.Contains("第8轮已设立", clerk.Text);
        Assert.Equal(1, await world.WithDbAsync(db => db.Rounds.CountAsync()));
    }

    [Fact]
    public async Task B03_a_newer_version_of_the_rules_never_touches_an_old_round()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.WithDbAsync(async db =>
        {
            db.Add(new RuleSetVersion(world.Cast.County.Id, ShippedRuleSets.CountyDefault with { Version = 2, ConcentratedPeriod = new Period(6, PeriodUnit.Month) }));
            return await db.SaveChangesAsync();
        });
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.Contains("2026-06-30", clerk.Page.QuerySelector("[data-dues]")!.TextContent);
        await clerk.GoAsync(Links.NewRound());
        Assert.Equal("县区通用规则（集中整改3个月） 第2版", clerk.Page.QuerySelectorAll("#Rules option").Last().TextContent);
    }

    [Fact]
    public async Task F11_a_higher_inspection_has_the_county_committee_as_its_unit_and_the_same_life()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var round = await OpenAsync(world, clerk, 1, RoundType.Routine, RoundSource.HigherInspection);
        await clerk.GoAsync(Links.RoundUnits(round));
        Assert.Equal("青岚县", Assert.Single(clerk.Page.QuerySelectorAll(".choice-grid label")).TextContent.Trim());
        var issued = await ThroughToIssueAsync(world, clerk, round, world.Cast.Root.Id);
        Assert.Equal("13-视01-0-001", issued[0].Code);
        Assert.All(issued, finding => Assert.Equal((FindingOrigin.HigherInspection, FindingState.Issued), (finding.Origin, finding.State)));
    }

    [Fact]
    public async Task E30_political_instructions_live_the_same_life()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var round = await OpenAsync(world, clerk, 1, RoundType.Special, RoundSource.Instruction);
        var issued = await ThroughToIssueAsync(world, clerk, round, world.Cast.Water.Id);
        Assert.All(issued, finding => Assert.Equal((FindingOrigin.Instruction, FindingState.Issued, new DateOnly(2026, 7, 8)), (finding.Origin, finding.State, finding.Due!.Value)));
        using var leader = await world.AsAsync(Role.LeadershipMember);
        await leader.GoAsync(Links.Inspection(issued[0].InspectionId));
        Assert.Contains("政治要件", leader.Text);
    }

    private static async Task<List<Finding>> ThroughToIssueAsync(SmallWorld world, Visitor clerk, RoundId round, UnitId unit)
    {
        await AddAsync(clerk, round, unit);
        var inspection = await world.WithDbAsync(db => db.Inspections.AsNoTracking().SingleAsync(i => i.RoundId == round));
        await clerk.GoAsync(Links.FeedbackMeeting(inspection.Id));
        await clerk.SubmitAsync("main form button", ("HeldOn", "2026-04-08"), ("LedBy", "高远"), ("SignedBy", "沈长河"));
        await clerk.UploadAsync(inspection);
        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        return await world.WithDbAsync(db => db.Findings.AsNoTracking().Where(f => f.RoundId == round).OrderBy(f => f.Number).ToListAsync());
    }

    private static async Task<RoundId> OpenAsync(SmallWorld world, Visitor clerk, int number, RoundType type, RoundSource source)
    {
        await FillAsync(world, clerk, number, type, source);
        Assert.Matches("^/rounds/[0-9a-f]{32}$", clerk.At.AbsolutePath);
        return new RoundId(Guid.Parse(clerk.At.Segments[^1]));
    }

    private static async Task FillAsync(SmallWorld world, Visitor clerk, int number, RoundType type, RoundSource source)
    {
        await clerk.GoAsync(Links.NewRound());
        await clerk.SubmitAsync("main form button", ("Term", $"{world.Cast.Term.Id.Value}"), ("Rules", $"{world.Cast.Rules.Id.Value}"), ("Number", $"{number}"),
            ("Name", $"第{number}轮"), ("Type", $"{type}"), ("Source", $"{source}"), ("StartsOn", "2026-04-01"));
    }

    private static async Task AddAsync(Visitor clerk, RoundId round, params UnitId[] units)
    {
        await clerk.GoAsync(Links.RoundUnits(round));
        await clerk.SubmitAsync("main form button", [.. units.Select(unit => ("Units", $"{unit.Value}"))]);
        Assert.Equal(Links.Round(round), clerk.At.AbsolutePath);
    }

    private static string[] Figures(Visitor visitor, string type) =>
        [.. visitor.Page.QuerySelectorAll($"[data-type='{type}'] td").Select(cell => cell.TextContent.Trim())];
}
