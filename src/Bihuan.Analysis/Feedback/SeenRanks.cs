namespace Bihuan.Analysis.Feedback;

/// <summary>
/// How high marks stand whose order no rule says: of two bullets the one seen first stands higher, and letters stand
/// below the number that is open when the first of them comes.
/// </summary>
sealed class SeenRanks
{
    readonly Dictionary<char, double> _bullets = [];
    readonly Dictionary<int, double> _letters = [];

    /// <summary>The rank of the number an entry opens with.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="open">The rank of the lowest numbered part that is open, if one is.</param>
    public double Of(Entry entry, double? open)
    {
        var style = entry.Number!.Value.Style;
        return style switch
        {
            EnumeratorStyle.Bullet => OfBullet(entry.Passage.Text[entry.Start]),
            EnumeratorStyle.Letter => OfLetter(entry.Passage.Text[entry.Start], open),
            EnumeratorStyle.LetterNumber => OfLetter('A', open) + 0.1,
            _ => Ranks.Of(style),
        };
    }

    double OfLetter(char letter, double? open)
    {
        var family = Enumerators.Letters.IndexOf(letter) / Enumerators.Family;
        if (!_letters.TryGetValue(family, out var rank)) _letters[family] = rank = open + 0.25 ?? 1.1;
        return rank;
    }

    double OfBullet(char sign)
    {
        if (!_bullets.TryGetValue(sign, out var rank)) _bullets[sign] = rank = Ranks.Of(EnumeratorStyle.Bullet) + (_bullets.Count * 0.1);
        return rank;
    }
}
