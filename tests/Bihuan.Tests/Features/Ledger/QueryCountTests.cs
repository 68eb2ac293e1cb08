using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bihuan.Tests.Features.Ledger;

public class QueryCountTests(CrowdedWorld crowd) : IClassFixture<CrowdedWorld>
{
    private readonly SmallWorld _world = crowd.World;

    /// <summary>A page costs the same number of queries with three rows as with fifty, and no more than stated here once its counts are known.</summary>
    [Theory]
    [InlineData("/findings?state=relapsed", "/findings", 1)]
    [InlineData("/findings?state=relapsed&view=tasks", "/findings?view=tasks", 2)]
    [InlineData("/findings?state=relapsed&view=responsibilities", "/findings?view=responsibilities", 2)]
    [InlineData("/todo", "/todo", 1)]
    [InlineData("/", "/", 1)]
    public async Task The_number_of_queries_is_known(string few, string many, int warm)
    {
        using var clerk = await _world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(few);
        await clerk.GoAsync(many);
        Assert.Equal(warm, await CountAsync(clerk, few));
        Assert.Equal(warm, await CountAsync(clerk, many));
    }

    private async Task<int> CountAsync(Visitor visitor, string url)
    {
        using var counting = new QueryCounting(_world.Folder);
        await visitor.GoAsync(url);
        return counting.Queries;
    }

    /// <summary>Listens to what Entity Framework tells of every command, and counts those of one world's database.</summary>
    private sealed class QueryCounting : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];
        private readonly MeterListener _kept = new();
        private readonly string _folder;
        private int _queries;

        public QueryCounting(string folder)
        {
            _folder = folder;
            _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
            _subscriptions.Add(_kept);
            _kept.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Bihuan.Search") listener.EnableMeasurementEvents(instrument);
            };
            _kept.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            {
                if (tags[0].Value is string database && database.StartsWith(_folder, StringComparison.Ordinal)) Interlocked.Add(ref _queries, (int)count);
            });
            _kept.Start();
        }

        public int Queries => _queries;

        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == DbLoggerCategory.Name) _subscriptions.Add(listener.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> told)
        {
            if (told.Key != RelationalEventId.CommandExecuted.Name || told.Value is not CommandExecutedEventData { Command: var command }) return;
            if (command.Connection!.DataSource.StartsWith(_folder, StringComparison.Ordinal)) Interlocked.Increment(ref _queries);
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions) subscription.Dispose();
        }
    }
}
