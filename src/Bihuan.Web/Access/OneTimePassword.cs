using System.Security.Cryptography;

namespace Bihuan.Web.Access;

/// <summary>A password made for somebody to sign in with once; twelve characters in groups of four, none that are mistaken for another.</summary>
internal static class OneTimePassword
{
    private const string Capitals = "ABCDEFGHJKMNPQRSTUVWXYZ";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "23456789";

    /// <summary>Each group has a capital, a digit and two letters: about 60 bits, and within every rule for passwords.</summary>
    public static string Make() => string.Join('-', Enumerable.Range(0, 3).Select(_ => Group()));

    private static string Group()
    {
        char[] group = [Pick(Capitals), Pick(Letters), Pick(Letters), Pick(Digits)];
        RandomNumberGenerator.Shuffle<char>(group);
        return new string(group);
    }

    private static char Pick(string from) => from[RandomNumberGenerator.GetInt32(from.Length)];
}
