using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Reports;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B09 to B11: the interim report and the double report, who signs them and who receives them.</summary>
public class B09_ReportTests
{
    [Fact]
    public async Task B09_one_report_alone_leaves_the_milestone_open_and_both_meet_it_with_two_signers_and_two_dates()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await world.SubmitReportAsync(liaison, "rectification");
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        Assert.Null((await world.OwedAsync(ObligationKind.DoubleReport)).MetOn);
        world.Time.MoveTo(new DateOnly(2026, 7, 1)); // due on 06-30, inclusive
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        var row = clerk.Page.QuerySelector("[data-obligation=DoubleReport]")!.TextContent;
        Assert.Contains("1/2，尚缺主要负责人组织落实情况报告", row);
        Assert.Contains("逾期 1 天", row);
        using var late = await world.AsAsync(Role.Liaison);
        await world.SubmitReportAsync(late, "headduty", "2026-06-30", world.Cast[Role.UnitHead]);
        Assert.Equal(HttpStatusCode.OK, late.Status);
        Assert.Contains("双报告：2/2", late.Text);
        var owed = await world.OwedAsync(ObligationKind.DoubleReport);
        Assert.Equal((new DateOnly(2026, 7, 1), true), (owed.MetOn, owed.WasMetLate));
        var signed = await world.WithDbAsync(db => db.Reports.OrderBy(report => report.SignedOn).Select(report => new { report.Signer, report.SignedOn }).ToListAsync());
        Assert.Equal([("县水务局", new DateOnly(2026, 4, 9)), ("沈长河", new DateOnly(2026, 6, 30))], signed.Select(report => (report.Signer, report.SignedOn)));
    }

    [Fact]
    public async Task B09_the_heads_report_is_signed_by_the_head_and_by_nobody_else()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await world.SubmitReportAsync(liaison, "headduty", head: world.Cast[Role.LeadershipMember]);
        Assert.Equal(HttpStatusCode.Conflict, liaison.Status);
        Assert.Contains("现任主要负责人本人签署", liaison.Text);
        Assert.Equal(0, await world.WithDbAsync(db => db.Reports.CountAsync()));
    }

    [Fact]
    public async Task B10_the_leader_in_charge_finds_both_reports_and_opening_one_is_his_receipt()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await world.SubmitReportAsync(head, "rectification");
        await world.SubmitReportAsync(head, "headduty", head: world.Cast[Role.UnitHead]);
        using var leader = await world.AsAsync(Role.SupervisingLeader);
        await leader.GoAsync(Links.Reports("unread=true"));
        Assert.Equal(["HeadDuty", "Rectification"], leader.Page.QuerySelectorAll("[data-report]").Select(row => row.GetAttribute("data-report")).Order());
        world.Time.Advance(TimeSpan.FromHours(2));
        await leader.GoAsync(leader.Page.QuerySelector("[data-report=HeadDuty] a")!.GetAttribute("href")!);
        Assert.Contains("江南", leader.Page.QuerySelector("[data-addressee=SupervisingLeader]")!.TextContent);
        Assert.Contains("2026-04-10 11:00", leader.Page.QuerySelector("[data-addressee=SupervisingLeader]")!.TextContent);
        Assert.Contains("未签收", leader.Page.QuerySelector("[data-addressee=OrganizationDept]")!.TextContent);
        await leader.GoAsync(Links.Reports("unread=true"));
        Assert.Equal("Rectification", Assert.Single(leader.Page.QuerySelectorAll("[data-report]")).GetAttribute("data-report"));
        await head.GoAsync(Links.Reports());
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
    }

    [Fact]
    public async Task B10_each_addressee_signs_by_his_own_first_look_and_the_unit_by_none()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await world.SubmitReportAsync(head, "rectification");
        var id = await world.WithDbAsync(db => db.Reports.Select(report => report.Id).SingleAsync());
        await head.GoAsync(Links.Report(id));
        Assert.Equal(HttpStatusCode.OK, head.Status);
        foreach (var role in new[] { Role.OfficeClerk, Role.OfficeDirector, Role.DisciplineOfficer, Role.OrganizationOfficer, Role.StationedInspector })
        {
            using var reader = await world.AsAsync(role);
            await reader.GoAsync(Links.Report(id));
            Assert.Equal(HttpStatusCode.OK, reader.Status);
        }

        var receipts = await world.WithDbAsync(db => db.Reports.AsNoTracking().Whole().Select(report => report.Receipts).SingleAsync());
        var read = receipts.ToDictionary(receipt => receipt.Addressee, receipt => receipt.ReadBy);
        Assert.Equal(world.Cast[Role.OfficeClerk].Id, read[Addressee.InspectionOffice]); // the first of the office's people
        Assert.Equal(world.Cast[Role.DisciplineOfficer].Id, read[Addressee.DisciplineCommission]);
        Assert.Equal(world.Cast[Role.OrganizationOfficer].Id, read[Addressee.OrganizationDept]);
        Assert.Null(read[Addressee.SupervisingLeader]);
        Assert.Equal(3, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "report.received")));
        using var other = await world.AsAsync(world.Cast.OtherHead);
        await other.GoAsync(Links.Report(id));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task B11_a_missing_interim_report_is_seen_and_handing_it_in_meets_it_and_puts_it_before_the_leading_group()
    {
        await using var world = await SmallWorld.StartAsync();
        world.Time.MoveTo(new DateOnly(2026, 6, 2)); // due on 06-01
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.InspectionReports(world.Cast.Inspection.Id));
        Assert.Contains("逾期未报", head.Page.QuerySelector("[data-kind=Interim]")!.TextContent);
        await world.SubmitReportAsync(head, "interim", "2026-06-02");
        Assert.Equal(new DateOnly(2026, 6, 2), (await world.OwedAsync(ObligationKind.InterimReport)).MetOn);
        Assert.Null((await world.OwedAsync(ObligationKind.DoubleReport)).MetOn);
        Assert.Equal(1, await world.WithDbAsync(async db => await db.Reports.WaitingForReceipt(await world.ActorAsync(world.Cast[Role.LeadingGroupMember])).CountAsync()));
        Assert.Equal(0, await world.WithDbAsync(async db => await db.Reports.WaitingForReceipt(await world.ActorAsync(world.Cast[Role.SupervisingLeader])).CountAsync()));
    }
}
