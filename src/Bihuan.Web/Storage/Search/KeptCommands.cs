using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Bihuan.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bihuan.Web.Storage.Search;

/// <summary>
/// Runs a question that Entity Framework has put into SQL once again through ADO.NET, when the same actor asks the same on
/// the same day: putting it into SQL costs several times the answer. Only the command is kept, never a row. It depends on
/// nothing but actor, day, rules of the region and key; an actor is made anew after some seconds, and his commands go with him.
/// </summary>
internal static class KeptCommands
{
    private const int MostPerActor = 200;

    /// <summary>Entity Framework does not see these commands; whoever counts queries listens here.</summary>
    private static readonly Counter<long> Asked = new Meter("Bihuan.Search").CreateCounter<long>("commands");
    private static readonly ConditionalWeakTable<Actor, ConcurrentDictionary<string, Kept>> OfActor = [];

    /// <param name="key">All that the query depends on beside the asking.</param>
    /// <param name="row">Reads the columns in the order of the query's projection.</param>
    public static async Task<List<T>> ReadAsync<T>(Asking asking, string key, Func<IQueryable<T>> query, Func<DbDataReader, T> row, CancellationToken cancellationToken)
    {
        var connection = asking.Db.Database.GetDbConnection();
        // Stays open until the request ends: the next question of the page finds it so.
        if (connection.State != ConnectionState.Open) await asking.Db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = For(asking, key, query, connection);
        command.Transaction = asking.Db.Database.CurrentTransaction?.GetDbTransaction();
        if (Asked.Enabled) Asked.Add(1, new KeyValuePair<string, object?>("database", connection.DataSource));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(row(reader));
        return rows;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Entity Framework wrote the text; every value in it is a parameter.")]
    private static DbCommand For<T>(Asking asking, string key, Func<IQueryable<T>> query, DbConnection connection)
    {
        var known = OfActor.GetOrCreateValue(asking.Actor);
        var whole = $"{asking.Terms}/{key}";
        if (!known.TryGetValue(whole, out var kept))
        {
            if (known.Count >= MostPerActor) known.Clear();
            using var written = query().CreateDbCommand();
            known[whole] = kept = new Kept(written.CommandText, [.. written.Parameters.Cast<DbParameter>()]);
        }

        var command = connection.CreateCommand();
        command.CommandText = kept.Text;
        foreach (var parameter in kept.Parameters) command.Parameters.Add(CopyOf(parameter, command));
        return command;
    }

    private static DbParameter CopyOf(DbParameter parameter, DbCommand command)
    {
        if (parameter is ICloneable cloneable) return (DbParameter)cloneable.Clone();
        var copy = command.CreateParameter();
        (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
        return copy;
    }

    private sealed record Kept(string Text, IReadOnlyList<DbParameter> Parameters);
}
