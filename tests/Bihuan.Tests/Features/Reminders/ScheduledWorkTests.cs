using Bihuan.Tests.Storage;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Bihuan.Tests.Features.Reminders;

public class ScheduledWorkTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(BothDatabasesTests.Sqlite)]
    [InlineData(BothDatabasesTests.Postgres)]
    public async Task The_daily_run_is_kept_in_the_database_and_does_its_work(string database)
    {
        await using var world = await SmallWorld.StartAsync(database == BothDatabasesTests.Postgres ? await postgres.NewDatabaseAsync() : null, isScheduled: true);
        var scheduler = await world.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var ended = new Ended();
        scheduler.ListenerManager.AddJobListener(ended, KeyMatcher<JobKey>.Create(ReminderJob.Key));
        await scheduler.TriggerJob(ReminderJob.Key);
        Assert.Null(await ended.Task);
        Assert.True(await world.WithDbAsync(db => db.Reminders.AnyAsync()));
        var next = (await scheduler.GetTriggersOfJob(ReminderJob.Key)).Single(trigger => trigger.Key.Name == "reminders-daily").GetNextFireTimeUtc();
        Assert.Equal(new TimeSpan(22, 30, 0), next?.TimeOfDay); // 06:30 where the office is
    }

    private sealed class Ended : IJobListener
    {
        private readonly TaskCompletionSource<Exception?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "ended";
        public Task<Exception?> Task => _ended.Task;

        public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
        public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

        public ValueTask JobWasExecuted(IJobExecutionContext context, JobExecutionException? jobException, CancellationToken cancellationToken = default)
        {
            _ended.TrySetResult(jobException);
            return ValueTask.CompletedTask;
        }
    }
}
