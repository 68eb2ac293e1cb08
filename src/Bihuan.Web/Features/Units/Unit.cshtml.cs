using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

internal sealed record UnitPost(PersonId Person, string Name, string? Title, Role Role, DateOnly From, DateOnly? To);

/// <summary>One unit: its people, what is below it, how many findings it has. Three queries, four for whoever sees findings.</summary>
[Authorize<MaySeePeople>]
internal sealed class UnitPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    public Unit Unit { get; private set; } = null!;

    /// <summary>The way down from the region to this unit's parent.</summary>
    public IReadOnlyList<Crumb> Above { get; private set; } = [];
    public IReadOnlyList<UnitPost> Posts { get; private set; } = [];
    public IReadOnlyList<UnitRow> Below { get; private set; } = [];

    /// <summary>Null for whoever reads no findings.</summary>
    public int? Findings { get; private set; }
    public bool MayManage => new MayManagePeople().Allows(current.Required);

    public string Lead => $"{Words.Of(Unit.Kind)}，编码{Unit.Code}{(Unit.AbolishedOn is { } day ? $"，已撤销，存续至{day:yyyy-MM-dd}" : "")}";

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().VisibleTo(current.Required).OrderBy(unit => unit.Code).ToDictionaryAsync(unit => unit.Id, cancellationToken);
        Unit = units.GetValueOrDefault(new UnitId(id)) ?? throw new NotFoundException();
        Above = [.. WayUp(units).Reverse()];
        Below = [.. units.Values.Where(unit => unit.ParentId == Unit.Id).Select(u => new UnitRow(u.Id, u.ParentId, u.Name, u.Kind, u.Code, u.AbolishedOn, 0))];
        Posts = await PostsAsync(cancellationToken);
        if (new MaySeeFindings().Allows(current.Required)) Findings = await db.Findings.VisibleTo(current.Required).CountAsync(f => f.UnitId == Unit.Id, cancellationToken);
    }

    private IEnumerable<Crumb> WayUp(Dictionary<UnitId, Unit> units)
    {
        for (var at = Unit.ParentId; at is { } id && units.TryGetValue(id, out var above); at = above.ParentId) yield return new Crumb(above.Name, Links.Unit(above.Id));
    }

    private async Task<IReadOnlyList<UnitPost>> PostsAsync(CancellationToken cancellationToken)
    {
        var (unit, today) = (Unit.Id, clock.Today);
        var rows = await (
            from person in db.People.AsNoTracking().VisibleTo(current.Required)
            from post in person.Posts
            where post.UnitId == unit && post.From <= today && (post.To == null || post.To >= today)
            orderby person.Code
            select new UnitPost(person.Id, person.Name, person.Title, post.Role, post.From, post.To)).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(post => post.Role)];
    }
}
