using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <summary>Names the officer of the office who answers for an inspection (C15).</summary>
internal sealed class AssignOfficer(BihuanDb db, OfficeClock clock)
{
    public async Task AssignAsync(InspectionId id, PersonId officer, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        var name = await Officers(db, actor, clock.Today).Where(person => person.Id == officer).Select(person => person.Name).SingleOrDefaultAsync(cancellationToken);
        inspection.AssignOfficer(officer, name ?? throw new RefusedException(new NotOfTheOffice()), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    public static IQueryable<Person> Officers(BihuanDb db, Actor actor, DateOnly today) => db.People.VisibleTo(actor)
        .Where(person => person.Posts.Any(post => (post.Role == Role.OfficeDirector || post.Role == Role.OfficeClerk) && post.From <= today && (post.To == null || post.To >= today)))
        .OrderBy(person => person.Name);
}
