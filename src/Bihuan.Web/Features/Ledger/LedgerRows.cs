using System.Data.Common;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Ledger;

/// <summary>A finding as the ledger shows it.</summary>
internal sealed record LedgerRow(
    FindingId Id, string Code, string Title, string Unit, FindingClass Class, string? Category, FindingOrigin Origin, bool IsKeyLivelihood,
    FindingState State, DateOnly? Due, int Percent, int ReturnCount, DateTimeOffset ChangedAt, string? Leader)
{
    /// <summary>From the columns of <see cref="LedgerRows.Projected"/>; an instant is ticks on SQLite and a timestamp on PostgreSQL.</summary>
    public static LedgerRow Read(DbDataReader row) => new(
        new FindingId(row.GetGuid(0)), row.GetString(1), row.GetString(2), row.GetString(3), Enum.Parse<FindingClass>(row.GetString(4)), Text(row, 5),
        Enum.Parse<FindingOrigin>(row.GetString(6)), row.GetBoolean(7), Enum.Parse<FindingState>(row.GetString(8)), row.IsDBNull(9) ? null : row.GetFieldValue<DateOnly>(9),
        row.GetInt32(10), row.GetInt32(11),
        row.GetFieldType(12) == typeof(long) ? new DateTimeOffset(row.GetInt64(12), TimeSpan.Zero) : row.GetFieldValue<DateTimeOffset>(12), Text(row, 13));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}

/// <summary>A page of rows and whether there is more on either side.</summary>
internal sealed record LedgerPageOfRows(IReadOnlyList<LedgerRow> Rows, Place? Previous, Place? Next);

/// <summary>Who answers for a finding (责任清单), and who claimed it.</summary>
internal sealed record ResponsibilityRow(FindingId Finding, ResponsibilityKind Kind, string Name);

/// <summary>A measure of the task list (任务清单).</summary>
internal sealed record TaskRow(
    FindingId Finding, int Number, MeasureKind Kind, string Text, string? Goal, string? Deliverable, string? Owner, string? Section, DateOnly? StartsOn, DateOnly? Due, int Percent);

/// <summary>Reads the ledger; one query for the rows, one more for what the other two lists add.</summary>
internal static class LedgerRows
{
    public const int PageSize = 50;

    public static async Task<LedgerPageOfRows> PageAsync(LedgerAddress address, Asking asking, CancellationToken cancellationToken)
    {
        var rows = new List<LedgerRow>();
        for (var part = 0; part < address.Order.PartsFrom(address.Place) && rows.Count <= PageSize; part++)
        {
            var at = part;
            rows.AddRange(await KeptCommands.ReadAsync(asking, $"rows?{address.ToQueryOfPage()}#{part}", () => Query(address, asking, at), LedgerRow.Read, cancellationToken));
        }

        var more = rows.Count > PageSize;
        if (more) rows.RemoveRange(PageSize, rows.Count - PageSize);
        var backwards = address.Place?.Backwards ?? false;
        if (backwards) rows.Reverse();
        return new(rows,
            rows.Count > 0 && (backwards ? more : address.Place is not null) ? PlaceOf(rows[0], backwards: true) : null,
            rows.Count > 0 && (backwards || more) ? PlaceOf(rows[^1], backwards: false) : null);

        Place PlaceOf(LedgerRow row, bool backwards) => address.Order.PlaceOf(row.Code, row.Due, row.Percent, row.ReturnCount, row.ChangedAt, backwards);
    }

    /// <summary>
    /// The query of a page's rows; one more than it shows tells whether there is a next page. Which rows is told from an
    /// index alone where one holds enough, and only then are they read: a sort would otherwise carry every row it leaves out.
    /// </summary>
    public static IQueryable<LedgerRow> Query(LedgerAddress address, Asking asking, int part = 0)
    {
        var shown = address.Order.From(FindingMatch.Of(address.Filter, asking), address.Place)[part].Select(f => f.Id).Take(PageSize + 1);
        return Projected(address.Order.Sorted(asking.Db.Findings.AsNoTracking().Where(f => shown.Contains(f.Id)), address.Place), asking.Db);
    }

    /// <summary>Every row of the address in its order, read as it is consumed.</summary>
    public static async IAsyncEnumerable<LedgerRow> AllAsync(LedgerAddress address, Asking asking)
    {
        foreach (var some in address.Order.From(FindingMatch.Of(address.Filter, asking), null))
        {
            await foreach (var row in Projected(some, asking.Db).AsAsyncEnumerable()) yield return row;
        }
    }

    public static async Task<ILookup<FindingId, ResponsibilityRow>> ResponsibilitiesAsync(IReadOnlyList<LedgerRow> rows, BihuanDb db, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        var found = await db.Findings.AsNoTracking().Where(f => ids.Contains(f.Id)).SelectMany(f => f.Responsibilities, (f, r) => new ResponsibilityRow(
            f.Id, r.Kind,
            (r.PersonId != null ? db.People.Where(p => p.Id == r.PersonId).Select(p => p.Name).FirstOrDefault() : db.Units.Where(u => u.Id == r.SectionId).Select(u => u.Name).FirstOrDefault()) ?? ""))
            .ToListAsync(cancellationToken);
        return found.ToLookup(row => row.Finding);
    }

    public static async Task<ILookup<FindingId, TaskRow>> TasksAsync(IReadOnlyList<LedgerRow> rows, BihuanDb db, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id).ToArray();
        var found = await db.Findings.AsNoTracking().Where(f => ids.Contains(f.Id)).SelectMany(f => f.Measures.Where(m => m.DroppedBecause == null), (f, m) => new TaskRow(
            f.Id, m.Number, m.Kind, m.Text, m.Goal, m.Deliverable,
            db.People.Where(p => p.Id == m.OwnerId).Select(p => p.Name).FirstOrDefault(), db.Units.Where(u => u.Id == m.SectionId).Select(u => u.Name).FirstOrDefault(),
            m.StartsOn, m.Due, m.Percent)).ToListAsync(cancellationToken);
        return found.OrderBy(task => task.Number).ToLookup(task => task.Finding);
    }

    public static IQueryable<LedgerRow> Projected(IQueryable<Finding> findings, BihuanDb db) => findings.Select(f => new LedgerRow(
        f.Id, f.Code, f.Title, db.Units.Where(u => u.Id == f.UnitId).Select(u => u.Name).First(), f.Class, f.Category, f.Origin, f.IsKeyLivelihood,
        f.State, f.Due, f.Percent, f.ReturnCount, f.ChangedAt,
        f.Responsibilities.Where(r => r.Kind == ResponsibilityKind.LeadLeader).Select(r => db.People.Where(p => p.Id == r.PersonId).Select(p => p.Name).FirstOrDefault()).FirstOrDefault()));
}
