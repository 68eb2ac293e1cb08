using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Measures;

/// <summary>Measures the feedback document states are offered, and written only as a person completes them.</summary>
public class StatedMeasureTests
{
    private const string Opinion = """
        关于巡察县水务局党组的反馈意见
        一、巡察发现的主要问题
        1.农村饮水工程管护不到位。抽查12处工程，有5处未签订管护责任书，涉及管护经费36.5万元。
        整改措施：（1）逐处补签管护责任书并拨付经费；（2）建立农村饮水工程管护制度。
        2.小型项目验收把关不严。8个项目中有3个未组织验收即付款，涉及资金128万元。
        二、整改要求
        请认真研究，抓好整改落实。
        """;

    [Fact]
    public async Task A_stated_measure_fills_the_form_with_one_press_and_writes_nothing_by_itself()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.UploadAsync(world.Cast.Inspection, Opinion);
        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        var finding = await world.WithDbAsync(db => db.Findings.AsNoTracking().SingleAsync(f => f.Title == "农村饮水工程管护不到位"));
        Assert.Equal(2, finding.StatedMeasures.Count());

        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Lists(world.Cast.Inspection.Id));
        var lasting = head.Page.QuerySelectorAll(".stated-measures a").Single(link => link.TextContent.Contains("建立农村饮水工程管护制度"));
        await head.GoAsync(lasting.GetAttribute("href")!);
        Assert.Equal("建立农村饮水工程管护制度", head.Page.QuerySelector("[name='Form.Text']")!.TextContent.Trim());
        Assert.Equal("Lasting", head.Page.QuerySelector("[name='Form.Kind'] option[selected]")!.GetAttribute("value"));
        await head.SubmitAsync("[name='Form.Text']");
        Assert.Empty((await world.ReloadAsync(finding.Id)).Measures);

        await head.SubmitAsync("[name='Form.Text']", ("Form.Goal", "制度印发执行"), ("Form.Section", world.Cast.WaterSection.Id.Value.ToString()),
            ("Form.Owner", world.Cast[Role.SectionHandler].Id.Value.ToString()), ("Form.Milestones[0].Goal", "形成初稿"), ("Form.Milestones[0].Due", "2026-05-15"),
            ("Form.Milestones[1].Goal", "印发执行"), ("Form.Milestones[1].Due", "2026-06-20"));
        Assert.True(head.Status == System.Net.HttpStatusCode.OK, head.Text);
        Assert.Equal("建立农村饮水工程管护制度", Assert.Single((await world.ReloadAsync(finding.Id)).Measures).Text);
        await head.GoAsync(Links.Lists(world.Cast.Inspection.Id));
        Assert.DoesNotContain(head.Page.QuerySelectorAll(".stated-measures a"), link => link.TextContent.Contains("建立农村饮水工程管护制度"));
        Assert.Contains(head.Page.QuerySelectorAll(".stated-measures a"), link => link.TextContent.Contains("逐处补签"));
    }
}
