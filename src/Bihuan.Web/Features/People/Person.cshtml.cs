using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

internal sealed record PostRow(PostId Id, UnitId Unit, string UnitName, Role Role, DateOnly From, DateOnly? To)
{
    public string StandingOn(DateOnly day) => day < From ? "尚未到任" : To < day ? "已离任" : "在任";
}

/// <summary>One person: posts past and present, the account's standing, what was changed. Four queries.</summary>
[Authorize<MaySeePeople>]
internal sealed class PersonPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    public Person Known { get; private set; } = null!;
    public IReadOnlyList<PostRow> Posts { get; private set; } = [];
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public string Account { get; private set; } = "";
    public DateOnly Today => clock.Today;
    public bool MayManage => new MayManagePeople().Allows(current.Required);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var person = new PersonId(id);
        Known = await db.People.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(p => p.Id == person, cancellationToken);
        Posts = await PostsAsync(person, cancellationToken);
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.PersonId == person, cancellationToken);
        Account = account is null ? "未开通" : $"{account.UserName}（{(account.IsDisabled ? "已停用" : account.MustChangePassword ? "待本人首次登录并修改密码" : "正常")}）";
        History = await db.HistoryOfAsync(Known.RegionId, id, cancellationToken);
    }

    private async Task<IReadOnlyList<PostRow>> PostsAsync(PersonId person, CancellationToken cancellationToken)
    {
        var rows = await (
            from post in db.People.Where(p => p.Id == person).SelectMany(p => p.Posts)
            join unit in db.Units on post.UnitId equals unit.Id
            orderby post.From descending
            select new PostRow(post.Id, unit.Id, unit.Name, post.Role, post.From, post.To)).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(post => post.To < Today)];
    }
}
