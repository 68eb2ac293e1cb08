using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Findings;

/// <summary>The finding, wholly on one page.</summary>
[Authorize<MaySeeFindings>]
internal sealed class FindingDetailsPage(BihuanDb db, CurrentActor current, OfficeClock clock) : FindingPage(db, current, clock)
{
    public NextActs Acts { get; private set; } = new([], []);
    public IReadOnlyList<TimelineEntry> Timeline { get; private set; } = [];

    /// <summary>Who looked at which evidence: kept apart, or the looking would drown the doing.</summary>
    public IReadOnlyList<TimelineEntry> Views { get; private set; } = [];

    /// <summary>Codes of the findings this one is tied to, as far as the actor may see them.</summary>
    public IReadOnlyDictionary<FindingId, string> Related { get; private set; } = new Dictionary<FindingId, string>();

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Acts = NextActs.Of(Finding, Rules, Today, Actor);
        await LoadSameFilesAsync(cancellationToken);
        var happened = (await Db.HistoryOfAsync(Finding.RegionId, Finding.Id.Value, cancellationToken)).ToLookup(entry => entry.Kind == "evidence.viewed");
        (Timeline, Views) = ([.. happened[false]], [.. happened[true]]);
        var tied = new[] { Finding.PointsBackTo, Finding.Closure?.RelapsedInto, Finding.DuplicateOf }.OfType<FindingId>().ToArray();
        if (tied.Length > 0) Related = await Db.Findings.VisibleTo(Actor).Where(f => tied.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Code, cancellationToken);
    }
}
