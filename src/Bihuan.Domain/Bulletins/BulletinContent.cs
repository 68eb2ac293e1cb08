using Bihuan.Domain.Findings;

namespace Bihuan.Domain.Bulletins;

/// <summary>亮灯: green where all is well, yellow for a warning, red for what is overdue.</summary>
public enum Lamp { Green, Yellow, Red }

/// <summary>How many findings stood in each state at the as-of moment. The unit of count is 问题（个）.</summary>
public sealed record BulletinFigures(int Issued, int Rectifying, int UnderReview, int Continuous, int Closed, int Relapsed, int Overdue)
{
    public int FedBack => Issued + Rectifying + UnderReview + Continuous + Closed + Relapsed;

    /// <summary>Closed of fed back in percent with two decimals, half away from zero; null where nothing was fed back.</summary>
    public decimal? Rate => FedBack == 0 ? null : Math.Round(Closed * 100m / FedBack, 2, MidpointRounding.AwayFromZero);

    public int this[FindingState state] => state switch
    {
        FindingState.Issued => Issued,
        FindingState.Rectifying => Rectifying,
        FindingState.UnderReview => UnderReview,
        FindingState.Continuous => Continuous,
        FindingState.Closed => Closed,
        FindingState.Relapsed => Relapsed,
        _ => 0,
    };

    public static BulletinFigures Of(IEnumerable<BulletinFinding> findings)
    {
        var all = findings.ToArray();
        return new(Count(FindingState.Issued), Count(FindingState.Rectifying), Count(FindingState.UnderReview), Count(FindingState.Continuous),
            Count(FindingState.Closed), Count(FindingState.Relapsed), all.Count(finding => finding.IsOverdue));

        int Count(FindingState state) => all.Count(finding => finding.State == state);
    }
}

/// <summary>What happened in the period. These add up: a quarter's are the sum of its months' (C03).</summary>
/// <param name="FedBack">Findings fed back in the period（个）.</param>
/// <param name="Closed">Findings closed in the period（个）.</param>
/// <param name="Owed">Weekly entries asked for（项次）.</param>
public sealed record BulletinFlows(int FedBack, int Closed, int Owed, int Late, int Missing)
{
    public static readonly BulletinFlows None = new(0, 0, 0, 0, 0);

    public static BulletinFlows operator +(BulletinFlows one, BulletinFlows other) =>
        new(one.FedBack + other.FedBack, one.Closed + other.Closed, one.Owed + other.Owed, one.Late + other.Late, one.Missing + other.Missing);

    public static BulletinFlows Sum(IEnumerable<BulletinFlows> flows) => flows.Aggregate(None, (sum, next) => sum + next);
}

/// <summary>A unit's line in the ranking.</summary>
/// <param name="Basis">The seal of the ids behind its figures.</param>
public sealed record BulletinUnit(UnitId Unit, string Name, int Rank, Lamp Lamp, string Why, BulletinFigures Figures, BulletinFlows Flows, string Basis);

public sealed record TrendPoint(DateOnly Day, int FedBack, int Closed, int Overdue);

/// <summary>The frozen body of a bulletin: every figure, and the seal of the ids behind it. Once approved it never changes (C02).</summary>
public sealed record BulletinContent
{
    public required DateTimeOffset AsOf { get; init; }
    public required BulletinFigures Figures { get; init; }
    public required BulletinFlows Flows { get; init; }
    public required IReadOnlyList<BulletinUnit> Units { get; init; }
    public required IReadOnlyList<TrendPoint> Trend { get; init; }

    /// <summary>Decimals of its rates, as the rules were when it was composed.</summary>
    public int RateDecimals { get; init; } = 2;

    /// <summary>Months of a quarter that were told from their published bulletins; the others were counted anew.</summary>
    public IReadOnlyList<DateOnly> FrozenMonths { get; init; } = [];

    /// <summary>Candidates; whom the bulletin names is decided by a person.</summary>
    public IReadOnlyList<UnitId> PraiseCandidates { get; init; } = [];
    public IReadOnlyList<UnitId> CriticismCandidates { get; init; } = [];
}
