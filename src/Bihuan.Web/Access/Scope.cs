using System.Linq.Expressions;
using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Delegations;
using Bihuan.Domain.DutyReports;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Handbook;
using Bihuan.Domain.Handovers;
using Bihuan.Domain.Letters;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Domain.Recurrences;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;
using Bihuan.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>
/// What an actor may see, as a query. Every read, write, bulk act, export, search, count and file goes through it:
/// what you may not see, you cannot fetch.
/// </summary>
public static class Scope
{
    public static IQueryable<Finding> VisibleTo(this IQueryable<Finding> findings, Actor actor)
    {
        var region = actor.Region;
        var inRegion = findings.Where(finding => finding.RegionId == region);
        if (!actor.HoldsAny(Roles.SeeDrafts)) inRegion = inRegion.Where(finding => finding.State != FindingState.Draft);
        return actor.HoldsAny(Roles.WholeRegion) ? inRegion : inRegion.Where(WithinReach(actor));
    }

    public static IQueryable<Inspection> VisibleTo(this IQueryable<Inspection> inspections, Actor actor)
    {
        var (region, units) = (actor.Region, UnitsOf(actor, Roles.WholeUnit).Concat(UnitsOf(actor, Roles.OwnNameOnly)).Concat(UnitsOf(actor, Roles.SeeDrafts)).ToArray());
        var inRegion = inspections.Where(inspection => inspection.RegionId == region);
        return actor.HoldsAny(Roles.WholeRegion) ? inRegion : inRegion.Where(inspection => units.Contains(inspection.UnitId));
    }

    /// <summary>What a unit owes is seen by whoever sees its inspection.</summary>
    public static IQueryable<Obligation> VisibleTo(this IQueryable<Obligation> obligations, Actor actor)
    {
        var (region, units) = (actor.Region, UnitsOf(actor, Roles.WholeUnit).Concat(UnitsOf(actor, Roles.OwnNameOnly)).Concat(UnitsOf(actor, Roles.SeeDrafts)).ToArray());
        var inRegion = obligations.Where(obligation => obligation.RegionId == region);
        return actor.HoldsAny(Roles.WholeRegion) ? inRegion : inRegion.Where(obligation => units.Contains(obligation.UnitId));
    }

    /// <summary>A plan or a report speaks of the whole unit: seen by whoever sees the whole unit, and by its leadership, which answers for it together.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> records, Actor actor) where T : InspectionRecord
    {
        var (region, units) = (actor.Region, RecordsOf(actor).ToArray());
        var inRegion = records.Where(record => record.RegionId == region);
        return actor.HoldsAny(Roles.WholeRegion) ? inRegion : inRegion.Where(record => units.Contains(record.UnitId));
    }

    /// <summary>A handover sheet is for whoever sees the whole unit, and for the two heads themselves, wherever they went since (B15).</summary>
    public static IQueryable<Handover> VisibleTo(this IQueryable<Handover> handovers, Actor actor)
    {
        var (region, person, units) = (actor.Region, actor.Person, UnitsOf(actor, Roles.WholeUnit).ToArray());
        var inRegion = handovers.Where(handover => handover.RegionId == region);
        if (actor.HoldsAny(Roles.WholeRegion)) return inRegion;
        return inRegion.Where(handover => units.Contains(handover.UnitId) || handover.OutgoingId == person || handover.IncomingId == person);
    }

    /// <summary>A verdict on a recurrence is seen by whoever sees the whole unit of the finding (B16).</summary>
    public static IQueryable<Recurrence> VisibleTo(this IQueryable<Recurrence> recurrences, Actor actor)
    {
        var region = actor.Region;
        var inRegion = recurrences.Where(recurrence => recurrence.RegionId == region);
        return UnitsSeenWhole(actor) is { } units ? inRegion.Where(recurrence => units.Contains(recurrence.UnitId)) : inRegion;
    }

    /// <summary>The guide is for everybody; what is not published yet for the office alone (A21).</summary>
    public static IQueryable<HandbookEdition> VisibleTo(this IQueryable<HandbookEdition> editions, Actor actor)
    {
        var (region, isOffice) = (actor.Region, actor.IsOfTheOffice);
        return editions.Where(edition => edition.RegionId == region && (isOffice || edition.PublishedAt != null));
    }

    public static bool SeesRecordsOf(this Actor actor, UnitId unit) => actor.HoldsAny(Roles.WholeRegion) || RecordsOf(actor).Contains(unit);

