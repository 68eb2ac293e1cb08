using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.SignIn;

/// <summary>An account of a demonstration region that may be entered with one click.</summary>
internal sealed record DemoAccount(Guid Id, string Region, string Name, string Unit, Role Role)
{
    /// <summary>One account per role and region, none where no region is for demonstration.</summary>
    public static async Task<IReadOnlyList<DemoAccount>> AllAsync(BihuanDb db, CancellationToken cancellationToken)
    {
        var rows = await (
            from account in db.Users
            join person in db.People on account.PersonId equals person.Id
            join region in db.Regions on person.RegionId equals region.Id
            where region.IsDemo && !account.IsDisabled
            from post in person.Posts
            join unit in db.Units on post.UnitId equals unit.Id
            orderby region.Id, person.Code
            select new DemoAccount(account.Id, region.Name, person.Name, unit.Name, post.Role)).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => (row.Region, row.Role)).Select(posts => posts.First() with { Unit = Seat([.. posts.Where(post => post.Id == posts.First().Id)]) }).OrderBy(row => row.Role)];
    }

    /// <summary>Somebody in charge of several units is known by their number.</summary>
    private static string Seat(DemoAccount[] posts) => posts.Length == 1 ? posts[0].Unit : $"联系{posts.Length}个单位";

    public static Task<bool> IsOfferedAsync(BihuanDb db, Guid account, CancellationToken cancellationToken) => (
        from held in db.Users
        join person in db.People on held.PersonId equals person.Id
        join region in db.Regions on person.RegionId equals region.Id
        where held.Id == account && region.IsDemo && !held.IsDisabled
        select held).AnyAsync(cancellationToken);
}
