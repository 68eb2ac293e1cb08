using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B14: what the head did himself is on record, and what he never did is flagged on the unit's page and in his report.</summary>
public class B14_PersonalActTests
{
    [Fact]
    public async Task B14_a_kind_without_an_act_is_flagged_on_the_unit_s_page_beside_the_report_form_and_in_the_report()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        foreach (var kind in new[] { "Deploy", "Inquire", "Coordinate" }) await RegisterAsync(world, liaison, kind);
        await liaison.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.Equal("亲自督办没有记录", liaison.Page.QuerySelector("[data-missing]")!.TextContent);
        await liaison.GoAsync(Links.NewReport(world.Cast.Inspection.Id, "headduty"));
        Assert.Equal("亲自督办没有记录", liaison.Page.QuerySelector("[data-missing]")!.TextContent);
        await world.SubmitReportAsync(liaison, "headduty", head: world.Cast[Role.UnitHead]);
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        world.Time.MoveTo(new DateOnly(2026, 4, 12));
        using var later = await world.AsAsync(Role.Liaison);
        await RegisterAsync(world, later, "Oversee");
        Assert.Null(later.Page.QuerySelector("[data-missing]"));
        var report = await world.WithDbAsync(db => db.Reports.Select(r => r.Id).SingleAsync());
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Report(report));
        Assert.Equal("亲自督办没有记录", clerk.Page.QuerySelector("[data-missing]")!.TextContent);
        Assert.Equal("亲自部署1次", clerk.Page.QuerySelector("[data-act=Deploy]")!.TextContent);
        await clerk.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.Null(clerk.Page.QuerySelector("[data-missing]"));
    }

    [Fact]
    public async Task B14_an_act_names_finding_and_file_and_nobody_else_acts_for_the_head()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await RegisterAsync(world, liaison, "Oversee", world.Cast[Role.LeadershipMember]);
        Assert.Equal(HttpStatusCode.Conflict, liaison.Status);
        Assert.Contains("不得由他人代行", liaison.Text);
        await RegisterAsync(world, liaison, "Oversee");
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        var card = liaison.Page.QuerySelector("[data-kind=Oversee]")!;
        Assert.NotNull(card.QuerySelector($"a[href='{Links.Finding(world.Cast.Findings[0].Id)}']"));
        var file = card.QuerySelector(".file-list a")!.GetAttribute("href")!;
        using var stationed = await world.AsAsync(Role.StationedInspector);
        Assert.Equal("督办单", await stationed.Http.GetStringAsync(file));
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Http.GetAsync(file)).StatusCode);
        using var handler = await world.AsAsync(Role.SectionHandler);
        await handler.GoAsync(Links.PersonalActs(world.Cast.Inspection.Id));
        Assert.Equal(HttpStatusCode.NotFound, handler.Status);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.PersonalActs(world.Cast.Inspection.Id));
        Assert.Null(clerk.Page.QuerySelector("#personal-act"));
    }

    private static async Task RegisterAsync(SmallWorld world, Visitor visitor, string kind, Person? head = null)
    {
        await visitor.GoAsync(Links.PersonalActs(world.Cast.Inspection.Id));
        await visitor.UploadAsync("#personal-act", "Files", [("督办单.txt", Records.Text("督办单"))],
            ("Kind", kind), ("Head", (head ?? world.Cast[Role.UnitHead]).Id.Value.ToString()), ("On", "2026-04-09"), ("What", "研究管护经费缺口"), ("AboutFinding", world.Cast.Findings[0].Id.Value.ToString()));
    }
}
