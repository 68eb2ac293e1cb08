using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Bihuan.Web.Features.Reminders;

/// <summary>The daily run as the scheduler knows it; a run that was missed is made up for at the next start.</summary>
[DisallowConcurrentExecution]
internal sealed class ReminderJob(BihuanDb db, RaiseReminders raise) : IJob
{
    public static readonly JobKey Key = new("reminders");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var region in await db.Regions.AsNoTracking().Select(region => region.Id).ToListAsync(cancellationToken)) await raise.RunAsync(region, cancellationToken);
    }
}
