using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>A measure one may read, and what is filed for it now.</summary>
internal sealed record MeasureNow(MeasureId Id, string Code, string Title, string Text, IReadOnlyList<FiledNow> Filed);

internal sealed record FiledNow(DateOnly Week, bool IsLate, DateTimeOffset At)
{
    public EntryStanding Standing => IsLate ? EntryStanding.Late : EntryStanding.Filed;
}

/// <summary>The weekly entries that a figure of the bulletin counted, as they stood then and as they stand now; read is only what one may see.</summary>
[Authorize<MaySeeFindings>]
internal sealed class BulletinEntriesPage(BihuanDb db, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public EntryStanding? Show { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public Bulletin Bulletin { get; private set; } = null!;
    public FrozenRows<BulletinEntry> Found { get; private set; } = null!;
    public IReadOnlyDictionary<MeasureId, MeasureNow> Now { get; private set; } = new Dictionary<MeasureId, MeasureNow>();
    public string Asked => Show is { } show ? Word(show) : "应报";

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Bulletin = await db.Bulletins.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(bulletin => bulletin.Id == new BulletinId(id), cancellationToken);
        Found = await FrozenRows<BulletinEntry>.ReadAsync(db, (Bulletin, Unit, Part), CountOf, basis => basis.Entries.Where(entry => Show is null || entry.Standing == Show), cancellationToken);
        var (measures, weeks) = (Found.Rows.Select(row => row.Row.Measure).Distinct().ToArray(), Found.Rows.Select(row => row.Row.Week).Distinct().ToArray());
        Now = await (
            from finding in db.Findings.AsNoTracking().VisibleTo(current.Required)
            from measure in finding.Measures
            where measures.Contains(measure.Id)
            select new MeasureNow(measure.Id, finding.Code, finding.Title, measure.Text,
                measure.Progress.Where(entry => weeks.Contains(entry.Week)).Select(entry => new FiledNow(entry.Week, entry.IsLate, entry.ReportedAt)).ToList()))
            .ToDictionaryAsync(row => row.Id, cancellationToken);
    }

    /// <summary>How the entry stands now; null where one may not see it.</summary>
    public EntryStanding? NowOf(BulletinEntry entry) => Now.TryGetValue(entry.Measure, out var measure) ? FiledOf(measure, entry.Week)?.Standing ?? EntryStanding.Missing : null;

    public FiledNow? FiledOf(MeasureNow measure, DateOnly week) => measure.Filed.FirstOrDefault(filed => filed.Week == week);

    public static string Word(EntryStanding standing) => standing switch { EntryStanding.Filed => "按时填报", EntryStanding.Late => "逾期填报", _ => "未填报" };

    private int CountOf(BulletinUnit unit) => Show switch
    {
        EntryStanding.Late => unit.Flows.Late,
        EntryStanding.Missing => unit.Flows.Missing,
        EntryStanding.Filed => unit.Flows.Owed - unit.Flows.Late - unit.Flows.Missing,
        _ => unit.Flows.Owed,
    };
}
