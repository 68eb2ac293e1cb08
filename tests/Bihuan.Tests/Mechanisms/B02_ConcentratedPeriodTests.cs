using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B02: the concentrated period belongs to a round; longer for one of them touches no other, and longer for a unit needs approval.</summary>
public class B02_ConcentratedPeriodTests
{
    [Fact]
    public async Task B02_a_longer_period_for_one_round_leaves_the_other_rounds_dates_where_they_were()
    {
        await using var world = await SmallWorld.StartAsync();
        var (earlier, findings) = await world.EnterEarlierAsync(titles: ["水库除险加固滞后"]);
        var six = await EnterSixMonthsAsync(world);
        using var director = await world.AsAsync(Role.OfficeDirector);
        Assert.Equal("2025-06-30", await PeriodEndAsync(director, earlier.Id));
        Assert.Equal("2026-06-30", await PeriodEndAsync(director, world.Cast.Inspection.Id));

        await director.GoAsync(Links.RoundRules(world.Cast.Round.Id));
        await director.SubmitAsync("button[formaction*=Preview]", ("Rules", six.Value.ToString()), ("Why", "按省委要求延长"));
        Assert.DoesNotContain(findings[0].Code, director.Page.QuerySelector("[data-moves]")!.TextContent);
        await director.SubmitAsync("#confirm");
        Assert.Equal(HttpStatusCode.OK, director.Status);

        Assert.Equal("2026-09-30", await PeriodEndAsync(director, world.Cast.Inspection.Id));
        Assert.Equal("2026-09-30", DueOf(director, ObligationKind.ConcentratedPeriod));
        Assert.Equal("2026-09-30", DueOf(director, ObligationKind.DoubleReport)); // the end drives the reports
        Assert.Equal("2025-06-30", await PeriodEndAsync(director, earlier.Id));
        Assert.Contains("县区通用规则", director.Page.QuerySelector("main")!.TextContent);
        Assert.Equal(new DateOnly(2025, 6, 30), (await world.ReloadAsync(findings[0].Id)).Due);
        var moved = await world.WithDbAsync(db => db.Findings.AsNoTracking().SingleAsync(f => f.InspectionId == world.Cast.Inspection.Id && f.Number == 2));
        Assert.Equal((FindingClass.Staged, (DateOnly?)new DateOnly(2026, 9, 30)), (moved.Class, moved.Due));
    }

    [Fact]
    public async Task B02_a_unit_gets_a_longer_period_only_by_the_directors_approval()
    {
        await using var world = await SmallWorld.StartAsync();
        var period = await world.OwedAsync(ObligationKind.ConcentratedPeriod);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Extension(period.Id));
        await head.SubmitAsync("form.form-column", ("Until", "2026-07-31"), ("Reason", "汛期停工"));
        await head.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.Equal("2026-06-30", DueOf(head, ObligationKind.ConcentratedPeriod));
        await head.GoAsync(Links.Extension(period.Id));
        Assert.Null(head.Page.QuerySelector("button[formaction*=Grant]"));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Extension(period.Id));
        Assert.Null(clerk.Page.QuerySelector("button[formaction*=Grant]"));

        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.Extension(period.Id));
        await director.SubmitAsync("button[formaction*=Grant]", ("Opinion", "同意"));
        await head.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.Equal("2026-07-31", DueOf(head, ObligationKind.ConcentratedPeriod));
        Assert.Contains("原时限2026-06-30", head.Page.QuerySelector("[data-obligation=ConcentratedPeriod]")!.TextContent);
        Assert.Equal(new DateOnly(2026, 7, 31), (await world.ReloadAsync(world.Finding(2).Id)).Due);
    }

    [Fact]
    public async Task B02_in_an_extended_period_a_long_term_finding_is_not_closed()
    {
        await using var world = await SmallWorld.StartAsync();
        var (id, period) = (world.Finding(3).Id, await world.OwedAsync(ObligationKind.ConcentratedPeriod));
        using (var head = await world.BeginAllAsync())
        {
            await world.ProveAsync(id, head);
            await world.CloseAsync(id);
            await head.GoAsync(Links.Extension(period.Id));
            await head.SubmitAsync("form.form-column", ("Until", "2026-07-31"), ("Reason", "汛期停工"));
        }

        using (var director = await world.AsAsync(Role.OfficeDirector))
        {
            await director.GoAsync(Links.Extension(period.Id));
            await director.SubmitAsync("button[formaction*=Grant]", ("Opinion", "同意"));
        }

        world.Time.MoveTo(new DateOnly(2026, 7, 10)); // past the ruled end, within the extension
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.FindingAct(id, "submission"));
        await liaison.SubmitAsync("[name=Statement]", ("Aim", "Closure"), ("Statement", "制度运行正常，问题未再发生。"));
        foreach (var role in new[] { Role.StationedInspector, Role.OfficeClerk })
        {
            using var reviewer = await world.AsAsync(role);
            await reviewer.PassAsync(id);
        }

        using var closer = await world.AsAsync(Role.OfficeDirector);
        await closer.GoAsync(Links.ReviewOf(id));
        Assert.Contains(new LongTermBeforePeriodEnds(new DateOnly(2026, 7, 31)).Text, closer.Text);
        Assert.Null(closer.Page.QuerySelector("[name='Form.Opinion']"));
        world.Time.MoveTo(new DateOnly(2026, 8, 1));
        using var later = await world.AsAsync(Role.OfficeDirector);
        await later.PassAsync(id);
        Assert.Equal(FindingState.Closed, (await world.ReloadAsync(id)).State);
    }

    private static Task<RuleSetId> EnterSixMonthsAsync(SmallWorld world) => world.WithDbAsync(async db =>
    {
        var rules = new RuleSetVersion(world.Cast.County.Id, ShippedRuleSets.SixMonth);
        db.Add(rules);
        await db.SaveChangesAsync();
        return rules.Id;
    });

    /// <summary>The last day of staged findings as the inspection's page derives it.</summary>
    private static async Task<string> PeriodEndAsync(Visitor visitor, InspectionId id)
    {
        await visitor.GoAsync(Links.Inspection(id));
        var line = visitor.Page.QuerySelectorAll("[data-dues] tr").Single(row => row.QuerySelector("th[scope=row]")?.TextContent == Words.Of(FindingClass.Staged));
        return line.QuerySelector("td:last-child")!.TextContent[..10];
    }

    private static string DueOf(Visitor visitor, ObligationKind kind) => visitor.Page.QuerySelector($"[data-obligation={kind}] .ladder-due")!.TextContent[..10];
}
