using Bihuan.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Findings;

[Authorize<MaySeeFindings>]
internal sealed class OrphansPage(Orphans orphans, CurrentActor current) : PageModel
{
    public IReadOnlyList<OrphanRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await orphans.OfAsync(current.Required, cancellationToken);
}
