using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Reports;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reports;

/// <summary>The reports of one inspection: what is in, what is missing, who has read it.</summary>
[Authorize<MaySeeFindings>]
internal sealed class InspectionReportsPage(BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    public IReadOnlyList<Report> Reports { get; private set; } = [];
    public IReadOnlyList<Obligation> Owed { get; private set; } = [];
    public IReadOnlyList<RosterEntry> Leaders { get; private set; } = [];
    public IReadOnlyList<Refusal> Obstacles => Report.ObstaclesToSubmitting(Inspection, Actor);
    public bool IsOfTheUnit => Actor.HoldsAnyFor(new MayReport().Roles, Inspection.UnitId);
    public DoubleReport Double => new(Reports.Select(report => report.Kind).ToHashSet());

    public Obligation? OwedFor(ReportKind kind) => Owed.SingleOrDefault(owed => owed.Kind == (kind == ReportKind.Interim ? ObligationKind.InterimReport : ObligationKind.DoubleReport));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        Reports = await Db.Reports.AsNoTracking().VisibleTo(Actor).Whole().Where(report => report.InspectionId == InspectionId).OrderBy(report => report.Kind).ThenByDescending(report => report.Number).ToListAsync(cancellationToken);
        Owed = await Db.Obligations.AsNoTracking().VisibleTo(Actor).Where(o => o.InspectionId == InspectionId && (o.Kind == ObligationKind.InterimReport || o.Kind == ObligationKind.DoubleReport)).ToListAsync(cancellationToken);
        Leaders = await Db.HoldersAsync(Inspection.UnitId, Role.SupervisingLeader, Today, cancellationToken);
    }
}
