using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.DutyReports;

/// <summary>How a report was judged when it was handed in; later rules and months do not change it.</summary>
/// <param name="EmptyFrom">The score of the rules from which on (inclusive) it is held to be empty.</param>
public sealed record Emptiness(int Score, int EmptyFrom, IReadOnlyList<string> Reasons)
{
    public bool IsEmpty() => Score >= EmptyFrom;
}

/// <summary>责任落实月报 (C10): one per subordinate body and month; read, judged for emptiness, never changed.</summary>
public sealed class DutyReport : Aggregate
{
    private DutyReport() { }

    public DutyReportId Id { get; private set; }
    public RegionId RegionId { get; private set; }

    /// <summary>The body that reports.</summary>
    public UnitId UnitId { get; private set; }

    /// <summary>The month's first day.</summary>
    public DateOnly Month { get; private set; }
    public string Text { get; private set; } = "";
    public Emptiness Judged { get; private set; } = null!;
    public bool IsEmpty { get; private set; }
    public PersonId SubmittedBy { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }

    protected override Subject Subject => new("duty-report", Id.Value, UnitId);

    public static bool MayWrite(UnitId body, Actor actor) => actor.HoldsFor(Role.UnitHead, body) || actor.HoldsFor(Role.Liaison, body);

    public static DutyReport Submit(RegionId region, UnitId body, DateOnly month, string text, Emptiness judged, DateOnly today, (Actor Actor, DateTimeOffset At) by)
    {
        var refusals = new List<Refusal>();
        if (!MayWrite(body, by.Actor)) refusals.Add(new NotYourAct("报送责任落实月报"));
        if (text.Trim().Length == 0) refusals.Add(new Missing("月报内容"));
        if (month.AddDays(1 - month.Day) > today) refusals.Add(new MonthNotBegun());
        RefusedException.ThrowIfAny(refusals);
        var report = new DutyReport { Id = DutyReportId.New(), RegionId = region, UnitId = body, Month = month.AddDays(1 - month.Day), Text = text.Replace("\r\n", "\n").Trim(), Judged = judged, IsEmpty = judged.IsEmpty(), SubmittedBy = by.Actor.Person, SubmittedAt = by.At };
        report.Happen("duty-report.submitted", by.Actor, by.At, $"报送{report.Month:yyyy年M月}责任落实月报（空泛分值{judged.Score}）", new { report.Month, report.Text, judged });
        return report;
    }
}

public sealed record MonthNotBegun() : Refusal("不能报送尚未开始的月份的月报");
public sealed record DutyReportExists(DateOnly Month) : Refusal($"{Month:yyyy年M月}的月报已经报送，每月只报一份");
public sealed record NoSubordinateBody() : Refusal("只有被巡察单位的下属单位报送责任落实月报，请另选单位");
