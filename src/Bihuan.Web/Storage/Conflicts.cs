using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bihuan.Web.Storage;

/// <summary>For acts that add and never overwrite: whoever comes second simply does it again on top of the first.</summary>
internal static class Conflicts
{
    private const int Tries = 20;

    /// <summary>Writers to one thing in this program line up; without that fifty at once would mostly repeat themselves.</summary>
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Does the act in turn, and anew, from loading to commit, when another node was quicker. The act must load everything itself.</summary>
    /// <param name="thing">What is written to.</param>
    public static async Task<T> AgainOnConflictAsync<T>(this BihuanDb db, Guid thing, Func<Task<T>> act, CancellationToken cancellationToken)
    {
        var turn = Turns[(uint)thing.GetHashCode() % Turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await RepeatAsync(db, act);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The database refused a key that is there already (SQLite 1555 and 2067, PostgreSQL 23505).</summary>
    public static bool IsTakenKey(Exception? cause) =>
        cause is SqliteException { SqliteExtendedErrorCode: 1555 or 2067 } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private static async Task<T> RepeatAsync<T>(BihuanDb db, Func<Task<T>> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await act();
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                db.StartAfresh();
            }
        }
    }
}
