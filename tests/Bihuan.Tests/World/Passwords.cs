using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Tests.World;

/// <summary>Passwords for people of the cast, who have none until a test gives them one.</summary>
internal static class Passwords
{
    public const string Good = "Liushui7gao";

    public static Task GivePasswordAsync(this SmallWorld world, Person person, string password = Good) => world.WithDbAsync(async db =>
    {
        var account = db.Users.Single(a => a.PersonId == person.Id);
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, password);
        account.NormalizedUserName = account.UserName!.ToUpperInvariant();
        return await db.SaveChangesAsync();
    });

    public static async Task TryPasswordAsync(this Visitor visitor, string userName, string password)
    {
        await visitor.GoAsync("/sign-in");
        await visitor.SubmitAsync("form:has(#Password)", ("UserName", userName), ("Password", password));
    }
}
