using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Bihuan.Web.Features.Inspections;

/// <summary>Ends the concentrated periods that ran out yesterday or while the program stood still.</summary>
[DisallowConcurrentExecution]
internal sealed class PeriodJob(BihuanDb db, EndConcentratedPeriods end) : IJob
{
    public static readonly JobKey Key = new("concentrated-periods");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var region in await db.Regions.AsNoTracking().Select(region => region.Id).ToListAsync(cancellationToken)) await end.RunAsync(region, cancellationToken);
    }
}
