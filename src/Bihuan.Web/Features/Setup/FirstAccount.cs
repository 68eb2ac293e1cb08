using System.Security.Cryptography;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Setup;

internal static class SetupSetup
{
    public static void AddSetup(this IServiceCollection services)
    {
        services.AddSingleton<Invitation>();
        services.AddScoped<FirstAccount>();
    }
}

/// <summary>The one-time set-up link of this run: valid while the installation has no account.</summary>
internal sealed class Invitation
{
    private int _taken;

    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    public bool Matches(string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(token), System.Text.Encoding.UTF8.GetBytes(Token));

    /// <summary>True for one caller at a time: two set-ups at once would make two regions.</summary>
    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;

    public void GiveBack() => Volatile.Write(ref _taken, 0);
}

/// <summary>What the first person gives: the region, and himself as its system administrator.</summary>
public sealed record FirstAccountInput(string RegionName, string Name, string UserName, string Password);

/// <summary>Founds the region and its first account, a system administrator. There is no default account and no default password.</summary>
internal sealed class FirstAccount(BihuanDb db, UserManager<Account> accounts, OfficeClock clock)
{
    /// <summary>The path of the set-up link, or null where accounts exist.</summary>
    public static async Task<string?> InvitationAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<BihuanDb>().Users.AnyAsync(cancellationToken)) return null;
        return $"/setup?token={services.GetRequiredService<Invitation>().Token}";
    }

    /// <summary>All in one commit, or nothing and the reasons.</summary>
    public async Task<IdentityResult> CreateAsync(FirstAccountInput input, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken)) throw new NotFoundException();
        var region = new Region(input.RegionName.Trim(), isDemo: false);
        var person = Found(region, input);
        db.AddRange(ShippedRuleSets.All.Select(rules => new RuleSetVersion(region.Id, rules)));
        var account = new Account { UserName = input.UserName.Trim(), PersonId = person.Id };
        var verdict = await accounts.CreateAsync(account, input.Password);
        if (!verdict.Succeeded) return verdict;
        db.Note(new Happening("account.opened", region.Id, null, null, clock.Now, new Subject("account", account.Id), $"开通“{person.Name}”的账号", ""));
        await db.SaveChangesAsync(cancellationToken);
        return verdict;
    }

    private Person Found(Region region, FirstAccountInput input)
    {
        var founder = Actor.System(region.Id);
        var root = new Unit(region.Id, null, input.RegionName.Trim(), UnitKind.RegionCommittee, "0");
        var person = new Person(region.Id, input.Name.Trim(), input.UserName.Trim());
        region.Found(founder, clock.Now);
        root.Establish(founder, clock.Now);
        person.Enter(founder, clock.Now);
        person.Appoint(root.Id, Role.SystemAdmin, clock.Today, null, founder, clock.Now);
        db.AddRange(region, root, person);
        return person;
    }
}
