using Bihuan.Web.Features.Handovers;
using Bihuan.Web.Features.Inspections;
using Bihuan.Web.Features.Letters;
using Bihuan.Web.Features.Reminders;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Bihuan.Web.Features;

/// <summary>
/// What the program does by itself, and when; the times are the office's. Kept in a database, so that a restart or a second
/// node repeats nothing; several nodes need PostgreSQL, where the scheduler's nodes agree on who runs what.
/// </summary>
internal static class ScheduledWork
{
    private const string AfterMidnight = "0 10 0 * * ?";

    /// <summary>Before anybody comes to work.</summary>
    private const string EveryMorning = "0 30 6 * * ?";

    /// <summary>After the reminders of the day.</summary>
    private const string LaterInTheMorning = "0 45 6 * * ?";

    public static void AddScheduledWork(this IServiceCollection services, string dataFolder, string? postgres)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UsePersistentStore(store => Keep(store, new DataFolder(dataFolder), postgres));
            quartz.ScheduleJob<PeriodJob>(trigger => At(trigger.WithIdentity("concentrated-periods-daily"), AfterMidnight), job => job.WithIdentity(PeriodJob.Key));
            quartz.ScheduleJob<HandoverJob>(trigger => At(trigger.WithIdentity("handovers-daily"), AfterMidnight), job => job.WithIdentity(HandoverJob.Key));
            quartz.ScheduleJob<ReminderJob>(trigger => At(trigger.WithIdentity("reminders-daily"), EveryMorning), job => job.WithIdentity(ReminderJob.Key));
            quartz.ScheduleJob<ProposalJob>(trigger => At(trigger.WithIdentity("proposals-daily"), LaterInTheMorning), job => job.WithIdentity(ProposalJob.Key));
        });
        services.AddHostedService<Scheduler>();
    }

    /// <summary>In the office's time; a run that was missed is made up for at the next start.</summary>
    private static void At<TJob>(ITriggerConfigurator<TJob> trigger, string times) where TJob : IJob =>
        trigger.WithCronSchedule(times, cron => cron.InTimeZone(OfficeClock.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed));

    private static void Keep(IPersistentStoreBuilder store, DataFolder data, string? postgres)
    {
        store.ProvisionSchema();
        if (postgres is null)
        {
            store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = data.Schedule }.ToString());
            return;
        }

        store.UsePostgres(NpgsqlFactory.Instance, postgres);
        store.UseClustering(_ => { });
    }

    /// <summary>Runs the schedule as long as the program; nobody's first page waits until it has been read.</summary>
    private sealed class Scheduler(ISchedulerFactory schedulers) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            await scheduler.Start(stoppingToken);
        }

        public override async Task StopAsync(CancellationToken cancellationToken)
        {
            await base.StopAsync(cancellationToken);
            foreach (var scheduler in await schedulers.GetAllSchedulers(cancellationToken)) await scheduler.Shutdown(waitForJobsToComplete: false, cancellationToken);
        }
    }
}
