using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>C05: 通报批评 with its basis, approved by another person, published in its scope, counted for the unit.</summary>
public class C05_CriticismTests
{
    private const string Kind = "通报批评";

    [Fact]
    public async Task C05_drafted_by_one_approved_by_another_issued_and_counted_for_the_unit()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await WordAsync(world, clerk, PublicationScope.Party);
        Assert.Equal(0, await CountAsync(world));
        var version = (await world.LetterAsync(id)).Version;
        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Letter(id)}?handler=Issue", ("Version", $"{version}"))); // not approved
        await clerk.GoAsync(Links.Letter(id));
        await clerk.SubmitAsync("#submission");
        Assert.Null(clerk.Page.QuerySelector("#approval"));
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.Letter(id));
        await director.SubmitAsync("#approval");
        await clerk.GoAsync(Links.Letter(id));
        await clerk.SubmitAsync("#issue");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        var letter = await world.LetterAsync(id);
        Assert.Equal((LetterState.Issued, new LetterNumber("巡通", 2026, 1)), (letter.State, letter.Number));
        Assert.Equal(world.Finding(1).Id, Assert.Single(letter.Basis).Finding);
        Assert.Equal(1, await CountAsync(world));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Letter(id));
        await head.SubmitAsync("#receipt");
        Assert.Equal(HttpStatusCode.OK, head.Status);
    }

    [Fact]
    public async Task C05_whoever_had_a_hand_in_it_does_not_approve_it_also_not_past_the_form()
    {
        await using var world = await SmallWorld.StartAsync();
        using var director = await world.AsAsync(Role.OfficeDirector);
        var own = await WordAsync(world, director, PublicationScope.Party);
        await director.GoAsync(Links.Letter(own));
        await director.SubmitAsync("#submission");
        Assert.Null(director.Page.QuerySelector("#approval"));
        Assert.Contains("不能审批本人起草", director.Text);
        Assert.Equal(HttpStatusCode.Conflict, await director.PostAsync($"{Links.Letter(own)}?handler=Approve", ("Version", $"{(await world.LetterAsync(own)).Version}")));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Letter(own)}?handler=Approve", ("Version", $"{(await world.LetterAsync(own)).Version}")));
        var touched = await WordAsync(world, clerk, PublicationScope.Party);
        await director.GoAsync(Links.LetterText(touched));
        await director.SubmitAsync("#text", ("Title", "关于县水务局整改不力的通报"));
        await clerk.GoAsync(Links.Letter(touched));
        await clerk.SubmitAsync("#submission");
        Assert.Equal(HttpStatusCode.Conflict, await director.PostAsync($"{Links.Letter(touched)}?handler=Approve", ("Version", $"{(await world.LetterAsync(touched)).Version}")));
        Assert.All([await world.LetterAsync(own), await world.LetterAsync(touched)], letter => Assert.Equal(LetterState.Submitted, letter.State));
    }

    [Fact]
    public async Task C05_a_notice_that_still_holds_its_placeholder_is_neither_submitted_nor_issued()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await clerk.DraftLetterAsync(Kind, world.Cast.Water);
        await clerk.GoAsync(Links.Letter(id));
        Assert.Contains(new NotFilledIn().Text, clerk.Text);
        Assert.Null(clerk.Page.QuerySelector("#submission"));
        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Letter(id)}?handler=Submit", ("Version", $"{(await world.LetterAsync(id)).Version}")));
        Assert.Equal(LetterState.Draft, (await world.LetterAsync(id)).State);
        var talk = await clerk.DraftLetterAsync("约谈通知书", world.Cast.Water);
        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Letter(talk)}?handler=Issue", ("Version", $"{(await world.LetterAsync(talk)).Version}")));
        Assert.Equal(LetterState.Draft, (await world.LetterAsync(talk)).State);
    }

    [Theory]
    [InlineData(PublicationScope.UnitItself, HttpStatusCode.NotFound)]
    [InlineData(PublicationScope.Party, HttpStatusCode.OK)]
    [InlineData(PublicationScope.Public, HttpStatusCode.OK)]
    public async Task C05_a_published_notice_is_read_by_the_units_in_its_scope(PublicationScope scope, HttpStatusCode expected)
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await WordAsync(world, clerk, scope);
        using var other = await world.AsAsync(world.Cast.OtherHead);
        await clerk.GoAsync(Links.Letter(id));
        await clerk.SubmitAsync("#submission");
        await other.GoAsync(Links.Letter(id));
        Assert.Equal(HttpStatusCode.NotFound, other.Status); // not before it is published
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.Letter(id));
        await director.SubmitAsync("#approval");
        await director.SubmitAsync("#issue");
        await other.GoAsync(Links.Letter(id));
        Assert.Equal(expected, other.Status);
        if (expected == HttpStatusCode.OK) Assert.Null(other.Page.QuerySelector("#receipt"));
    }

    private static async Task<LetterId> WordAsync(SmallWorld world, Visitor office, PublicationScope scope)
    {
        var id = await office.DraftLetterAsync(Kind, world.Cast.Water);
        await office.GoAsync(Links.Letter(id));
        Assert.Null(office.Page.QuerySelector("#submission")); // no basis, no scope yet
        await office.GoAsync(Links.LetterText(id));
        await office.SubmitAsync("#text", ("Basis", world.Finding(1).Id.Value.ToString()), ("Scope", scope.ToString()), ("Body", "县水务局对河道采砂监管不到位问题整改拖延，予以通报批评。"));
        Assert.Equal(HttpStatusCode.OK, office.Status);
        return id;
    }

    private static Task<int> CountAsync(SmallWorld world) => world.WithDbAsync(db => db.CriticismsOf(world.Cast.Water.Id).CountAsync());
}
