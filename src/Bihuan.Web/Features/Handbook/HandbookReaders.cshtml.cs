using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Handbook;

internal sealed record ReadingRow(string Name, int Chapters, DateTimeOffset First, DateTimeOffset Last);

/// <summary>Who read which version: told from the history, by the version's own subject (A21).</summary>
[Authorize<MayRunRounds>]
internal sealed class HandbookReadersPage(Guide guide, BihuanDb db, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Edition { get; set; }

    public IReadOnlyList<GuideEdition> Editions { get; private set; } = [];
    public GuideEdition Shown { get; private set; } = null!;
    public IReadOnlyList<ReadingRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var region = current.Required.Region;
        Editions = await guide.EditionsAsync(current.Required, cancellationToken);
        Shown = Edition is { } asked ? Editions.FirstOrDefault(edition => edition.Number == asked) ?? throw new NotFoundException() : Editions[0];
        var readings = await (
            from entry in db.History.AsNoTracking()
            join person in db.People on entry.By equals person.Id
            where entry.SubjectId == Shown.Subject && entry.RegionId == region && entry.Kind == Guide.Read
            orderby entry.Number
            select new { person.Id, person.Name, entry.At }).ToListAsync(cancellationToken);
        Rows = [.. readings.GroupBy(reading => reading.Id).Select(group => new ReadingRow(group.First().Name, group.Count(), group.First().At, group.Last().At)).OrderByDescending(row => row.Last)];
    }
}
