using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.WallChart;

/// <summary>An inspection as far as a chart asks for it.</summary>
internal sealed record WallInspection(UnitId Unit, string UnitName, string UnitCode, RoundId Round, string RoundName, DateOnly RoundFrom, DateOnly? FeedbackOn);

/// <summary>Whose chart may be asked for: units and rounds of the inspections one may see.</summary>
internal sealed record WallChoices(IReadOnlyList<WallInspection> Inspections)
{
    public IEnumerable<(UnitId Id, string Name)> Units => Inspections.OrderBy(i => i.UnitCode, StringComparer.Ordinal).Select(i => (i.Unit, i.UnitName)).Distinct();
    public IEnumerable<(RoundId Id, string Name)> Rounds => Inspections.OrderByDescending(i => i.RoundFrom).Select(i => (i.Round, i.RoundName)).Distinct();

    public static Task<WallChoices> OfAsync(Asking asking, FindingCounts counts, CancellationToken cancellationToken) =>
        counts.KeepAsync("wall-choices", asking, async () => new WallChoices(await (
            from inspection in asking.Db.Inspections.AsNoTracking().VisibleTo(asking.Actor)
            join unit in asking.Db.Units on inspection.UnitId equals unit.Id
            join round in asking.Db.Rounds on inspection.RoundId equals round.Id
            select new WallInspection(unit.Id, unit.Name, unit.Code, round.Id, round.Name, round.StartsOn, (DateOnly?)inspection.FeedbackMeeting!.HeldOn)).ToListAsync(cancellationToken)), cancellationToken);

    /// <summary>The name of the unit or the same answer as for one that does not exist.</summary>
    public string NameOf(UnitId unit) => Inspections.FirstOrDefault(i => i.Unit == unit)?.UnitName ?? throw new NotFoundException();

    public string NameOf(RoundId round) => Inspections.FirstOrDefault(i => i.Round == round)?.RoundName ?? throw new NotFoundException();
}
