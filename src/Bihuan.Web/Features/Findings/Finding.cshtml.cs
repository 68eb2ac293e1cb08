using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Findings;

/// <summary>The finding, wholly on one page.</summary>
[Authorize<MaySeeFindings>]
internal sealed class FindingDetailsPage(LikeFindings alike, BihuanDb db, CurrentActor current, OfficeClock clock) : FindingPage(db, current, clock)
{
    public NextActs Acts { get; private set; } = new([], []);
    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>Who looked at which evidence: kept apart, or the looking would drown the doing.</summary>
    public IReadOnlyList<TimelineEntry> Views { get; private set; } = [];

    /// <summary>Findings of other rounds that say much the same and nobody has decided on; sought while the finding is new (B16).</summary>
    public IReadOnlyList<LikeFinding> Suspects { get; private set; } = [];

    /// <summary>A person has said that it came back.</summary>
    public bool IsRecurrent { get; private set; }

    /// <summary>Codes of the findings this one is tied to, as far as the actor may see them.</summary>
    public IReadOnlyDictionary<FindingId, string> Related { get; private set; } = new Dictionary<FindingId, string>();

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Acts = NextActs.Of(Finding, new Terms(Rules, Today, ExtendedUntil), Actor);
        await LoadSameFilesAsync(cancellationToken);
        await LoadDepartureAsync(cancellationToken);
        await LoadSourceAsync(cancellationToken);
        var happened = (await Db.HistoryOfAsync(Finding.RegionId, Finding.Id.Value, cancellationToken)).ToLookup(entry => entry.Kind == "evidence.viewed");
        (Timeline, Views) = ([.. happened[false]], [.. happened[true]]);
        var judged = await Db.Recurrences.AsNoTracking().VisibleTo(Actor).Where(recurrence => recurrence.FindingId == FindingId)
            .Select(recurrence => new { recurrence.EarlierId, recurrence.IsConfirmed }).ToListAsync(cancellationToken);
        IsRecurrent = judged.Any(recurrence => recurrence.IsConfirmed);
        if (Finding.State is FindingState.Draft or FindingState.Issued && Actor.HoldsAny(Roles.SeeDrafts))
        {
            var known = judged.Select(recurrence => recurrence.EarlierId).Append(Finding.PointsBackTo ?? default).ToHashSet();
            Suspects = [.. (await alike.OfAsync(new LikeQuestion(FindingId, Finding.Title, Finding.UnitId, Finding.RoundId), Actor, cancellationToken)).Where(like => !known.Contains(like.Id))];
        }

        var tied = new[] { Finding.PointsBackTo, Finding.CarriedInto, Finding.Closure?.RelapsedInto, Finding.DuplicateOf }.OfType<FindingId>().ToArray();
        if (tied.Length > 0) Related = await Db.Findings.VisibleTo(Actor).Where(f => tied.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Code, cancellationToken);
    }
}
