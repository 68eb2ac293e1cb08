using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A04: three separate acts of feedback; two of them are not enough.</summary>
public class A04_TripleFeedbackTests
{
    [Fact]
    public async Task A04_two_of_three_name_the_missing_one_and_the_third_completes_it()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        Assert.Equal("1/3，尚缺向主要负责人单独反馈、向分管县领导通报反馈", await StatusAsync(world, clerk));
        await GiveAsync(world, clerk, "head", "2026-03-31", "2026-03-31");
        Assert.Equal("2/3，尚缺向分管县领导通报反馈", await StatusAsync(world, clerk));
        await clerk.GoAsync(Links.Inspections());
        Assert.Contains("2/3，尚缺向分管县领导通报反馈", clerk.Page.QuerySelector("[data-label=三反馈]")!.ParentElement!.ParentElement!.TextContent);
        await GiveAsync(world, clerk, "leader", "2026-04-02", "2026-04-03");
        Assert.Equal("3/3", await StatusAsync(world, clerk));
        Assert.Contains("江南于2026-04-03签收", clerk.Text); // the leader in charge, as his post says
    }

    [Fact]
    public async Task A04_a_receipt_before_the_feedback_is_refused_and_a_correction_needs_its_reason()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await GiveAsync(world, clerk, "head", "2026-04-02", "2026-04-01");
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        await GiveAsync(world, clerk, "head", "2026-04-01", "2026-04-01");
        await GiveAsync(world, clerk, "head", "2026-04-02", "2026-04-02");
        Assert.Contains("请填写更正理由", clerk.Text);
        Assert.Contains("2/3", await StatusAsync(world, clerk));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.FeedbackAct(world.Cast.Inspection.Id, "leader"));
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
    }

    private static async Task GiveAsync(SmallWorld world, Visitor clerk, string to, string on, string signedOn)
    {
        await clerk.GoAsync(Links.FeedbackAct(world.Cast.Inspection.Id, to));
        await clerk.SubmitAsync("#feedback-act", ("On", on), ("SignedOn", signedOn));
    }

    private static async Task<string> StatusAsync(SmallWorld world, Visitor clerk)
    {
        await clerk.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        return clerk.Page.QuerySelector("[data-triple]")!.TextContent;
    }
}
