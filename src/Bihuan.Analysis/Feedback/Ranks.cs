namespace Bihuan.Analysis.Feedback;

/// <summary>How high a mark stands in official order: 一、 above (一) above 1. above (1).</summary>
static class Ranks
{
    /// <summary>A label that names a problem, such as “问题:”.</summary>
    public const double Problem = 6.5;

    /// <summary>Any other label; numbers below it are its own.</summary>
    public const double Label = 9;

    public static double Of(EnumeratorStyle style) => style switch
    {
        EnumeratorStyle.Part => 0,
        EnumeratorStyle.HanComma => 1,
        EnumeratorStyle.HanParen => 2,
        EnumeratorStyle.HanOrdinal => 3,
        EnumeratorStyle.Arabic => 4,
        EnumeratorStyle.Dotted => 4.5,
        EnumeratorStyle.ArabicParen => 5,
        EnumeratorStyle.Circled => 6,
        EnumeratorStyle.Letter or EnumeratorStyle.LetterNumber => 5.5,
        EnumeratorStyle.Bullet => 8,
        _ => 7,
    };
}
