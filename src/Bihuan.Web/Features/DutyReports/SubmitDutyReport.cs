using Bihuan.Analysis.Authenticity;
using Bihuan.Domain;
using Bihuan.Domain.DutyReports;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.DutyReports;

/// <summary>报送责任落实月报 (C10): judged for emptiness as it comes in, beside the report of the month before.</summary>
internal sealed class SubmitDutyReport(BihuanDb db, OfficeClock clock)
{
    public async Task<DutyReportId> SubmitAsync(UnitId body, DateOnly month, string text, Actor actor, CancellationToken cancellationToken)
    {
        var (first, before) = (month.AddDays(1 - month.Day), month.AddDays(1 - month.Day).AddMonths(-1));
        if ((await db.SubordinateBodiesAsync(actor, clock.Today, cancellationToken)).All(known => known.Unit != body)) throw new RefusedException(new NoSubordinateBody());
        if (await db.DutyReports.AnyAsync(report => report.UnitId == body && report.Month == first, cancellationToken)) throw new RefusedException(new DutyReportExists(first));
        var earlier = await db.DutyReports.AsNoTracking().Where(report => report.UnitId == body && report.Month == before).Select(report => report.Text).SingleOrDefaultAsync(cancellationToken);
        var verdict = DutyReportEmptiness.Judge(text, earlier);
        var rules = await db.DispatchRulesAsync(actor.Region, cancellationToken);
        var report = DutyReport.Submit(actor.Region, body, month, text, new Emptiness(verdict.Score, rules.EmptyFrom, verdict.Reasons), clock.Today, (actor, clock.Now));
        db.Add(report);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two at once: the index takes one, the slower is told the same as whoever comes later.
            throw new RefusedException(new DutyReportExists(first));
        }

        return report.Id;
    }
}
