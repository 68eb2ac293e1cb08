using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Domain.Reports;
using Bihuan.Domain.Responsibilities;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <summary>A feedback document on the inspection's page.</summary>
internal sealed record DocumentRow(FeedbackDocumentId Id, string Name, long Size, string By, DateTimeOffset ReadAt, DateTimeOffset? ConfirmedAt, DateTimeOffset? UndoneAt);

/// <summary>What is missing in the three lists (A07), counted as the ledger counts it: of findings not yet at an end.</summary>
internal sealed record ListGaps(int Open, int Unclaimed, int NoLeader, int NoGoal, int NoMeasure);

/// <summary>What the unit owes, with the calendar it was found by.</summary>
/// <param name="Owner">Who owns it, with the word for why: 承办人, or 主要负责人.</param>
/// <param name="Meeting">The newest meeting that meets it, where a meeting does (A16, A20, B05) and the actor may read it.</param>
internal sealed record OwedRow(Obligation Obligation, string Owner, CalendarEdition Calendar, MeetingId? Meeting)
{
    /// <summary>The kind of meeting that meets it; null where none does.</summary>
    public MeetingKind? MeetingKind => MeetingKinds.ThatMeets(Obligation.Kind);

    public Derivation Derivation => new(Obligation.DerivationBy(Calendar), Calendar.Calendar);
}

/// <summary>What follows from day 0 for one class of findings.</summary>
internal sealed record DueLine(FindingClass Class, Period Period, DateOnly Due, bool IsClamped);

/// <summary>How far what the unit hands in has come.</summary>
internal sealed record RecordsView(PlanState? Plan, DoubleReport Double);