    /// <summary>
    /// A unit's meetings are for those who see the whole unit and for its leadership, not for its sections. A hearing of the
    /// region (B13) is for those who run and supervise inspections; who owns one of its decisions comes to that decision.
    /// </summary>
    public static IQueryable<Meeting> VisibleTo(this IQueryable<Meeting> meetings, Actor actor)
    {
        var (region, person) = (actor.Region, actor.InPlaceOf);
        var inRegion = meetings.Where(meeting => meeting.RegionId == region);
        if (actor.HoldsAny(Roles.HearingReaders)) return inRegion;
        var seesAll = actor.HoldsAny(Roles.WholeRegion);
        var units = UnitsOf(actor, Roles.WholeUnit).Concat(UnitsOf(actor, Roles.SeeDrafts)).Concat(UnitsOf(actor, Roles.Leadership)).Select(unit => (UnitId?)unit).Distinct().ToArray();
        var hearings = MeetingKinds.Hearings.ToArray();
        return inRegion.Where(meeting => (seesAll && !hearings.Contains(meeting.Kind)) || (meeting.UnitId != null && units.Contains(meeting.UnitId)) || meeting.Decisions.Any(decision => decision.OwnerId == person));
    }

    /// <summary>
    /// A feedback document holds every finding of its unit: whoever sees drafts sees it from the upload on, whoever sees the
    /// whole unit once it is confirmed, and those who see only what stands under their own name not at all.
    /// </summary>
    public static IQueryable<FeedbackDocument> VisibleTo(this IQueryable<FeedbackDocument> documents, Actor actor)
    {
        var region = actor.Region;
        var inRegion = documents.Where(document => document.RegionId == region);
        var drafts = UnitsOf(actor, Roles.SeeDrafts).ToArray();
        if (actor.IsOfTheOffice) return inRegion;
        if (actor.HoldsAny(Roles.WholeRegion)) return inRegion.Where(document => drafts.Contains(document.UnitId) || (document.ConfirmedAt != null && document.UndoneAt == null));
        var whole = UnitsOf(actor, Roles.WholeUnit).ToArray();
        return inRegion.Where(document => drafts.Contains(document.UnitId) || (whole.Contains(document.UnitId) && document.ConfirmedAt != null && document.UndoneAt == null));
    }

    /// <summary>
    /// The office sees every letter, whoever supervises every issued one. Else a letter to a person is for him, one to a unit
    /// for its leadership and whoever sees the whole unit, and a notice published in the Party for everybody in the region (C05).
    /// </summary>
    public static IQueryable<Letter> VisibleTo(this IQueryable<Letter> letters, Actor actor)
    {
        var (region, person, absent) = (actor.Region, (PersonId?)actor.Person, actor.OnBehalfOf ?? actor.Person);
        var inRegion = letters.Where(letter => letter.RegionId == region);
        if (actor.IsOfTheOffice) return inRegion;
        var issued = LetterWords.Out.ToArray();
        inRegion = inRegion.Where(letter => issued.Contains(letter.State));
        if (actor.HoldsAny(Roles.HearingReaders)) return inRegion;
        var units = RecordsOf(actor).ToArray();
        var readsNotices = !actor.Posts.All(post => Roles.Administrators.Contains(post.Role));
        return inRegion.Where(letter => letter.ToPerson == person || letter.ToPerson == absent
            || (letter.ToPerson == null && units.Contains(letter.UnitId))
            || (readsNotices && (letter.Scope == PublicationScope.Party || letter.Scope == PublicationScope.Public)));
    }

    /// <summary>A body's monthly report is for itself, for the unit above it and for whoever sees the region (C10).</summary>
    public static IQueryable<DutyReport> VisibleTo(this IQueryable<DutyReport> reports, Actor actor)
    {
        var (region, units) = (actor.Region, RecordsOf(actor).ToArray());
        var inRegion = reports.Where(report => report.RegionId == region);
        return actor.HoldsAny(Roles.WholeRegion) ? inRegion : inRegion.Where(report => units.Contains(report.UnitId));
    }

    /// <summary>Whether somebody is talked with or criticised is not known to anybody but those who decide it: the office, and of a body below it the head of the unit above.</summary>
    public static IQueryable<Proposal> VisibleTo(this IQueryable<Proposal> proposals, Actor actor)
    {
        var (region, isOffice, headed) = (actor.Region, actor.IsOfTheOffice, actor.Headed());
        return proposals.Where(proposal => proposal.RegionId == region && (isOffice || headed.Contains(proposal.AboveId)));
    }

