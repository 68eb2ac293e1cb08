using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Domain.Units;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reminders;

/// <summary>Who holds which post today: whom a step reaches. Loaded once for a run.</summary>
internal sealed class Recipients
{
    private readonly ILookup<(Role, UnitId), PersonId> _ofUnit;
    private readonly ILookup<Role, PersonId> _ofRegion;
    private readonly HashSet<(PersonId, UnitId)> _workers;

    private Recipients(IReadOnlyList<HeldPost> posts)
    {
        (_ofUnit, _ofRegion) = (posts.ToLookup(post => (post.Role, post.Unit), post => post.Person), posts.ToLookup(post => post.Role, post => post.Person));
        _workers = [.. posts.Where(post => Roles.OfTheUnit.Contains(post.Role)).SelectMany(post => new[] { (post.Person, post.Unit), (post.Person, post.SectionOf ?? post.Unit) })];
    }

    public static async Task<Recipients> LoadAsync(BihuanDb db, RegionId region, DateOnly today, CancellationToken cancellationToken)
    {
        var posts = await (
            from person in db.People.AsNoTracking()
            from post in person.Posts
            join unit in db.Units on post.UnitId equals unit.Id
            where person.RegionId == region && post.From <= today && (post.To == null || post.To >= today)
            select new HeldPost(person.Id, post.Role, post.UnitId, unit.Kind == UnitKind.Section ? unit.ParentId : null)).ToListAsync(cancellationToken);
        return new Recipients(posts);
    }

    /// <summary>承办人 of what a unit owes while he works there, otherwise its head.</summary>
    public IReadOnlyCollection<PersonId> OwnersOf(UnitId unit, PersonId? named) =>
        named is { } owner && _workers.Contains((owner, unit)) ? [owner] : [.. _ofUnit[(Role.UnitHead, unit)]];

    /// <summary>经办: told where a step would reach nobody, so that no step is lost.</summary>
    public IReadOnlyCollection<PersonId> Clerks => _ofRegion[Role.OfficeClerk].ToHashSet();

    /// <summary>The people a step reaches; where nobody is named, the unit's liaison or leader in charge stands in.</summary>
    public IReadOnlyCollection<PersonId> Of(EscalationStep step, UnitId unit, IReadOnlyCollection<PersonId> handlers, IReadOnlyCollection<PersonId> leaders) =>
        step.Recipients.SelectMany(recipient => recipient switch
        {
            Recipient.Handler => handlers.Count > 0 ? handlers : _ofUnit[(Role.Liaison, unit)],
            Recipient.LeaderInCharge => leaders.Count > 0 ? leaders : _ofUnit[(Role.SupervisingLeader, unit)],
            Recipient.UnitHead => _ofUnit[(Role.UnitHead, unit)],
            Recipient.Office => _ofRegion[Role.OfficeClerk].Concat(_ofRegion[Role.OfficeDirector]),
            _ => _ofRegion[Role.LeadingGroupMember],
        }).ToHashSet();

    /// <param name="SectionOf">The unit of which the post's unit is a section; null where it is none.</param>
    private sealed record HeldPost(PersonId Person, Role Role, UnitId Unit, UnitId? SectionOf);
}
