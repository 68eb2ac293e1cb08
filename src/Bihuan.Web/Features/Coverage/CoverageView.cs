using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Supervisions;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Coverage;

/// <summary>What a unit can be covered by in a term.</summary>
internal enum CoverageKind { Inspected, FedBack, Checked, Visited, LookedBack }

/// <summary>The newest record that covers the unit.</summary>
internal sealed record CoveredBy(InspectionId Inspection, DateOnly On);

/// <summary>A unit of the region and what covers it.</summary>
/// <param name="Inspection">Its newest inspection in the term; null where there is none.</param>
internal sealed record CoverageRow(UnitId Unit, string Name, InspectionId? Inspection, IReadOnlyDictionary<CoverageKind, CoveredBy> By)
{
    /// <summary>Whoever was never inspected cannot be fed back to, supervised or looked back at: that gap is counted once, as not inspected.</summary>
    public bool Owes(CoverageKind kind) => kind == CoverageKind.Inspected || By.ContainsKey(CoverageKind.Inspected);
}

/// <summary>How many of how many; the names of the others are its rows.</summary>
internal sealed record CoverageFigure(CoverageKind Kind, int Covered, int All)
{
    public int Gaps => All - Covered;
}

/// <summary>全覆盖 of a term (A02): every unit that can be inspected, and the records that cover it. Three queries.</summary>
internal sealed record CoverageView(IReadOnlyList<CoverageRow> Rows)
{
    /// <summary>Bodies that inspect and supervise, and sections, which answer through their unit, are not part of it.</summary>
    private static readonly UnitKind[] Inspectable =
        [UnitKind.PartyCommittee, UnitKind.PartyGroup, UnitKind.Town, UnitKind.Village, UnitKind.Department, UnitKind.PublicInstitution, UnitKind.Enterprise];

    private sealed record Held(InspectionId Id, UnitId Unit, RoundType Type, DateOnly StartsOn, DateOnly? FedBackOn);

    public IEnumerable<CoverageFigure> Figures => Enum.GetValues<CoverageKind>().Select(kind => new CoverageFigure(kind, Rows.Count(row => row.By.ContainsKey(kind)), Rows.Count(row => row.Owes(kind))));

    public static async Task<CoverageView> LoadAsync(BihuanDb db, TermId term, Actor actor, CancellationToken cancellationToken)
    {
        var held = await (
            from inspection in db.Inspections.AsNoTracking().VisibleTo(actor)
            join round in db.Rounds on inspection.RoundId equals round.Id
            where round.TermId == term && round.Source == RoundSource.Inspection
            orderby round.StartsOn
            select new Held(inspection.Id, inspection.UnitId, round.Type, round.StartsOn, (DateOnly?)inspection.FeedbackMeeting!.HeldOn)).ToListAsync(cancellationToken);
        var supervised = await (
            from supervision in db.Supervisions.AsNoTracking().VisibleTo(actor)
            join inspection in db.Inspections on supervision.InspectionId equals inspection.Id
            join round in db.Rounds on inspection.RoundId equals round.Id
            where round.TermId == term && round.Source == RoundSource.Inspection
            select new { supervision.UnitId, supervision.InspectionId, supervision.Kind, supervision.HeldOn }).ToListAsync(cancellationToken);
        var units = await db.Units.AsNoTracking().VisibleTo(actor).Where(unit => unit.AbolishedOn == null && Inspectable.Contains(unit.Kind))
            .OrderBy(unit => unit.Code).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancellationToken);
        var inspected = held.ToLookup(row => row.Unit);
        var visits = supervised.ToLookup(row => row.UnitId, row => (KindOf(row.Kind), new CoveredBy(row.InspectionId, row.HeldOn)));
        return new CoverageView([.. units.Select(unit => new CoverageRow(unit.Id, unit.Name, inspected[unit.Id].LastOrDefault()?.Id, Covering(inspected[unit.Id], visits[unit.Id])))]);
    }

    /// <summary>A round of the type “回头看” looks back as a visit does, and is no first inspection.</summary>
    private static Dictionary<CoverageKind, CoveredBy> Covering(IEnumerable<Held> held, IEnumerable<(CoverageKind Kind, CoveredBy By)> visits)
    {
        var all = visits.ToList();
        foreach (var one in held)
        {
            if (one.Type == RoundType.LookBack) all.Add((CoverageKind.LookedBack, new CoveredBy(one.Id, one.FedBackOn ?? one.StartsOn)));
            else all.Add((CoverageKind.Inspected, new CoveredBy(one.Id, one.StartsOn)));
            if (one is { FedBackOn: { } day, Type: not RoundType.LookBack }) all.Add((CoverageKind.FedBack, new CoveredBy(one.Id, day)));
        }

        return all.GroupBy(pair => pair.Kind).ToDictionary(group => group.Key, group => group.MaxBy(pair => pair.By.On).By);
    }

    private static CoverageKind KindOf(SupervisionKind kind) => kind switch
    {
        SupervisionKind.Check => CoverageKind.Checked,
        SupervisionKind.ReturnVisit => CoverageKind.Visited,
        _ => CoverageKind.LookedBack,
    };

    public static string Of(CoverageKind kind) => kind switch
    {
        CoverageKind.Inspected => "巡察",
        CoverageKind.FedBack => "反馈",
        CoverageKind.Checked => "整改督查",
        CoverageKind.Visited => "回访",
        _ => "回头看",
    };
}