/// <summary>Everything the page of one inspection shows, in nine queries.</summary>
internal sealed record InspectionView(
    Inspection Inspection, Round Round, string Term, string Unit, string? Team, RuleSet Rules,
    IReadOnlyDictionary<FindingState, int> States, ListGaps Lists, IReadOnlyList<DocumentRow> Documents, IReadOnlyList<OwedRow> Owed, RecordsView Records)
{
    public int Drafts => States.GetValueOrDefault(FindingState.Draft);
    public bool IsFedBack => States.Keys.Any(state => state is not (FindingState.Draft or FindingState.Voided));

    /// <summary>Lists come in for some findings earlier than for others; the inspection is marked when none is left.</summary>
    public string ListsStatus
    {
        get
        {
            var waiting = States.GetValueOrDefault(FindingState.Issued);
            if (waiting > 0) return States.Keys.Any(state => state > FindingState.Issued && state is not (FindingState.Voided or FindingState.Carried)) ? $"尚有{waiting}个问题未提交清单，其余均已提交。" : "尚未提交。";
            return Inspection.ListsSubmittedAt is { } at ? $"已于{OfficeClock.Local(at):yyyy年M月d日}提交。" : "均已提交。";
        }
    }

    public static async Task<InspectionView> LoadAsync(BihuanDb db, InspectionId id, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var head = await (
            from inspection in db.Inspections.AsNoTracking().VisibleTo(actor)
            join round in db.Rounds on inspection.RoundId equals round.Id
            join term in db.Terms on round.TermId equals term.Id
            join rules in db.RuleSets on round.RuleSetId equals rules.Id
            join unit in db.Units on inspection.UnitId equals unit.Id
            join team in db.Units on inspection.TeamId equals team.Id into teams
            from team in teams.DefaultIfEmpty()
            where inspection.Id == id
            select new { inspection, round, Term = term.Name, rules, Unit = unit.Name, Team = team.Name }).SingleOrNotFoundAsync(row => true, cancellationToken);
        var findings = db.Findings.AsNoTracking().VisibleTo(actor).Where(finding => finding.InspectionId == id);
        var states = await findings.GroupBy(finding => finding.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return new InspectionView(head.inspection, head.round, head.Term, head.Unit, head.Team, head.rules.Rules,
            states, await ListsAsync(findings, cancellationToken), await DocumentsAsync(db, id, actor, cancellationToken), await OwedAsync(db, id, actor, today, cancellationToken), await RecordsAsync(db, id, actor, cancellationToken));
    }

    /// <summary>The due dates that follow from the feedback meeting, class by class.</summary>
    public IReadOnlyList<DueLine> DueLines(DateOnly day0) => [.. Enum.GetValues<FindingClass>().Select(findingClass =>
    {
        var period = findingClass == FindingClass.Immediate ? Rules.ImmediateLimit : Rules.ConcentratedPeriod;
        var due = Rules.DueFor(findingClass, day0);
        return new DueLine(findingClass, period, due, period.Unit == PeriodUnit.Month && due.Day != day0.Day);
    })];

    /// <summary>What stands beside an open row of the ladder; null where nothing is to be said.</summary>
    public string? StatusOf(ObligationKind kind) => kind switch
    {
        ObligationKind.Plan when Records.Plan is { } state => PlanWords.Of(state),
        ObligationKind.DoubleReport when Records.Double.Done > 0 => Records.Double.Status,
        _ => null,
    };

    private static async Task<RecordsView> RecordsAsync(BihuanDb db, InspectionId id, Actor actor, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(actor).Where(plan => plan.InspectionId == id).Select(plan => new { plan.ApprovedOn, plan.WaitsFor }).SingleOrDefaultAsync(cancellationToken);
        var reports = await db.Reports.AsNoTracking().VisibleTo(actor).Where(report => report.InspectionId == id).Select(report => report.Kind).Distinct().ToListAsync(cancellationToken);
        PlanState? state = plan switch { null => null, { ApprovedOn: not null } => PlanState.Approved, { WaitsFor: not null } => PlanState.UnderReview, _ => PlanState.Returned };
        return new RecordsView(state, new DoubleReport(reports.ToHashSet()));
    }

    /// <summary>What the unit owes, in the order in which it falls due (B01).</summary>
    private static async Task<IReadOnlyList<OwedRow>> OwedAsync(BihuanDb db, InspectionId id, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var owed = await db.WithOwners(db.Obligations.AsNoTracking().VisibleTo(actor).Include(obligation => obligation.Extensions).Where(obligation => obligation.InspectionId == id), today)
            .OrderBy(row => row.Obligation.Due).ThenBy(row => row.Obligation.Id).ToListAsync(cancellationToken);
        var calendars = await db.CalendarsOfAsync(actor.Region, owed.Select(row => row.Obligation), cancellationToken);
        var held = await db.Meetings.AsNoTracking().VisibleTo(actor).Where(meeting => meeting.InspectionId == id).OrderByDescending(meeting => meeting.HeldOn)
            .Select(meeting => new { meeting.Kind, meeting.Id }).ToListAsync(cancellationToken);
        return [.. owed.Select(row => new OwedRow(row.Obligation, row.Owner, calendars[row.Obligation.CalendarNumber], held.FirstOrDefault(meeting => meeting.Kind.Meets() == row.Obligation.Kind)?.Id))];
    }

    /// <summary>Counted here: the findings of one unit are few.</summary>
    private static async Task<ListGaps> ListsAsync(IQueryable<Finding> findings, CancellationToken cancellationToken)
    {
        var rows = await findings.Where(f => f.State == FindingState.Issued || f.State == FindingState.Rectifying || f.State == FindingState.UnderReview || f.State == FindingState.Continuous)
            .Select(finding => new
            {
                Unclaimed = finding.Claim == null,
                NoLeader = finding.Responsibilities.All(r => r.Kind != ResponsibilityKind.LeadLeader),
                NoGoal = finding.Goal == null || finding.Goal == "",
                NoMeasure = finding.Measures.All(measure => measure.DroppedBecause != null),
            }).ToListAsync(cancellationToken);
        return new ListGaps(rows.Count, rows.Count(row => row.Unclaimed), rows.Count(row => row.NoLeader), rows.Count(row => row.NoGoal), rows.Count(row => row.NoMeasure));
    }

    private static Task<List<DocumentRow>> DocumentsAsync(BihuanDb db, InspectionId id, Actor actor, CancellationToken cancellationToken) => (
        from document in db.FeedbackDocuments.AsNoTracking().VisibleTo(actor)
        join person in db.People on document.ReadBy equals person.Id
        where document.InspectionId == id
        orderby document.ReadAt descending
        select new DocumentRow(document.Id, document.File.Name, document.File.Size, person.Name, document.ReadAt, document.ConfirmedAt, document.UndoneAt)).ToListAsync(cancellationToken);
}
