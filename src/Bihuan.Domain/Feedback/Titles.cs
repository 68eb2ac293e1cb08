using System.Text.RegularExpressions;

namespace Bihuan.Domain.Feedback;

/// <summary>A first title for a candidate that a person cut out: the lead statement, without its number and final mark.</summary>
internal static partial class Titles
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var lead = Enumerator.Replace(text.Trim(), "");
        var end = lead.AsSpan().IndexOfAny("。;；:：\n");
        if (end > 0) lead = lead[..end];
        lead = lead.Trim().TrimEnd(',', '，', '、');
        return lead.Length <= Longest ? lead : lead[..(char.IsHighSurrogate(lead[Longest - 1]) ? Longest - 1 : Longest)];
    }

    [GeneratedRegex(@"^(?:[((]?[一二三四五六七八九十]{1,3}[))]?[、.是]|[((][一二三四五六七八九十\d]{1,3}[))]|\d{1,3}[.、.)])\s*")]
    private static partial Regex Enumerator { get; }
}
