using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// “2.50万元以上采购…” may be number 2 or an amount. The order tells: between “1.建立名录” and “3.清查库存” it is number 2.
/// Such a point is folded into “、”, which no amount has.
/// </summary>
static partial class FiguresBehindNumbers
{
    [GeneratedRegex(@"(?<=^|[。;:] ?)(?<n>\d{1,2})[.、]", RegexOptions.CultureInvariant)]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"^ *(?<n>\d{1,2})\.(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Doubtful { get; }

    /// <summary>The folded text of a paragraph with such numbers told from amounts.</summary>
    public static string Told(string folded)
    {
        var openings = Opening.Matches(folded).ToArray();
        if (openings.Length < 2) return folded;
        var told = folded.ToCharArray();
        var last = 0;
        for (var i = 0; i < openings.Length; i++)
        {
            var number = openings[i].Groups["n"];
            if (IsDoubtful(folded, openings[i].Index))
            {
                if (!FollowsOn(folded, openings, i, last)) continue;
                told[number.Index + number.Length] = '、';
            }
            last = NumberOf(openings[i]);
        }
        return new string(told);
    }

    // After the number that opens the paragraph an amount may open its second sentence: there the list has to go on.
    static bool FollowsOn(string folded, Match[] openings, int i, int last)
    {
        var number = NumberOf(openings[i]);
        var next = i + 1 < openings.Length && !IsDoubtful(folded, openings[i + 1].Index) ? NumberOf(openings[i + 1]) : 0;
        if (number is 1) return next is 2;
        return number == last + 1 && (openings[i - 1].Index > 0 || folded[openings[i].Index - 1] is ';' || next == number + 1);
    }

    /// <summary>The same for paragraphs that open with such a number.</summary>
    public static IReadOnlyList<Passage> Told(IReadOnlyList<Passage> passages)
    {
        var told = passages.ToArray();
        var last = 0;
        for (var i = 0; i < told.Length; i++)
        {
            if (Doubtful.Match(told[i].Text) is { Success: true } opening && Enumerators.At(told[i].Text, 0) is null && StandsBetween(told, i, NumberOf(opening), last))
                told[i] = told[i].ReadAs(WithMark(told[i].Text, opening));
            if (Enumerators.At(told[i].Text, 0) is { Style: EnumeratorStyle.Arabic } number) last = number.Number;
        }
        return told;
    }

    static bool StandsBetween(Passage[] passages, int index, int number, int last)
    {
        if (number != last + 1 && number is not 1) return false;
        var next = passages.Skip(index + 1).Take(Reach).Select(Opens).FirstOrDefault(found => found > 0);
        return number is 1 ? next is 2 : next != number;
    }

    // That several paragraphs open with 1.…, 2.…, 3.… in order is no accident, whatever follows the points.
    static int Opens(Passage passage) => Enumerators.At(passage.Text, 0) is { Style: EnumeratorStyle.Arabic } number ? number.Number
        : Doubtful.Match(passage.Text) is { Success: true } opening ? NumberOf(opening) : 0;

    // So many paragraphs may stand below one number.
    const int Reach = 30;

    static bool IsDoubtful(string folded, int at) => Doubtful.IsMatch(folded.AsSpan(at, Math.Min(5, folded.Length - at))) && Enumerators.At(folded, at) is null;

    static int NumberOf(Match opening) => int.Parse(opening.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    static string WithMark(string folded, Match opening)
    {
        var mark = opening.Groups["n"].Index + opening.Groups["n"].Length;
        return string.Concat(folded.AsSpan(0, mark), "、", folded.AsSpan(mark + 1));
    }
}