    /// <summary>The units he is head of, and all below them.</summary>
    internal static UnitId?[] Headed(this Actor actor) =>
        [.. actor.Posts.Where(post => post.Role == Role.UnitHead).SelectMany(post => post.Reach).Distinct().Select(unit => (UnitId?)unit)];

    /// <summary>A published bulletin is for the whole region; what is not published yet for the office alone.</summary>
    public static IQueryable<Bulletin> VisibleTo(this IQueryable<Bulletin> bulletins, Actor actor)
    {
        var (region, isOffice) = (actor.Region, actor.IsOfTheOffice);
        return bulletins.Where(bulletin => bulletin.RegionId == region && (isOffice || bulletin.State == BulletinState.Published));
    }

    /// <summary>A delegation is known to the two it joins and to the system administrator.</summary>
    public static IQueryable<Delegation> VisibleTo(this IQueryable<Delegation> delegations, Actor actor)
    {
        var (region, person, seesAll) = (actor.Region, actor.Person, actor.Holds(Role.SystemAdmin));
        return delegations.Where(delegation => delegation.RegionId == region && (seesAll || delegation.AbsentId == person || delegation.SubstituteId == person));
    }

    /// <summary>The units of a region are no secret within it; what hangs on them is.</summary>
    public static IQueryable<Unit> VisibleTo(this IQueryable<Unit> units, Actor actor)
    {
        var region = actor.Region;
        return units.Where(unit => unit.RegionId == region);
    }

    public static IQueryable<Person> VisibleTo(this IQueryable<Person> people, Actor actor)
    {
        var region = actor.Region;
        return people.Where(person => person.RegionId == region);
    }

    /// <summary>The whole chain is for the auditor alone; others see the timeline of what they may see.</summary>
    public static IQueryable<HistoryEntry> VisibleTo(this IQueryable<HistoryEntry> history, Actor actor)
    {
        var (region, isAuditor) = (actor.Region, actor.Holds(Role.AuditAdmin));
        return history.Where(entry => isAuditor && entry.RegionId == region);
    }

    /// <summary>One row or the same answer as for a row that does not exist.</summary>
    public static async Task<T> SingleOrNotFoundAsync<T>(this IQueryable<T> rows, Expression<Func<T, bool>> which, CancellationToken cancellationToken) where T : class =>
        await rows.SingleOrDefaultAsync(which, cancellationToken) ?? throw new NotFoundException();

    /// <summary>The units of which the actor may be told figures: null for the whole region, none for those who see only what stands under their own name.</summary>
    public static IReadOnlyList<UnitId>? UnitsSeenWhole(Actor actor) =>
        actor.HoldsAny(Roles.WholeRegion) ? null : [.. UnitsOf(actor, Roles.WholeUnit).Concat(UnitsOf(actor, Roles.SeeDrafts)).Distinct()];

    private static Expression<Func<Finding, bool>> WithinReach(Actor actor)
    {
        var whole = UnitsOf(actor, Roles.WholeUnit).Concat(UnitsOf(actor, Roles.SeeDrafts)).Distinct().ToArray();
        var own = UnitsOf(actor, Roles.OwnNameOnly).Except(whole).ToArray();
        if (own.Length == 0) return finding => whole.Contains(finding.UnitId);
        var person = actor.InPlaceOf;
        var sections = actor.Posts.Where(post => post.Role == Role.SectionHandler).Select(post => (UnitId?)post.Unit).ToArray();
        var mayClaim = actor.Holds(Role.LeadershipMember);
        // The units stand alone in front, so that an index can be walked by them; what follows is asked of their rows only.
        var reached = whole.Concat(own).ToArray();
        return finding => reached.Contains(finding.UnitId) && (whole.Contains(finding.UnitId)
            || (mayClaim && finding.Claim == null)
            || finding.Responsibilities.Any(r => r.PersonId == person || sections.Contains(r.SectionId))
            || finding.Measures.Any(m => m.OwnerId == person));
    }

    private static IEnumerable<UnitId> RecordsOf(Actor actor) => UnitsOf(actor, Roles.WholeUnit.Concat(Roles.SeeDrafts).Append(Role.LeadershipMember).ToHashSet());

    private static IEnumerable<UnitId> UnitsOf(Actor actor, IReadOnlySet<Role> roles) =>
        actor.Posts.Where(post => roles.Contains(post.Role)).SelectMany(post => post.Reach).Distinct();
}

/// <summary>There is no such thing, or it is not for this actor: both look the same from outside.</summary>
public sealed class NotFoundException : Exception;
