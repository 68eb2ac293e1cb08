using System.Diagnostics;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bihuan.Tests.World;

/// <summary>Somebody else who commits after a writer has looked and before he writes: the worst moment, every time.</summary>
internal sealed class Meanwhile : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly BihuanDb _writer;
    private readonly string _table;
    private readonly Func<Task> _other;
    private int _done;

    /// <param name="table">The writer's first look at it is the moment.</param>
    public Meanwhile(BihuanDb writer, string table, Func<Task> other)
    {
        (_writer, _table, _other) = (writer, $"\"{table}\"", other);
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == DbLoggerCategory.Name) _subscriptions.Add(listener.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> told)
    {
        if (told.Key != RelationalEventId.CommandExecuted.Name || told.Value is not CommandExecutedEventData { Context: var context, Command: var command } || context != _writer) return;
        if (!command.CommandText.Contains(_table, StringComparison.Ordinal) || Interlocked.Exchange(ref _done, 1) == 1) return;
        Task.Run(_other).GetAwaiter().GetResult();
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
