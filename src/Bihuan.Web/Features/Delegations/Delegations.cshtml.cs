using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Delegations;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Delegations;

internal sealed record DelegationRow(
    DelegationId Id, PersonId AbsentId, string Absent, string Substitute, Role? Post, string? PostUnit, DateOnly From, DateOnly To, string Reason, DateTimeOffset? WithdrawnAt)
{
    public string StandingOn(DateOnly day) => WithdrawnAt is not null ? "已提前终止" : day < From ? "尚未开始" : To < day ? "已结束" : "代理中";

    public bool IsOverOn(DateOnly day) => WithdrawnAt is not null || To < day;
}

/// <summary>外出与代理: who acts for me and for whom I act, with the form. The system administrator arranges it for others by their codes.</summary>
[Authorize<MayEnter>]
internal sealed class DelegationsPage(MakeDelegation make, BihuanDb db, CurrentActor current, OfficeClock clock, RegionRules rules) : ActPage
{
    private const int Most = 200;

    [BindProperty, StringLength(40)]
    public string? AbsentCode { get; set; }

    [BindProperty, StringLength(40)]
    public string? SubstituteCode { get; set; }

    [BindProperty]
    public Guid? Substitute { get; set; }

    [BindProperty]
    public Guid? Post { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写开始日期")]
    public DateOnly? From { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写截止日期")]
    public DateOnly? To { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写委托事由"), StringLength(200, ErrorMessage = "委托事由不超过200字")]
    public string? Reason { get; set; }

    public DateOnly Today => clock.Today;
    public Actor Actor => current.Required;
    public bool IsForOthers => Actor.Holds(Role.SystemAdmin);
    public bool MayMake => Actor.OnBehalfOf is null && (IsForOthers || !Actor.HoldsAny(Roles.Administrators));
    public int LongestDays { get; private set; }
    public IReadOnlyList<DelegationRow> Rows { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Substitutes { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        From = Today;
        await FillAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        async () => await make.MakeAsync(await InputAsync(cancellationToken), Actor, cancellationToken),
        () => (Links.Delegations(), $"委托代理已登记，至{To:yyyy年M月d日}当日结束时自动终止。"),
        () => FillAsync(cancellationToken));

    private async Task<DelegationInput> InputAsync(CancellationToken cancellationToken)
    {
        var content = new DelegationContent(Post is { } post && !IsForOthers ? new PostId(post) : null, From!.Value, To!.Value, Reason ?? "");
        if (!IsForOthers) return new(null, new PersonId(Substitute ?? throw new RefusedException(new Missing("代理人"))), content);
        return new(await CodedAsync(AbsentCode, "外出人员编码", cancellationToken), await CodedAsync(SubstituteCode, "代理人编码", cancellationToken), content);
    }

    private async Task<PersonId> CodedAsync(string? code, string field, CancellationToken cancellationToken)
    {
        var written = code?.Trim() ?? "";
        if (written.Length == 0) throw new RefusedException(new Missing(field));
        var found = await db.People.VisibleTo(Actor).Where(person => person.Code == written).Select(person => (PersonId?)person.Id).SingleOrDefaultAsync(cancellationToken);
        return found ?? throw new RefusedException(new NoSuchPart(field));
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        LongestDays = (await rules.OfAsync(db, Actor.Region, cancellationToken)).Oversight.LongestDelegationDays;
        Rows = await (
            from delegation in db.Delegations.AsNoTracking().VisibleTo(Actor)
            join absent in db.People on delegation.AbsentId equals absent.Id
            join substitute in db.People on delegation.SubstituteId equals substitute.Id
            join post in db.Set<Post>() on delegation.PostId equals post.Id into posts
            from post in posts.DefaultIfEmpty()
            orderby delegation.To descending, delegation.Id
            select new DelegationRow(delegation.Id, absent.Id, absent.Name, substitute.Name, (Role?)post.Role, db.Units.Where(unit => unit.Id == post.UnitId).Select(unit => unit.Name).FirstOrDefault(),
                delegation.From, delegation.To, delegation.Reason, delegation.WithdrawnAt)).Take(Most).ToListAsync(cancellationToken);
        if (!MayMake || IsForOthers) return;
        var (person, today, region) = (Actor.Person, Today, Actor.Region);
        var own = await (from held in db.Set<Post>() join unit in db.Units on held.UnitId equals unit.Id where held.PersonId == person && (held.To == null || held.To >= today) select new { held.Id, unit.Name, held.Role, held.UnitId }).ToListAsync(cancellationToken);
        Posts = [.. own.Select(post => new SelectListItem($"{post.Name}{Words.Of(post.Role)}", post.Id.Value.ToString()))];
        var (units, roles, administrators) = (own.Select(post => post.UnitId).ToArray(), own.Select(post => post.Role).ToArray(), Roles.Administrators.ToArray());
        var people = await db.People.Where(other => other.RegionId == region && other.Id != person && db.Users.Any(account => account.PersonId == other.Id && !account.IsDisabled)
                && other.Posts.Any(post => post.From <= today && (post.To == null || post.To >= today) && !administrators.Contains(post.Role) && (units.Contains(post.UnitId) || roles.Contains(post.Role))))
            .OrderBy(other => other.Name).Select(other => new { other.Id, other.Name, other.Title }).Take(Most).ToListAsync(cancellationToken);
        Substitutes = [.. people.Select(other => new SelectListItem(other.Title is null ? other.Name : $"{other.Name}（{other.Title}）", other.Id.Value.ToString()))];
    }
}
