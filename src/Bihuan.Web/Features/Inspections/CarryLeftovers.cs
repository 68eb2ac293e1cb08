using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <summary>并入上轮遗留问题 (B15): all that were chosen or none; each goes on as a finding of this inspection that points back.</summary>
internal sealed class CarryLeftovers(BihuanDb db, OfficeClock clock)
{
    public async Task<int> CarryAsync(InspectionId id, IReadOnlyList<Guid> chosen, Actor actor, CancellationToken cancellationToken)
    {
        if (chosen.Count == 0) throw new RefusedException(new NothingChosen());
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        var of = await (
            from round in db.Rounds.AsNoTracking()
            join term in db.Terms.AsNoTracking() on round.TermId equals term.Id
            from unit in db.Units.AsNoTracking()
            where round.Id == inspection.RoundId && unit.Id == inspection.UnitId
            select new { round, term, unit }).SingleAsync(cancellationToken);
        var (prefix, rules) = (FindingCode.PrefixOf(of.term, of.round, of.unit), await db.RulesOfAsync(inspection.RoundId, cancellationToken));
        var ids = chosen.Select(one => new FindingId(one)).ToArray();
        var leftovers = await db.Findings.VisibleTo(actor).Include(finding => finding.Spans)
            .Where(finding => ids.Contains(finding.Id)).OrderBy(finding => finding.Code).ToListAsync(cancellationToken);
        if (leftovers.Count != ids.Distinct().Count()) throw new NotFoundException();
        foreach (var leftover in leftovers) db.Add(leftover.CarryInto(inspection, prefix, rules, actor, clock.Now));
        await db.SaveChangesAsync(cancellationToken);
        return leftovers.Count;
    }
}

public sealed record NothingChosen() : Refusal("请至少选择一个遗留问题");
