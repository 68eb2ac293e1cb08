using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Quartz;

namespace Bihuan.Web.Features.Letters;

/// <summary>The daily run of the proposals as the scheduler knows it; a run that was missed is made up for at the next start.</summary>
[DisallowConcurrentExecution]
internal sealed class ProposalJob(BihuanDb db, ProposeTalks propose) : IJob
{
    public static readonly JobKey Key = new("proposals");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        foreach (var region in await db.Regions.AsNoTracking().Select(region => region.Id).ToListAsync(cancellationToken)) await propose.RunAsync(region, cancellationToken);
    }
}
