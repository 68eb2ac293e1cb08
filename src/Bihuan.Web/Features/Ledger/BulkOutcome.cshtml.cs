using System.Text.Json;
using System.Text.Json.Serialization;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Ledger;

/// <summary>批量办理结果: selected, changed, refused with reasons; read from the history, for the one who did it.</summary>
[Authorize<MaySeeFindings>]
internal sealed class BulkOutcomePage(BihuanDb db, CurrentActor current) : PageModel
{
    private static readonly JsonSerializerOptions Format = new() { Converters = { new JsonStringEnumConverter() } };

    public BulkResult Result { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var (region, person) = (current.Required.Region, current.Required.Person);
        var entry = await db.History.AsNoTracking().SingleOrNotFoundAsync(h => h.SubjectId == id && h.RegionId == region && h.By == person && h.Kind == "ledger.bulk", cancellationToken);
        Result = JsonSerializer.Deserialize<BulkResult>(entry.Payload, Format)!;
    }
}
