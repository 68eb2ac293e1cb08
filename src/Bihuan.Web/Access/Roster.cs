using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>A person or section that can be chosen.</summary>
public sealed record RosterEntry(Guid Id, string Name);

/// <summary>
/// The people and sections of one inspected unit, to choose from: owners are never free text (A08, A09). A leader counts
/// only with a leadership post in the unit itself, so that nothing is pushed down (C07).
/// </summary>
public sealed record Roster(IReadOnlyList<RosterEntry> Leaders, IReadOnlyList<RosterEntry> People, IReadOnlyList<RosterEntry> Sections)
{
    private static readonly Role[] Leading = [Role.UnitHead, Role.LeadershipMember];

    /// <summary>Three queries: the region's units, the posts held today, the names.</summary>
    public static async Task<Roster> OfAsync(BihuanDb db, RegionId region, UnitId unit, DateOnly today, CancellationToken cancellationToken)
    {
        var ofTheUnit = Roles.OfTheUnit.ToArray();
        var below = (await UnitTree.LoadAsync(db, region, cancellationToken)).Below(unit).ToArray();
        var sections = await db.Units.Where(u => below.Contains(u.Id) && u.Id != unit && (u.AbolishedOn == null || u.AbolishedOn >= today))
            .OrderBy(u => u.Code).Select(u => new RosterEntry(u.Id.Value, u.Name)).ToListAsync(cancellationToken);
        var posts = await (
            from person in db.People
            from post in person.Posts
            where below.Contains(post.UnitId) && post.From <= today && (post.To == null || post.To >= today) && ofTheUnit.Contains(post.Role)
            orderby person.Name
            select new { person.Id, person.Name, post.Role, post.UnitId }).ToListAsync(cancellationToken);
        var leaders = posts.Where(post => post.UnitId == unit && Leading.Contains(post.Role));
        return new Roster(
            [.. leaders.Select(post => new RosterEntry(post.Id.Value, post.Name)).Distinct()],
            [.. posts.Select(post => new RosterEntry(post.Id.Value, post.Name)).Distinct()],
            sections.Count > 0 ? sections : [new RosterEntry(unit.Value, "本单位")]);
    }

    /// <summary>The leader that was chosen or named, null where nothing was; whatever names nobody of this unit is refused.</summary>
    public PersonId? Leader(string? chosen) => Among(Leaders, chosen) is { } leader ? new PersonId(leader.Id) : null;

    public PersonId? Person(string? chosen) => Among(People, chosen) is { } person ? new PersonId(person.Id) : null;

    public UnitId? Section(string? chosen) => Among(Sections, chosen) is { } section ? new UnitId(section.Id) : null;

    public bool HasLeader(PersonId person) => Leaders.Any(leader => leader.Id == person.Value);

    /// <summary>Takes an id from a form or a name from a file, as long as it means exactly one; "各科室" and "全体" mean none (A09).</summary>
    private static RosterEntry? Among(IReadOnlyList<RosterEntry> entries, string? chosen)
    {
        var text = chosen?.Trim() ?? "";
        if (text.Length == 0) return null;
        if (VagueOwners.Names(text)) throw new RefusedException(new VagueOwner(text));
        var hits = entries.Where(entry => Guid.TryParse(text, out var id) ? entry.Id == id : entry.Name == text).ToArray();
        return hits.Length == 1 ? hits[0] : throw new RefusedException(new VagueOwner(text));
    }
}
