using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Reviews;

namespace Bihuan.Tests.Simulation;

/// <summary>A measure as somebody with pencil and paper would follow it: its percent by week, and which weeks came late.</summary>
internal sealed class BookedMeasure
{
    public required MeasureId Id { get; init; }
    public required DateOnly AddedOn { get; init; }
    public bool IsImmediate { get; init; }
    public Dictionary<DateOnly, (int Percent, bool Late)> Weeks { get; } = [];
    public int Percent => Weeks.Count == 0 ? 0 : Weeks.MaxBy(week => week.Key).Value.Percent;

    public int PercentBefore(DateOnly monday) => Weeks.Where(week => week.Key < monday).OrderBy(week => week.Key).Select(week => week.Value.Percent).LastOrDefault();
}

/// <summary>A finding in the book: every state it entered with its day, its last day, its measures.</summary>
internal sealed class BookedFinding
{
    public required FindingId Id { get; init; }
    public required RegionId Region { get; init; }
    public required UnitId Unit { get; init; }
    public required InspectionId Inspection { get; init; }
    public required FindingClass Class { get; init; }
    public required DateOnly FedBackOn { get; init; }
    public List<(DateOnly Day, FindingState State, DateOnly? Due)> Course { get; } = [];
    public List<BookedMeasure> Measures { get; } = [];
    public int StepsPassed { get; set; }

    /// <summary>What was asked for when it was last handed in.</summary>
    public SubmissionAim Aim { get; set; }

    public FindingState State => Course[^1].State;
    public DateOnly? Due => Course[^1].Due;

    /// <summary>Where it was before it was handed in for review.</summary>
    public FindingState BeforeReview => Course.Last(step => step.State != FindingState.UnderReview).State;

    public void Enter(DateOnly day, FindingState state, DateOnly? due) => Course.Add((day, state, due));

    /// <summary>How it stood in the evening of a day; null where it had not been fed back.</summary>
    public (FindingState State, DateOnly? Due)? On(DateOnly day)
    {
        var last = Course.LastOrDefault(step => step.Day <= day);
        return last.Day == default ? null : (last.State, last.Due);
    }
}

/// <summary>What a unit owes, in the book.</summary>
internal sealed class BookedObligation
{
    public required ObligationId Id { get; init; }
    public required RegionId Region { get; init; }
    public required InspectionId Inspection { get; init; }
    public required UnitId Unit { get; init; }
    public required ObligationKind Kind { get; init; }
    public required DateOnly Due { get; set; }
    public bool IsMet { get; set; }
}

/// <summary>Figures of a day, counted over the book one finding after the other.</summary>
internal sealed record Count(int FedBack, int Closed, int Overdue, int Rectifying, int UnderReview, int Continuous, int Relapsed);

/// <summary>The book that is kept beside the program and knows nothing of it: what happened, on which day.</summary>
internal sealed class Book
{
    private static readonly FindingState[] Open = [FindingState.Issued, FindingState.Rectifying, FindingState.UnderReview, FindingState.Continuous];

    public Dictionary<FindingId, BookedFinding> Findings { get; } = [];
    public List<BookedObligation> Owed { get; } = [];

    /// <summary>Months of each inspection's concentrated period, by the name of its rules.</summary>
    public Dictionary<InspectionId, int> PeriodMonths { get; } = [];

    public static int MonthsOf(string rules) => rules switch { "six-month" => 6, "legacy-two-month" => 2, _ => 3 };

    public DateOnly DueOf(InspectionId inspection, FindingClass findingClass, DateOnly day0) => day0.AddMonths(findingClass == FindingClass.Immediate ? 1 : PeriodMonths[inspection]);
    public List<(DateOnly Day, RegionId Region)> Closings { get; } = [];

    /// <summary>The last step of the ladder that each thing has reached, by its last day.</summary>
    public Dictionary<Guid, (DateOnly Due, int Step)> Steps { get; } = [];

    public Count On(RegionId region, DateOnly day)
    {
        var count = new Count(0, 0, 0, 0, 0, 0, 0);
        foreach (var finding in Findings.Values)
        {
            if (finding.Region != region || finding.On(day) is not { } then) continue;
            count = count with { FedBack = count.FedBack + 1 };
            if (Open.Contains(then.State) && then.Due < day) count = count with { Overdue = count.Overdue + 1 };
            count = then.State switch
            {
                FindingState.Closed => count with { Closed = count.Closed + 1 },
                FindingState.Rectifying => count with { Rectifying = count.Rectifying + 1 },
                FindingState.UnderReview => count with { UnderReview = count.UnderReview + 1 },
                FindingState.Continuous => count with { Continuous = count.Continuous + 1 },
                FindingState.Relapsed => count with { Relapsed = count.Relapsed + 1 },
                _ => count,
            };
        }

        return count;
    }

    /// <summary>Weekly entries that were owed, late and missing for one week.</summary>
    public (int Owed, int Late, int Missing) Week(RegionId region, DateOnly monday)
    {
        var (owed, late, missing) = (0, 0, 0);
        foreach (var finding in Findings.Values)
        {
            if (finding.Region != region || finding.On(monday.AddDays(6))?.State is not (FindingState.Rectifying or FindingState.Continuous)) continue;
            foreach (var measure in finding.Measures)
            {
                var isFiled = measure.Weeks.TryGetValue(monday, out var entry);
                if (measure.AddedOn > monday.AddDays(6) || (measure.PercentBefore(monday) == 100 && !isFiled)) continue;
                owed++;
                if (!isFiled) missing++;
                else if (entry.Late) late++;
            }
        }

        return (owed, late, missing);
    }

    /// <summary>What the reminders must raise on the morning of a day.</summary>
    public int Raise(RegionId region, DateOnly today, Func<DateOnly, DateOnly, int> reached)
    {
        var chased = Findings.Values.Where(finding => finding.Region == region && finding.State is FindingState.Issued or FindingState.Rectifying or FindingState.Continuous).Select(finding => (finding.Id.Value, finding.Due!.Value))
            .Concat(Owed.Where(owed => owed.Region == region && !owed.IsMet && owed.Kind != ObligationKind.ConcentratedPeriod).Select(owed => (owed.Id.Value, owed.Due)));
        var raised = 0;
        foreach (var (id, due) in chased)
        {
            var step = reached(due, today);
            if (step == 0 || (Steps.TryGetValue(id, out var before) && before.Due == due && before.Step >= step)) continue;
            Steps[id] = (due, step);
            raised++;
        }

        return raised;
    }
}
