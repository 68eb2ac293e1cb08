using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reminders;

/// <summary>Who holds which post today: whom a step reaches. Loaded once for a run.</summary>
internal sealed class Recipients
{
    private readonly ILookup<(Role, UnitId), PersonId> _ofUnit;
    private readonly ILookup<Role, PersonId> _ofRegion;

    private Recipients(IReadOnlyList<(PersonId Person, Role Role, UnitId Unit)> posts) =>
        (_ofUnit, _ofRegion) = (posts.ToLookup(post => (post.Role, post.Unit), post => post.Person), posts.ToLookup(post => post.Role, post => post.Person));

    public static async Task<Recipients> LoadAsync(BihuanDb db, RegionId region, DateOnly today, CancellationToken cancellationToken)
    {
        var posts = await db.People.AsNoTracking().Where(person => person.RegionId == region)
            .SelectMany(person => person.Posts.Where(post => post.From <= today && (post.To == null || post.To >= today)), (person, post) => new { person.Id, post.Role, post.UnitId }).ToListAsync(cancellationToken);
        return new Recipients([.. posts.Select(post => (post.Id, post.Role, post.UnitId))]);
    }

    /// <summary>经办: told where a step would reach nobody, so that no step is lost.</summary>
    public IReadOnlyCollection<PersonId> Clerks => _ofRegion[Role.OfficeClerk].ToHashSet();

    /// <summary>The people a step reaches; where a finding names nobody, the unit's liaison or leader in charge stands in.</summary>
    public IReadOnlyCollection<PersonId> Of(EscalationStep step, UnitId unit, IReadOnlyCollection<PersonId> handlers, IReadOnlyCollection<PersonId> leaders) =>
        step.Recipients.SelectMany(recipient => recipient switch
        {
            Recipient.Handler => handlers.Count > 0 ? handlers : _ofUnit[(Role.Liaison, unit)],
            Recipient.LeaderInCharge => leaders.Count > 0 ? leaders : _ofUnit[(Role.SupervisingLeader, unit)],
            Recipient.UnitHead => _ofUnit[(Role.UnitHead, unit)],
            Recipient.Office => _ofRegion[Role.OfficeClerk].Concat(_ofRegion[Role.OfficeDirector]),
            _ => _ofRegion[Role.LeadingGroupMember],
        }).ToHashSet();
}
