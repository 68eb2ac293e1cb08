using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>
/// Refuses what is guessed first: words of the list (<c>CommonPasswords.txt</c>) with or without digits and marks around
/// them, runs of keys, the own name, the region's (S02).
/// </summary>
internal sealed class EasyPasswords(BihuanDb db) : IPasswordValidator<Account>
{
    /// <summary>The longest password taken; more would only make hashing slow.</summary>
    public const int Longest = 128;

    private static readonly IReadOnlySet<string> Common = Load();

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (string.IsNullOrEmpty(password)) return IdentityResult.Success;
        if (password.Length > Longest) return Refused("PasswordTooLong", $"密码不能超过{Longest}位");
        if (IsCommon(password)) return Refused("PasswordCommon", "此密码过于常见，容易被猜中，请换一个");
        if (IsRun(password)) return Refused("PasswordRun", "密码不能由连续或重复的字符组成，请换一个");
        return await NamesOf(user).AnyAsync(name => Contains(password, name))
            ? Refused("PasswordNames", "密码不能包含登录名、本人姓名或县（区）名称，请换一个")
            : IdentityResult.Success;
    }

    /// <summary>Also of what is only about to be saved: the first person is checked before his region exists.</summary>
    private async IAsyncEnumerable<string?> NamesOf(Account user)
    {
        yield return user.UserName;
        yield return (await db.People.FindAsync(user.PersonId))?.Name;
        foreach (var region in db.Regions.Local) yield return region.Name;
        await foreach (var name in db.Regions.Select(region => region.Name).AsAsyncEnumerable()) yield return name;
    }

    private static bool Contains(string password, string? name) =>
        name is { Length: >= 2 } && password.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The whole is on the list, or what remains of it without the digits and marks around the word.</summary>
    private static bool IsCommon(string password)
    {
        var lower = password.ToLowerInvariant();
        var word = lower.Trim([.. lower.Where(character => !char.IsLetter(character)).Distinct()]);
        return Common.Contains(lower) || Common.Contains(word) || Common.Contains(word.Replace('0', 'o').Replace('1', 'l').Replace('3', 'e').Replace('@', 'a').Replace('$', 's'));
    }

    /// <summary>Most characters are neighbours of the one before them (abcd, 4321, aaaa).</summary>
    private static bool IsRun(string password)
    {
        var lower = password.ToLowerInvariant();
        var neighbours = lower.Zip(lower.Skip(1)).Count(pair => Math.Abs(pair.Second - pair.First) <= 1);
        return neighbours * 4 >= (lower.Length - 1) * 3;
    }

    private static IdentityResult Refused(string code, string text) => IdentityResult.Failed(new IdentityError { Code = code, Description = text });

    private static HashSet<string> Load()
    {
        using var stream = typeof(EasyPasswords).Assembly.GetManifestResourceStream("Bihuan.Web.Access.CommonPasswords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is not in the program.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')];
    }
}
