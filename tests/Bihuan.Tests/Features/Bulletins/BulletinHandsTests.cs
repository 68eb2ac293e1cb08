using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Bulletins;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Bulletins;

/// <summary>甲代乙 never joins maker and checker of a bulletin: whoever made it, or for whom it was made, neither approves nor returns it, himself or for another.</summary>
public class BulletinHandsTests
{
    private static readonly RegionId Region = RegionId.New();
    private static readonly DateOnly Over = new(2026, 5, 1);
    private static readonly PersonId Clerk = PersonId.New(), Director = PersonId.New(), Other = PersonId.New();

    /// <summary>Maker, for whom he made it; checker, for whom he checks.</summary>
    public static TheoryData<string, string?, string, string?, bool> Pairs => new()
    {
        { "clerk", null, "director", null, true },
        { "clerk", null, "other", "director", true },
        { "director", null, "director", null, false },
        { "clerk", null, "clerk", "director", false },
        { "clerk", "director", "director", null, false },
        { "clerk", "director", "other", "director", false },
        { "clerk", "director", "clerk", "other", false },
    };

    [Theory, MemberData(nameof(Pairs))]
    public void Neither_of_four_pairs_meets(string maker, string? makerFor, string checker, string? checkerFor, bool mayApprove)
    {
        var bulletin = Bulletin.Compose(Region, BulletinPeriod.Of(BulletinKind.Month, new DateOnly(2026, 4, 1)), Nothing(), ActorOf(maker, makerFor), new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(8)));
        // Worded and submitted by somebody without a part in it: the figures' maker stays a maker.
        var writer = ActorOf("writer", null);
        bulletin.Word(new("进展缓慢", "加快", [], []), writer, DateTimeOffset.UnixEpoch);
        bulletin.Submit(writer, DateTimeOffset.UnixEpoch);
        var actor = ActorOf(checker, checkerFor);
        Assert.Equal(mayApprove, bulletin.ObstaclesToApproving(Over, actor).Count == 0);
        Assert.Contains(new OwnBulletin(), bulletin.ObstaclesToApproving(Over, writer));
        if (mayApprove) return;
        Assert.Contains(new OwnBulletin(), Assert.Throws<RefusedException>(() => bulletin.Approve(Over, actor, DateTimeOffset.UnixEpoch)).Reasons);
        Assert.Contains(new OwnBulletin(), Assert.Throws<RefusedException>(() => bulletin.Return("不妥", actor, DateTimeOffset.UnixEpoch)).Reasons);
        Assert.Equal(BulletinState.Submitted, bulletin.State);
    }

    [Fact]
    public async Task A_clerk_who_acts_for_the_director_finds_no_button_no_line_in_the_inbox_and_no_way_past_the_form()
    {
        await using var world = await SmallWorld.StartAsync();
        var delegation = await world.DelegateAsync(Role.OfficeDirector, Role.OfficeClerk);
        var id = await SubmittedAsync(world, await world.ActorAsync(world.Cast[Role.OfficeClerk]));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.ActForAsync(delegation);
        await clerk.GoAsync(Links.Bulletin(id));
        Assert.NotNull(clerk.Page.QuerySelector(".acting-for"));
        Assert.Contains(new OwnBulletin().Text, clerk.Text);
        Assert.Null(clerk.Page.QuerySelector("#approval"));
        Assert.Null(clerk.Page.QuerySelector("#return"));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Bulletin(id)}?handler=Approve", ("Version", "3")));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Bulletin(id)}?handler=Return", ("Version", "3"), ("Reason", "不妥")));
        await clerk.GoAsync(Links.Todo());
        Assert.Null(clerk.Page.QuerySelector("[data-group='bulletins']"));
        Assert.Equal(BulletinState.Submitted, await world.WithDbAsync(db => db.Bulletins.Select(b => b.State).SingleAsync()));
        // The director himself, without a part in it, may.
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.Bulletin(id));
        Assert.NotNull(director.Page.QuerySelector("#approval"));
    }

    private static async Task<BulletinId> SubmittedAsync(SmallWorld world, Actor clerk)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<ComposeBulletin>().ComposeAsync(BulletinPeriod.Of(BulletinKind.Month, new DateOnly(2026, 3, 1)), clerk, default);
        await scope.ServiceProvider.GetRequiredService<DecideBulletin>().SubmitAsync(id, new("进展缓慢", "加快", [], []), 1, clerk, default);
        return id;
    }

    private static Actor ActorOf(string name, string? behalf)
    {
        var office = UnitId.New();
        var posts = new[] { Role.OfficeDirector, Role.OfficeClerk }.Select(role => new ActorPost(role, office, new HashSet<UnitId>())).ToArray();
        return new Actor { Person = IdOf(name), Name = name, Region = Region, Posts = posts, OnBehalfOf = behalf is null ? null : IdOf(behalf) };
    }

    private static PersonId IdOf(string name) => name switch { "clerk" => Clerk, "director" => Director, "other" => Other, _ => new PersonId(new Guid("00000000-0000-0000-0000-0000000000aa")) };

    private static ComposedBulletin Nothing() => new(
        new BulletinContent { AsOf = DateTimeOffset.UnixEpoch, Figures = BulletinFigures.Of([]), Flows = BulletinFlows.None, Units = [], Trend = [] }, new Dictionary<UnitId, UnitBasis>());
}
