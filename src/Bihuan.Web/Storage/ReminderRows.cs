using System.Text.Json;
using Bihuan.Domain.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>
/// Writes reminders by one statement that unfolds a list: a day's run over a large region tells hundreds of thousands, and
/// one statement for each of them took most of it. In the order of the key, so that the index grows page by page.
/// </summary>
internal static class ReminderRows
{
    private const string Into = "INSERT INTO reminders (person_id, subject, subject_id, unit_id, region_id, due, step, workdays, raised_on) ";
    private const string OnSqlite = Into + "SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8 FROM json_each({0})";
    private const string OnPostgres = Into + "SELECT (row->>0)::uuid, row->>1, (row->>2)::uuid, (row->>3)::uuid, (row->>4)::uuid, (row->>5)::date, (row->>6)::int, (row->>7)::int, (row->>8)::date FROM json_array_elements({0}::json) AS row";

    public static async Task InsertAsync(BihuanDb db, IReadOnlyCollection<Reminder> reminders, CancellationToken cancellationToken)
    {
        if (reminders.Count == 0) return;
        var rows = reminders.OrderBy(r => r.PersonId.Value).ThenBy(r => r.SubjectId).Select(r => new object[]
        {
            Key(r.PersonId.Value), r.Subject.ToString(), Key(r.SubjectId), Key(r.UnitId.Value), Key(r.RegionId.Value), Day(r.Due), r.Step, r.Workdays, Day(r.RaisedOn),
        });
        await db.Database.ExecuteSqlRawAsync(db is SqliteBihuanDb ? OnSqlite : OnPostgres, [JsonSerializer.Serialize(rows)], cancellationToken);
    }

    /// <summary>As the file keeps it: in capitals.</summary>
    private static string Key(Guid id) => id.ToString("D").ToUpperInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd");
}
