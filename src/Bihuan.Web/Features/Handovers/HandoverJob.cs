using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Bihuan.Web.Features.Handovers;

/// <summary>Opens the sheets of heads whose last day has come.</summary>
[DisallowConcurrentExecution]
internal sealed class HandoverJob(BihuanDb db, RaiseHandovers raise) : IJob
{
    public static readonly JobKey Key = new("handovers");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var region in await db.Regions.AsNoTracking().Select(region => region.Id).ToListAsync(cancellationToken)) await raise.RunAsync(region, cancellationToken);
    }
}
