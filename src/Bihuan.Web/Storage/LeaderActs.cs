using Bihuan.Domain;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>What a member of a unit's leadership can do about rectification, as columns of the list (A18).</summary>
public enum LeaderAct
{
    /// <summary>认领问题.</summary>
    Claim,
    /// <summary>Wrote a goal, a measure, an assignment or progress, brought evidence, handed in.</summary>
    Filing,
    /// <summary>提出意见: a review, an appraisal, a decision done.</summary>
    Opinion,
    /// <summary>Sat in a registered meeting of the unit.</summary>
    Meeting,
    /// <summary>四个亲自.</summary>
    Personal,
}

/// <param name="IsNew">Appointed within the days that are counted: nothing can be said of him yet.</param>
public sealed record LeaderRow(PersonId Person, string Name, UnitId Unit, string UnitName, Role Role, bool IsNew, IReadOnlyDictionary<LeaderAct, int> Acts)
{
    public int Sum { get; } = Acts.Values.Sum();

    /// <summary>The order of the list: who did nothing first, then who did least.</summary>
    public LeaderPlace Place => new(Sum == 0 && !IsNew ? 0 : 1, Sum, UnitName, Role, Name, Person.Value, Unit.Value);

    /// <summary>挂名: not one act in all these days.</summary>
    public bool IsNominal => Sum == 0 && !IsNew;
}

/// <summary>Where a leader stands in the list.</summary>
public sealed record LeaderPlace(int Group, int Sum, string Unit, Role Role, string Name, Guid Person, Guid UnitId) : IComparable<LeaderPlace>
{
    public int CompareTo(LeaderPlace? other) => other is null ? 1 : Parts.CompareTo(other.Parts);

    private (int, int, string, Role, string, Guid, Guid) Parts => (Group, Sum, Unit, Role, Name, Person, UnitId);
}

/// <summary>
/// 防挂名 (A18): what every member of the leadership did in the last days, told from the history by person and instant. Only acts
/// of rectification count; looking, signing in and being named in a list do not.
/// </summary>
internal sealed class LeaderActs(BihuanDb db, FindingCounts counts)
{
    public static readonly IReadOnlyDictionary<string, LeaderAct> Kinds = new Dictionary<string, LeaderAct>
    {
        ["finding.claimed"] = LeaderAct.Claim,
        ["finding.assigned"] = LeaderAct.Filing,
        ["finding.goal-set"] = LeaderAct.Filing,
        ["finding.rectifying"] = LeaderAct.Filing,
        ["finding.submitted"] = LeaderAct.Filing,
        ["measure.added"] = LeaderAct.Filing,
        ["measure.changed"] = LeaderAct.Filing,
        ["measure.dropped"] = LeaderAct.Filing,
        ["milestone.met"] = LeaderAct.Filing,
        ["progress.reported"] = LeaderAct.Filing,
        ["evidence.added"] = LeaderAct.Filing,
        ["evidence.withdrawn"] = LeaderAct.Filing,
        ["inspection.lists-submitted"] = LeaderAct.Filing,
        ["plan.submitted"] = LeaderAct.Filing,
        ["report.submitted"] = LeaderAct.Filing,
        ["notification.registered"] = LeaderAct.Filing,
        ["obligation.extension-asked"] = LeaderAct.Filing,
        ["obligation.owner-named"] = LeaderAct.Filing,
        ["rectification-group.set-up"] = LeaderAct.Filing,
        ["rectification-group.changed"] = LeaderAct.Filing,
        ["review.passed"] = LeaderAct.Opinion,
        ["review.returned"] = LeaderAct.Opinion,
        ["plan.passed"] = LeaderAct.Opinion,
        ["plan.returned"] = LeaderAct.Opinion,
        ["meeting.appraised"] = LeaderAct.Opinion,
        ["meeting.decision-done"] = LeaderAct.Opinion,
        ["handover.signed"] = LeaderAct.Opinion,
    };

    private sealed record Member(PersonId Person, string Name, UnitId Unit, string UnitName, Role Role, DateOnly From);

