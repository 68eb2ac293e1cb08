using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.RectificationGroups;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.RectificationGroups;

/// <param name="Seen">The version that the person had before him; 0 where there was no group yet.</param>
public sealed record GroupInput(string? Head, IReadOnlyList<(string? Person, string? Duty)> Members, int Seen);

/// <summary>Sets up the unit's rectification group or changes it (A17). Members are people of the unit, never free text.</summary>
internal sealed class SetUpGroup(BihuanDb db, OfficeClock clock)
{
    /// <summary>False where the head is not the unit's head: written down as a warning.</summary>
    public async Task<bool> SetUpAsync(InspectionId id, GroupInput input, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        RefusedException.ThrowIfAny(RectificationGroup.ObstaclesToSettingUp(inspection.UnitId, actor));
        var roster = await Roster.OfAsync(db, actor.Region, inspection.UnitId, clock.Today, cancellationToken);
        var heads = await db.HoldersAsync(inspection.UnitId, Role.UnitHead, clock.Today, cancellationToken);
        var head = MemberOf(roster, input.Head, "组长") ?? throw new RefusedException(new Missing("组长"));
        var members = input.Members.Select(row => MemberOf(roster, row.Person, row.Duty ?? "")).OfType<GroupMember>().ToArray();
        var group = await db.RectificationGroups.VisibleTo(actor).SingleOrDefaultAsync(g => g.InspectionId == id, cancellationToken);
        if (group is null) db.Add(group = new RectificationGroup(inspection));
        group.EnsureVersion(input.Seen);
        var isUnitHead = heads.Any(holder => holder.Id == head.Person.Value);
        group.SetUp(new GroupContent(head, members, isUnitHead), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return isUnitHead;
    }

    private static GroupMember? MemberOf(Roster roster, string? chosen, string duty) =>
        roster.Person(chosen) is { } person ? new GroupMember(person, roster.People.First(entry => entry.Id == person.Value).Name, duty) : null;
}
