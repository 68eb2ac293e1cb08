using Bihuan.Domain.People;

namespace Bihuan.Domain.Deadlines;

/// <summary>承办: one person answers for what the unit owes. Unless the unit names another, that is its head, whoever holds the post on the day.</summary>
public sealed partial class Obligation
{
    /// <summary>承办人, as the unit named him; null where its head does it himself. He owns it for as long as he holds a post in the unit, after that the head does again.</summary>
    public PersonId? OwnerId { get; private set; }

    /// <summary>The day from which on he owns it (inclusive).</summary>
    public DateOnly? OwnedSince { get; private set; }

    public IReadOnlyList<Refusal> ObstaclesToNamingOwner(Actor actor)
    {
        var refusals = new List<Refusal>();
        if (!actor.HoldsFor(Role.UnitHead, UnitId) && !actor.HoldsFor(Role.Liaison, UnitId)) refusals.Add(new NotYourAct("指定承办人"));
        if (!IsOpen) refusals.Add(new MetObligationHasItsOwner());
        return refusals;
    }

    /// <summary>Names the owner; the caller has seen to it that he holds a post in the unit.</summary>
    /// <param name="owner">Null gives it back to the head.</param>
    public void NameOwner(ObligationOwner? owner, DateOnly today, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToNamingOwner(actor));
        if (OwnerId == owner?.Id) return;
        var before = OwnerId;
        (OwnerId, OwnedSince) = (owner?.Id, owner is null ? null : today);
        Happen("obligation.owner-named", actor, at, $"“{DeadlineWords.Of(Kind)}”自{today:yyyy-MM-dd}起由{owner?.Name ?? "主要负责人"}承办", new { before, OwnerId, from = today });
    }
}

/// <summary>A person of the unit who owns what it owes.</summary>
public sealed record ObligationOwner(PersonId Id, string Name);

public sealed record MetObligationHasItsOwner() : Refusal("此事项已办结，不再指定承办人");
