using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Deadlines;

public class CalendarTests
{
    [Fact]
    public async Task A_new_local_day_off_shows_what_would_move_and_moves_it_only_when_agreed_to()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var before = await DueAsync(world, ObligationKind.Mobilisation);
        var untouched = await DueAsync(world, ObligationKind.DoubleReport);
        await clerk.GoAsync("/calendar/edition");
        await clerk.SubmitAsync("form[enctype]", ("LocalDaysOff", $"{before:yyyy-MM-dd} 县庆放假"), ("Why", "县庆"));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status); // nothing is adopted unseen
        Assert.Contains("请核对下列清单后再确认", clerk.Text);
        Assert.Equal(before, await DueAsync(world, ObligationKind.Mobilisation));
        await clerk.SubmitAsync("button[formaction*=Preview]", ("LocalDaysOff", $"{before:yyyy-MM-dd} 县庆放假"), ("Why", "县庆"));
        Assert.Equal("1", clerk.Page.QuerySelector("[data-moves]")?.GetAttribute("data-moves"));
        Assert.Equal(before, await DueAsync(world, ObligationKind.Mobilisation));
        await clerk.SubmitAsync("#confirm");
        Assert.Equal(before.AddDays(1), await DueAsync(world, ObligationKind.Mobilisation));
        Assert.Equal(untouched, await DueAsync(world, ObligationKind.DoubleReport));
        Assert.Equal([1, 2], await world.WithDbAsync(db => db.Obligations.Select(o => o.CalendarNumber).Distinct().OrderBy(n => n).ToListAsync()));
    }

    [Fact]
    public async Task What_is_met_or_extended_keeps_its_day_and_its_derivation()
    {
        await using var world = await SmallWorld.StartAsync();
        var before = await DueAsync(world, ObligationKind.Mobilisation);
        await world.WithDbAsync(async db =>
        {
            var met = await db.Obligations.SingleAsync(o => o.Kind == ObligationKind.Mobilisation);
            met.Meet(before, "动员会", await world.ActorAsync(world.Cast[Role.Liaison]), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/calendar/edition");
        await clerk.SubmitAsync("button[formaction*=Preview]", ("LocalDaysOff", $"{before:yyyy-MM-dd} 县庆放假"), ("Why", "县庆"));
        Assert.Equal("没有时限因此变动", clerk.Page.QuerySelector("#moves-head")?.TextContent);
        await clerk.SubmitAsync("#confirm");
        Assert.Equal(before, await DueAsync(world, ObligationKind.Mobilisation));
        await clerk.GoAsync($"/inspections/{world.Cast.Inspection.Id.Value:N}");
        Assert.DoesNotContain("县庆", clerk.Page.QuerySelector("[data-obligation=Mobilisation]")!.TextContent);
    }

    [Fact]
    public async Task Next_years_notice_is_taken_in_and_every_line_that_does_not_read_is_named()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/calendar?year=2027");
        Assert.Contains("2027年的放假安排尚未录入", clerk.Text);
        await clerk.GoAsync("/calendar/edition");
        await clerk.SubmitAsync("button[formaction*=Preview]", ("Year", "2027"), ("Notice", "春节 2027-02-05 至 2027-02-11 放假\n国庆 十月一日放假"), ("Why", "录入2027年"));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains("第2行“国庆 十月一日放假”无法识别", clerk.Text);
        Assert.Contains("2027-02-11", clerk.Page.QuerySelector("[name=Notice]")!.TextContent); // what was typed stays
        await clerk.SubmitAsync("button[formaction*=Preview]", ("Year", "2027"), ("Notice", "# 国办通知\n春节 2027-02-05 至 2027-02-11 放假"), ("Why", "录入2027年"));
        await clerk.SubmitAsync("#confirm");
        Assert.Equal("/calendar", clerk.At.AbsolutePath);
        Assert.Contains("国办通知", clerk.Text);
        Assert.Equal("2月8日 法定节假日（春节）", clerk.Page.QuerySelectorAll(".day-holiday").ElementAt(3).GetAttribute("title"));
    }

    private static Task<DateOnly> DueAsync(SmallWorld world, ObligationKind kind) =>
        world.WithDbAsync(db => db.Obligations.Where(o => o.Kind == kind).Select(o => o.Due).SingleAsync());
}
