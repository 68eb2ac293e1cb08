namespace Bihuan.Domain.Bulletins;

/// <summary>月通报 (C02) or 季总结 (C03).</summary>
public enum BulletinKind { Month, Quarter }

/// <summary>The month or quarter a bulletin is about; both days inclusive.</summary>
public sealed record BulletinPeriod(BulletinKind Kind, DateOnly From)
{
    private const string Numerals = "一二三四";

    public DateOnly To => From.AddMonths(Kind == BulletinKind.Month ? 1 : 3).AddDays(-1);

    public string Title => Kind == BulletinKind.Month
        ? $"{From.Year}年{From.Month}月巡察整改情况通报"
        : $"{From.Year}年第{Numerals[(From.Month - 1) / 3]}季度巡察整改情况总结";

    /// <summary>The three months of a quarter; a month alone is its own.</summary>
    public IEnumerable<BulletinPeriod> Months => Kind == BulletinKind.Month ? [this] : Enumerable.Range(0, 3).Select(index => new BulletinPeriod(BulletinKind.Month, From.AddMonths(index)));

    /// <summary>The period of this kind that the day lies in.</summary>
    public static BulletinPeriod Of(BulletinKind kind, DateOnly day) => new(kind, kind == BulletinKind.Month
        ? new DateOnly(day.Year, day.Month, 1)
        : new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1));
}
