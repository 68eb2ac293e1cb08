namespace Bihuan.Domain.Reminders;

/// <summary>What a reminder is about.</summary>
public enum ReminderSubject { Finding, Obligation }

/// <summary>How far the reminders of one last day have gone. One row per thing; a new last day begins anew.</summary>
public sealed class EscalationLevel
{
    private EscalationLevel() { }

    public EscalationLevel(Guid subjectId, RegionId region, DateOnly due, int step, DateOnly on) =>
        (SubjectId, RegionId, Due, Step, RaisedOn) = (subjectId, region, due, step, on);

    public Guid SubjectId { get; private set; }
    public RegionId RegionId { get; private set; }
    public DateOnly Due { get; private set; }

    /// <summary>The step last raised, from 1.</summary>
    public int Step { get; private set; }
    public DateOnly RaisedOn { get; private set; }

    public void Raise(DateOnly due, int step, DateOnly on) => (Due, Step, RaisedOn) = (due, step, on);
}

/// <summary>催办提醒: that a person was told of a last day, once per step. Never changed; it is shown for as long as the thing is open.</summary>
public sealed class Reminder
{
    public required PersonId PersonId { get; init; }
    public required ReminderSubject Subject { get; init; }
    public required Guid SubjectId { get; init; }
    public required UnitId UnitId { get; init; }
    public required RegionId RegionId { get; init; }
    public required DateOnly Due { get; init; }
    public required int Step { get; init; }

    /// <summary>The step's place: working days before the last day, 0 on the day after it, negative behind it.</summary>
    public required int Workdays { get; init; }

    /// <summary>The day it was raised: what was raised on one day is one digest.</summary>
    public required DateOnly RaisedOn { get; init; }
}
