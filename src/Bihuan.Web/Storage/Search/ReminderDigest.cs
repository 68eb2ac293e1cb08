using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>A reminder whose thing is still open: what it is, of which unit, and until when.</summary>
/// <param name="Id">The finding, or the inspection after which the unit owes it.</param>
/// <param name="Workdays">Its step: working days before the last day, 0 on the day after it, negative behind it.</param>
public sealed record ReminderLine(ReminderSubject Subject, Guid Id, string What, string Unit, DateOnly Due, int Workdays, DateOnly RaisedOn);

/// <summary>One day's digest: how many of the things told of on that day are still open.</summary>
public sealed record ReminderDay(DateOnly Day, int Count);

/// <summary>
/// The reminders of a person by the day they were raised: one digest a day, and nothing that has been done meanwhile. Only
/// the last step of each thing. Written as SQL because a reminder names findings and obligations in one column.
/// </summary>
public static class ReminderDigest
{
    /// <summary>Lines of the page, and the most that a digest counts.</summary>
    public const int Most = 500;

    /// <summary>Days for which a digest waits in the inbox, today included; what is overdue longer stands there under its own name.</summary>
    private const int Days = 7;

    /// <summary>The newest day first; never more than <see cref="Most"/> in all.</summary>
    public static async Task<IReadOnlyList<ReminderDay>> DaysAsync(BihuanDb db, PersonId person, DateOnly today, CancellationToken cancellationToken)
    {
        var before = today.AddDays(-Days);
        return await db.Database.SqlQuery<ReminderDay>($"""
            SELECT told.raised_on AS "Day", COUNT(*) AS "Count" FROM (
                SELECT r.raised_on FROM reminders r
                WHERE r.person_id = {person.Value} AND r.raised_on > {before} AND r.raised_on <= {today}
                AND (EXISTS (SELECT 1 FROM findings f WHERE f.id = r.subject_id AND f.due = r.due AND f.state IN ('Issued', 'Rectifying'))
                    OR EXISTS (SELECT 1 FROM obligations o WHERE o.id = r.subject_id AND o.due = r.due AND o.met_on IS NULL))
                AND NOT EXISTS (SELECT 1 FROM reminders l WHERE l.person_id = r.person_id AND l.subject_id = r.subject_id AND l.due = r.due AND l.step > r.step)
                ORDER BY r.raised_on DESC LIMIT {Most}) told
            GROUP BY told.raised_on
            """).OrderByDescending(day => day.Day).ToListAsync(cancellationToken);
    }

    /// <summary>The newest first, of whatever day; never more than <see cref="Most"/>.</summary>
    public static async Task<IReadOnlyList<ReminderLine>> LinesAsync(BihuanDb db, PersonId person, CancellationToken cancellationToken)
    {
        var rows = await db.Database.SqlQuery<Row>($"""
            SELECT NULL AS "Kind", f.id AS "Id", f.code || ' ' || f.title AS "What", u.name AS "Unit", r.due AS "Due", r.workdays AS "Workdays", r.raised_on AS "RaisedOn"
            FROM reminders r
            JOIN findings f ON f.id = r.subject_id AND f.due = r.due AND f.state IN ('Issued', 'Rectifying')
            JOIN units u ON u.id = f.unit_id
            WHERE r.person_id = {person.Value}
            AND NOT EXISTS (SELECT 1 FROM reminders l WHERE l.person_id = r.person_id AND l.subject_id = r.subject_id AND l.due = r.due AND l.step > r.step)
            UNION ALL
            SELECT o.kind, o.inspection_id, '', u.name, r.due, r.workdays, r.raised_on
            FROM reminders r
            JOIN obligations o ON o.id = r.subject_id AND o.due = r.due AND o.met_on IS NULL
            JOIN units u ON u.id = o.unit_id
            WHERE r.person_id = {person.Value}
            AND NOT EXISTS (SELECT 1 FROM reminders l WHERE l.person_id = r.person_id AND l.subject_id = r.subject_id AND l.due = r.due AND l.step > r.step)
            """).OrderByDescending(line => line.RaisedOn).ThenBy(line => line.Due).ThenBy(line => line.Id).Take(Most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToLine())];
    }

    /// <param name="Kind">What a unit owes; null for a finding.</param>
    private sealed record Row(string? Kind, Guid Id, string What, string Unit, DateOnly Due, int Workdays, DateOnly RaisedOn)
    {
        public ReminderLine ToLine() => new(
            Kind is null ? ReminderSubject.Finding : ReminderSubject.Obligation, Id, Kind is null ? What : DeadlineWords.Of(Enum.Parse<ObligationKind>(Kind)), Unit, Due, Workdays, RaisedOn);
    }
}
