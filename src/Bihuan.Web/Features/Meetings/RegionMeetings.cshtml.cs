using Bihuan.Domain.Meetings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>Every meeting the actor may see, counted by kind (A20, B13): each count is a link to exactly its rows.</summary>
[Authorize<MaySeeRegionMeetings>]
internal sealed class RegionMeetingsPage(BihuanDb db, CurrentActor current) : PageModel
{
    public const int Size = 50;

    public MeetingKind? Kind { get; private set; }
    public int? Year { get; private set; }
    public int Number { get; private set; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<int> Years { get; private set; } = [];
    public IReadOnlyList<(MeetingKind Kind, int Count)> Counts { get; private set; } = [];
    public IReadOnlyList<MeetingRow> Rows { get; private set; } = [];
    public bool MayRegister => current.Required.HoldsAny(new MayHoldRegionMeetings().Roles);

    public async Task OnGetAsync(MeetingKind? kind, int? year, int? page, CancellationToken cancellationToken)
    {
        (Kind, Year, Number) = (kind, year is >= 1 and <= 9999 ? year : null, Math.Clamp(page ?? 1, 1, 10_000));
        var visible = db.Meetings.AsNoTracking().VisibleTo(current.Required);
        Years = await visible.Select(meeting => meeting.HeldOn.Year).Distinct().OrderByDescending(held => held).ToListAsync(cancellationToken);
        if (Year is { } of)
        {
            var (first, last) = (new DateOnly(of, 1, 1), new DateOnly(of, 12, 31));
            visible = visible.Where(meeting => meeting.HeldOn >= first && meeting.HeldOn <= last);
        }

        var counts = await visible.GroupBy(meeting => meeting.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        Counts = [.. MeetingKinds.OfRegion.Concat(MeetingKinds.OfUnit).Select(each => (each, counts.GetValueOrDefault(each)))];
        Total = Kind is { } chosen ? counts.GetValueOrDefault(chosen) : counts.Values.Sum();
        var rows = visible.Where(meeting => Kind == null || meeting.Kind == Kind).OrderByDescending(meeting => meeting.HeldOn).ThenByDescending(meeting => meeting.Id);
        Rows = await MeetingRow.OfAsync(db, rows.Skip((Number - 1) * Size).Take(Size), cancellationToken);
    }

    public string UrlOf(MeetingKind? kind, int? year, int page = 1)
    {
        var query = new List<string>();
        if (kind is not null) query.Add($"kind={kind}");
        if (year is not null) query.Add($"year={year}");
        if (page > 1) query.Add($"page={page}");
        return Links.Meetings(query.Count == 0 ? null : string.Join('&', query));
    }
}
