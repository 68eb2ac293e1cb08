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
        scheduler.ListenerManager.AddJobListener(ended, []);
        await scheduler.TriggerJob(ReminderJob.Key);
        Assert.Null(await ended.Task);
        Assert.True(await world.WithDbAsync(db => db.Reminders.AnyAsync()));
        Assert.Contains(await scheduler.GetTriggersOfJob(ReminderJob.Key), trigger => trigger.Key.Name == "reminders-daily");
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
            if (context.JobDetail.Key.Equals(ReminderJob.Key)) _ended.TrySetResult(jobException);
            return ValueTask.CompletedTask;
        }
    }
}
