using Bihuan.Domain.People;

namespace Bihuan.Domain.Rounds;

/// <summary>常态化督办 (C15): who of the office answers for the inspection while the next round has begun already.</summary>
public sealed partial class Inspection
{
    /// <summary>督办责任人 of the office; null while nobody is named.</summary>
    public PersonId? OfficerId { get; private set; }

    public void AssignOfficer(PersonId officer, string name, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(RoundRules.ObstaclesTo("指定督办责任人", actor));
        if (OfficerId == officer) return;
        var before = OfficerId;
        OfficerId = officer;
        Happen("inspection.officer-assigned", actor, at, $"巡察办督办责任人：{name}", new { before, officer });
    }

    /// <summary>过问: the office looked after it and says what came of it. Any other act on the inspection counts as much.</summary>
    public void FollowUp(string note, Actor actor, DateTimeOffset at)
    {
        var refusals = RoundRules.ObstaclesTo("登记过问", actor);
        if (note.Trim().Length == 0) refusals.Add(new Missing("过问情况"));
        RefusedException.ThrowIfAny(refusals);
        Happen("inspection.followed-up", actor, at, $"过问整改情况：{note.Trim()}");
    }
}

public sealed record NotOfTheOffice() : Refusal("督办责任人须是巡察办现任人员", MendAt.Inspection);