    /// <summary>
    /// Four queries however many members there are: who they are, and one for each place where acts lie; none while nothing has
    /// changed. How much stands under a name is told for those that are shown (<see cref="OwnedAsync"/>).
    /// </summary>
    public Task<IReadOnlyList<LeaderRow>> RowsAsync(Asking asking, UnitId? unit, DateOnly since, CancellationToken cancellationToken) =>
        counts.KeepAsync($"leaders?{unit?.Value:N}&{since.DayNumber}", asking, () => ReadAsync(asking, unit, since, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<LeaderRow>> ReadAsync(Asking asking, UnitId? unit, DateOnly since, CancellationToken cancellationToken)
    {
        var members = await MembersAsync(asking.Actor, unit, asking.Today, cancellationToken);
        var done = await DoneAsync(asking.Actor.Region, since, members.Select(member => member.Person).ToHashSet(), cancellationToken);
        return
        [
            .. members.Select(member => new LeaderRow(member.Person, member.Name, member.Unit, member.UnitName, member.Role, member.From > since, done.GetValueOrDefault(member.Person) ?? []))
                .OrderBy(row => row.Place),
        ];
    }

    /// <summary>The leadership of units that have something left to do, as far as the actor sees whole units: where all is closed and met, nobody is idle.</summary>
    private async Task<List<Member>> MembersAsync(Actor actor, UnitId? unit, DateOnly today, CancellationToken cancellationToken)
    {
        var (region, leadership) = (actor.Region, Roles.Leadership.ToArray());
        var places = db.Units.AsNoTracking();
        if (unit is { } only) places = places.Where(place => place.Id == only);
        if (Scope.UnitsSeenWhole(actor) is { } seen) places = places.Where(place => seen.Contains(place.Id));
        return await (
            from person in db.People.AsNoTracking()
            from post in person.Posts
            join place in places on post.UnitId equals place.Id
            where person.RegionId == region && leadership.Contains(post.Role) && post.From <= today && (post.To == null || post.To >= today)
                && (db.Findings.Any(finding => finding.RegionId == region && finding.UnitId == post.UnitId && FindingMatch.Open.Contains(finding.State))
                    || db.Obligations.Any(owed => owed.RegionId == region && owed.UnitId == post.UnitId && owed.MetOn == null))
            select new Member(person.Id, person.Name, post.UnitId, place.Name, post.Role, post.From)).ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<PersonId, Dictionary<LeaderAct, int>>> DoneAsync(RegionId region, DateOnly since, HashSet<PersonId> people, CancellationToken cancellationToken)
    {
        var done = new Dictionary<PersonId, Dictionary<LeaderAct, int>>();
        var happened = await Happened(people, Work.OfficeClock.StartOf(since))
            .GroupBy(entry => new { entry.By, entry.Kind }).Select(group => new { group.Key.By, group.Key.Kind, Count = group.Count() }).ToListAsync(cancellationToken);
        foreach (var row in happened) Add(row.By!.Value, Kinds[row.Kind], row.Count);
        foreach (var attended in await AttendedAsync(region, since, cancellationToken)) Add(attended, LeaderAct.Meeting, 1);
        var personal = await db.PersonalActs.Where(act => act.RegionId == region && act.DoneOn >= since).GroupBy(act => act.HeadId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        foreach (var row in personal) Add(row.Key, LeaderAct.Personal, row.Count);
        return done;

        void Add(PersonId person, LeaderAct act, int count)
        {
            if (!done.TryGetValue(person, out var acts)) done[person] = acts = [];
            acts[act] = acts.GetValueOrDefault(act) + count;
        }
    }

    /// <summary>
    /// By person, instant and kind stands an index; no row is read for it. The region is told by the people: asked for beside
    /// them, it would lead SQLite through the whole chain.
    /// </summary>
    public IQueryable<History.HistoryEntry> Happened(IReadOnlyCollection<PersonId> people, DateTimeOffset since)
    {
        var (kinds, by) = (Kinds.Keys.ToArray(), people.Select(person => (PersonId?)person).ToArray());
        return db.History.AsNoTracking().Where(entry => by.Contains(entry.By) && entry.At >= since && kinds.Contains(entry.Kind));
    }

    /// <summary>Who sat in which meeting lies in the meeting's record: the meetings of some weeks are few.</summary>
    private async Task<IEnumerable<PersonId>> AttendedAsync(RegionId region, DateOnly since, CancellationToken cancellationToken)
    {
        var held = await db.Meetings.AsNoTracking().Where(meeting => meeting.RegionId == region && meeting.HeldOn >= since).Select(meeting => meeting.Content).ToListAsync(cancellationToken);
        return held.SelectMany(content => content.Present.Select(attendee => attendee.Person).Distinct());
    }

    /// <summary>
    /// Open findings that stand under each of these names: a duty, not an act. Begun with the names, whose indexes hold all that is
    /// asked for; begun with the findings, SQLite would walk every open one of the region.
    /// </summary>
    public Task<Dictionary<PersonId, int>> OwnedAsync(IReadOnlyCollection<PersonId> people, Actor actor, CancellationToken cancellationToken)
    {
        PersonId?[] names = [.. people.Select(person => (PersonId?)person)];
        var open = db.Findings.VisibleTo(actor).Where(finding => FindingMatch.Open.Contains(finding.State));
        var named = db.Set<Responsibility>().Where(r => names.Contains(r.PersonId) && open.Any(finding => finding.Id == EF.Property<FindingId>(r, "FindingId"))).Select(r => new { Id = EF.Property<FindingId>(r, "FindingId"), Person = r.PersonId!.Value })
            .Union(db.Set<Measure>().Where(m => names.Contains(m.OwnerId) && m.DroppedBecause == null && open.Any(finding => finding.Id == EF.Property<FindingId>(m, "FindingId"))).Select(m => new { Id = EF.Property<FindingId>(m, "FindingId"), Person = m.OwnerId!.Value }))
            .Union(open.Where(finding => finding.Claim != null && people.Contains(finding.Claim.By)).Select(finding => new { finding.Id, Person = finding.Claim!.By }));
        return named.GroupBy(row => row.Person).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
    }
}
