using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>A reminder whose thing is still open: what it is, of which unit, and until when.</summary>
/// <param name="Workdays">Its step: working days before the last day, 0 on the day after it, negative behind it.</param>
public sealed record ReminderLine(ReminderSubject Subject, Guid Id, string What, string Unit, DateOnly Due, int Workdays, DateOnly RaisedOn);

/// <summary>The reminders of a person by the day they were raised: one digest a day, and nothing that has been done meanwhile.</summary>
public static class ReminderDigest
{
    private const int Most = 500;

    /// <summary>The newest first; only the last step of each thing.</summary>
    public static async Task<IReadOnlyList<ReminderLine>> OfAsync(BihuanDb db, PersonId person, CancellationToken cancellationToken)
    {
        var findings = await (
            from reminder in db.Reminders.AsNoTracking()
            join finding in db.Findings on reminder.SubjectId equals (Guid)(object)finding.Id
            join unit in db.Units on finding.UnitId equals unit.Id
            where reminder.PersonId == person && reminder.Due == finding.Due && (finding.State == FindingState.Issued || finding.State == FindingState.Rectifying)
            orderby reminder.RaisedOn descending
            select new ReminderLine(reminder.Subject, reminder.SubjectId, finding.Code + " " + finding.Title, unit.Name, reminder.Due, reminder.Workdays, reminder.RaisedOn)).Take(Most).ToListAsync(cancellationToken);
        var owed = await (
            from reminder in db.Reminders.AsNoTracking()
            join obligation in db.Obligations on reminder.SubjectId equals (Guid)(object)obligation.Id
            join unit in db.Units on obligation.UnitId equals unit.Id
            where reminder.PersonId == person && reminder.Due == obligation.Due && obligation.MetOn == null
            orderby reminder.RaisedOn descending
            select new { reminder, obligation.Kind, obligation.InspectionId, unit.Name }).Take(Most).ToListAsync(cancellationToken);
        var lines = owed.Select(row => new ReminderLine(row.reminder.Subject, row.InspectionId.Value, DeadlineWords.Of(row.Kind), row.Name, row.reminder.Due, row.reminder.Workdays, row.reminder.RaisedOn)).Concat(findings);
        return [.. lines.GroupBy(line => (line.Id, line.What)).Select(thing => thing.MinBy(line => line.Workdays)!).OrderByDescending(line => line.RaisedOn).ThenBy(line => line.Due)];
    }
}
