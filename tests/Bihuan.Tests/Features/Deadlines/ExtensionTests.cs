using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Deadlines;

public class ExtensionTests
{
    [Fact]
    public async Task A_longer_period_is_asked_for_by_the_unit_granted_by_the_director_and_takes_its_findings_along()
    {
        await using var world = await SmallWorld.StartAsync();
        var period = await ObligationAsync(world, ObligationKind.ConcentratedPeriod);
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync($"/obligations/{period.Id.Value:N}/extension");
        await liaison.SubmitAsync("form.form-column", ("Until", "2026-07-31"), ("Reason", "汛期施工停工一个月"));
        Assert.Equal(period.Due, (await ObligationAsync(world, ObligationKind.ConcentratedPeriod)).Due);
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync($"/obligations/{period.Id.Value:N}/extension");
        await director.SubmitAsync("button[formaction*=Grant]", ("Opinion", "同意"));
        var extended = await ObligationAsync(world, ObligationKind.ConcentratedPeriod);
        Assert.Equal((new DateOnly(2026, 7, 31), period.Due), (extended.Due, extended.RuledDue));
        var dues = await world.WithDbAsync(db => db.Findings.Select(f => new { f.Class, f.Due }).Distinct().ToListAsync());
        Assert.All(dues, row => Assert.Equal(row.Class == FindingClass.Immediate ? new DateOnly(2026, 4, 30) : new DateOnly(2026, 7, 31), row.Due));
    }

    [Fact]
    public async Task A_refused_request_says_why_and_moves_nothing()
    {
        await using var world = await SmallWorld.StartAsync();
        var plan = await ObligationAsync(world, ObligationKind.Plan);
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync($"/obligations/{plan.Id.Value:N}/extension");
        await liaison.SubmitAsync("form.form-column", ("Until", $"{plan.Due:yyyy-MM-dd}"), ("Reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, liaison.Status);
        await liaison.SubmitAsync("form.form-column", ("Until", "2026-05-15"), ("Reason", "人手不足"));
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync($"/obligations/{plan.Id.Value:N}/extension");
        await director.SubmitAsync("button[formaction*=Decline]", ("Opinion", ""));
        Assert.Contains("请填写不同意的理由", director.Text);
        await director.SubmitAsync("button[formaction*=Decline]", ("Opinion", "理由不充分"));
        Assert.Equal(plan.Due, (await ObligationAsync(world, ObligationKind.Plan)).Due);
        await liaison.GoAsync($"/obligations/{plan.Id.Value:N}/extension");
        Assert.Contains("理由不充分", liaison.Text);
    }

    [Fact]
    public async Task Another_unit_does_not_see_it_and_nobody_asks_after_the_last_day()
    {
        await using var world = await SmallWorld.StartAsync();
        var plan = await ObligationAsync(world, ObligationKind.Plan);
        using var other = await world.AsAsync(world.Cast.OtherHead);
        await other.GoAsync($"/obligations/{plan.Id.Value:N}/extension");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        world.Time.MoveTo(plan.Due.AddDays(1));
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync($"/obligations/{plan.Id.Value:N}/extension");
        Assert.Contains("已过，不能再申请延期", liaison.Text);
        Assert.Null(liaison.Page.QuerySelector("form.form-column"));
    }

    private static Task<Obligation> ObligationAsync(SmallWorld world, ObligationKind kind) =>
        world.WithDbAsync(db => db.Obligations.AsNoTracking().SingleAsync(o => o.Kind == kind));
}
