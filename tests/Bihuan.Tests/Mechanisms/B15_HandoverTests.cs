using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Handovers;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B15: when the head of a unit changes, what is open is handed on by name.</summary>
public class B15_HandoverTests
{
    [Fact]
    public async Task B15_a_head_s_last_day_opens_one_sheet_that_both_heads_sign_and_that_stays_as_it_was()
    {
        await using var world = await SmallWorld.StartAsync();
        await ReleaseAsync(world, "2026-04-10");
        var id = await SheetAsync(world);
        Assert.Equal(0, await RunAsync(world));
        using var old = await world.AsAsync(Role.UnitHead);
        await old.GoAsync(Links.Handover(id));
        Assert.Equal(12, old.Page.QuerySelectorAll("[data-items=Finding] tbody tr").Length);
        Assert.NotEmpty(old.Page.QuerySelectorAll("[data-items=Obligation] tbody tr"));
        Assert.Contains("尚未任命", old.Text);
        await old.SubmitAsync("#sign-Outgoing", ("Remark", "资金拨付正在办理"));
        Assert.Equal(HttpStatusCode.OK, old.Status);
        await AppointAsync(world, world.Cast[Role.LeadershipMember], "2026-04-11");
        await VoidOneAsync(world);
        world.Time.MoveTo(new DateOnly(2026, 4, 11));
        Assert.Equal(0, await RunAsync(world));
        using var next = await world.AsAsync(Role.LeadershipMember);
        Assert.Equal(1, await WaitingAsync(world, world.Cast[Role.LeadershipMember]));
        await next.GoAsync(Links.Handover(id));
        Assert.Equal(12, next.Page.QuerySelectorAll("[data-items=Finding] tbody tr").Length);
        Assert.Contains("未签字", next.Page.QuerySelector("[data-party=Incoming]")!.TextContent);
        Assert.Contains("沈长河", next.Page.QuerySelector("[data-party=Outgoing]")!.TextContent);
        await next.SubmitAsync("#sign-Incoming");
        Assert.Contains("方一舟", next.Page.QuerySelector("[data-party=Incoming]")!.TextContent);
        Assert.Equal(0, await WaitingAsync(world, world.Cast[Role.LeadershipMember]));
        Assert.True(await world.WithDbAsync(db => db.Handovers.Select(handover => handover.IsComplete).SingleAsync()));
    }

    [Fact]
    public async Task B15_a_head_who_left_without_signing_stays_visible_and_the_office_witnesses_with_a_reason()
    {
        await using var world = await SmallWorld.StartAsync();
        await ReleaseAsync(world, "2026-04-10");
        var id = await SheetAsync(world);
        using (var early = await world.AsAsync(Role.OfficeClerk))
        {
            await early.GoAsync(Links.Handover(id));
            Assert.Null(early.Page.QuerySelector("#sign-Office"));
        }

        world.Time.MoveTo(new DateOnly(2026, 4, 13));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        Assert.Equal(1, await WaitingAsync(world, world.Cast[Role.OfficeClerk]));
        await clerk.GoAsync(Links.Handovers());
        Assert.Contains("移交人（原任）未签", clerk.Text);
        await clerk.GoAsync(Links.Handover(id));
        await clerk.SubmitAsync("#sign-Office", ("Remark", ""));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        await clerk.SubmitAsync("#sign-Office", ("Remark", "原任已调离本县"));
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Contains("原任已调离本县", clerk.Page.QuerySelector("[data-party=Office]")!.TextContent);
        Assert.Contains("未签字", clerk.Page.QuerySelector("[data-party=Outgoing]")!.TextContent);
    }

    [Fact]
    public async Task B15_a_sheet_is_for_its_unit_and_nobody_signs_in_another_s_name()
    {
        await using var world = await SmallWorld.StartAsync();
        await ReleaseAsync(world, "2026-04-10");
        var id = await SheetAsync(world);
        using var other = await world.AsAsync(world.Cast.OtherHead);
        await other.GoAsync(Links.Handover(id));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(Links.Handover(id));
        Assert.Equal(HttpStatusCode.OK, stationed.Status);
        Assert.Null(stationed.Page.QuerySelector("[data-sign]"));
        var token = stationed.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await stationed.Http.PostAsync(Links.Handover(id), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Party", nameof(HandoverParty.Outgoing))]));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    private static async Task ReleaseAsync(SmallWorld world, string lastDay)
    {
        var head = world.Cast[Role.UnitHead];
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync(Links.PostEnd(head.Id, head.Posts[0].Id));
        await admin.SubmitAsync("form.form-column", ("LastDay", lastDay));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    private static async Task AppointAsync(SmallWorld world, Person person, string from)
    {
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync(Links.PersonAct(person.Id, "posts"));
        await admin.SubmitAsync("form.form-column", ("Unit", world.Cast.Water.Id.Value.ToString()), ("Role", nameof(Role.UnitHead)), ("From", from));
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    private static Task<HandoverId> SheetAsync(SmallWorld world) => world.WithDbAsync(db => db.Handovers.Select(handover => handover.Id).SingleAsync());

    private static Task<int> RunAsync(SmallWorld world) => world.WithDbAsync(db => new RaiseHandovers(db, new OfficeClock(world.Time)).RunAsync(world.Cast.County.Id, default));

    private static async Task<int> WaitingAsync(SmallWorld world, Person person)
    {
        var actor = await world.ActorAsync(person);
        return await world.WithDbAsync(db => db.HandoversWaitingFor(actor, new OfficeClock(world.Time).Today).CountAsync());
    }

    private static Task VoidOneAsync(SmallWorld world) => world.VoidAsync(world.Cast.Findings[0].Id, world.Cast.Findings[2].Id);
}
