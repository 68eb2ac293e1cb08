using System.Linq.Expressions;
using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>Finds who is expected at a meeting, from the posts held on a day.</summary>
internal sealed class Circles(BihuanDb db, OfficeClock clock)
{
    private static readonly Role[] OfTheRegion =
        [Role.LeadingGroupMember, Role.OfficeDirector, Role.OfficeClerk, Role.DisciplineOfficer, Role.OrganizationOfficer, Role.SupervisingLeader, Role.GovernmentOfficer];

    /// <summary>The unit's leadership, its leader in charge, and those who are sent to it.</summary>
    /// <param name="corrected">The meeting that is corrected: its own people stay choosable, and those of its day are expected.</param>
    public async Task<MeetingCircle> OfInspectionAsync(Inspection inspection, Meeting? corrected, CancellationToken cancellationToken)
    {
        var (unit, organization) = (inspection.UnitId, Role.OrganizationOfficer);
        var path = (await UnitTree.LoadAsync(db, inspection.RegionId, cancellationToken)).PathTo(unit).ToArray();
        var posts = await PostsAsync(inspection.RegionId, corrected?.HeldOn ?? clock.Today, post => path.Contains(post.UnitId) || post.Role == organization, cancellationToken);
        var people = posts.Select(post => (Post: post, As: CapacityOf(post, unit))).Where(row => row.As is not null).Select(row => row.Post with { As = row.As!.Value });
        var others = await db.Meetings.AsNoTracking().Where(meeting => meeting.InspectionId == inspection.Id).OrderBy(meeting => meeting.HeldOn).ToListAsync(cancellationToken);
        return new MeetingCircle
        {
            Today = clock.Today,
            People = await WithThoseOfAsync(corrected, Distinct(people.Select(row => row.Expected)), cancellationToken),
            Findings = await db.StudiedFindingsAsync(inspection.Id, cancellationToken),
            Others = [.. others.Where(other => other.Id != corrected?.Id)],
        };
    }

    /// <summary>Those who sit in the region's hearings; at a training also the heads and liaisons of the round's units (A22).</summary>
    public async Task<MeetingCircle> OfRegionAsync(RegionId region, RoundId? round, Meeting? corrected, CancellationToken cancellationToken)
    {
        var posts = await PostsAsync(region, corrected?.HeldOn ?? clock.Today, post => OfTheRegion.Contains(post.Role), cancellationToken);
        var called = round is { } of ? await CalledAsync(region, of, cancellationToken) : [];
        var people = called.Concat(posts.Select(post => post.Expected));
        return new MeetingCircle { Today = clock.Today, People = await WithThoseOfAsync(corrected, Distinct(people), cancellationToken) };
    }

    /// <summary>On whom a hearing can lay a task: those of the region and the heads of its units.</summary>
    public async Task<IReadOnlyList<Expected>> OwnersAsync(RegionId region, CancellationToken cancellationToken) =>
        Distinct((await PostsAsync(region, clock.Today, post => OfTheRegion.Contains(post.Role) || post.Role == Role.UnitHead, cancellationToken)).Select(post => post.Expected));

    private async Task<IEnumerable<Expected>> CalledAsync(RegionId region, RoundId round, CancellationToken cancellationToken)
    {
        var units = await db.Inspections.Where(inspection => inspection.RoundId == round && inspection.RegionId == region).Select(inspection => inspection.UnitId).ToArrayAsync(cancellationToken);
        var posts = await PostsAsync(region, clock.Today, post => units.Contains(post.UnitId) && (post.Role == Role.UnitHead || post.Role == Role.Liaison), cancellationToken);
        return posts.OrderBy(post => post.Role).Select(post => (post with { As = post.Role == Role.UnitHead ? Capacity.UnitHead : Capacity.Participant }).Expected);
    }

    private async Task<IReadOnlyList<HeldPost>> PostsAsync(RegionId region, DateOnly day, Expression<Func<Post, bool>> which, CancellationToken cancellationToken)
    {
        var held = db.People.AsNoTracking().Where(person => person.RegionId == region).SelectMany(person => person.Posts).Where(post => post.From <= day && (post.To == null || post.To >= day)).Where(which);
        return await (
            from post in held
            join person in db.People on post.PersonId equals person.Id
            join unit in db.Units on post.UnitId equals unit.Id
            orderby unit.Code, post.From, person.Code
            select new HeldPost(person.Id, person.Name, post.Role, unit.Id, unit.Name, post.Role == Role.SupervisingLeader ? Capacity.SupervisingLeader : Capacity.Participant)).ToListAsync(cancellationToken);
    }

    /// <summary>Whoever was registered as present or absent stays so, whatever posts he holds now.</summary>
    private async Task<IReadOnlyList<Expected>> WithThoseOfAsync(Meeting? corrected, IReadOnlyList<Expected> people, CancellationToken cancellationToken)
    {
        if (corrected is null) return people;
        var missing = corrected.Content.Attendees.Where(attendee => people.All(person => person.Person != attendee.Person)).ToArray();
        var names = await Names.OfAsync(db, missing.Select(attendee => (PersonId?)attendee.Person), missing.Select(attendee => attendee.Of ?? corrected.UnitId), cancellationToken);
        return [.. people, .. missing.Select(attendee => new Expected(attendee.Person, names[attendee.Person], attendee.As, attendee.Of ?? corrected.UnitId ?? default, names[attendee.Of ?? corrected.UnitId]))];
    }

    private static Capacity? CapacityOf(HeldPost post, UnitId unit) => post.Role switch
    {
        Role.UnitHead or Role.LeadershipMember when post.Unit == unit => Capacity.Leadership,
        Role.SupervisingLeader => Capacity.SupervisingLeader,
        Role.StationedInspector => Capacity.StationedTeam,
        Role.OrganizationOfficer => Capacity.OrganizationDept,
        _ => null,
    };

    /// <summary>Once each, in the first of his capacities.</summary>
    private static IReadOnlyList<Expected> Distinct(IEnumerable<Expected> people) => [.. people.OrderBy(person => person.As).DistinctBy(person => person.Person)];

    private sealed record HeldPost(PersonId Person, string Name, Role Role, UnitId Unit, string UnitName, Capacity As)
    {
        public Expected Expected => new(Person, Name, As, Unit, UnitName);
    }
}
