using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.World;

namespace Bihuan.Tests.Features.SignIn;

public class SignInTests
{
    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_the_sign_in_page()
    {
        await using var world = await SmallWorld.StartAsync();
        using var visitor = world.Anonymous();
        await visitor.GoAsync("/");
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task Demo_regions_offer_an_account_per_role_and_signing_in_is_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.True(await world.WithDbAsync(db => Task.FromResult(db.History.Any(h => h.Kind == "account.signed-in" && h.By == world.Cast[Role.OfficeClerk].Id))));
    }
}
