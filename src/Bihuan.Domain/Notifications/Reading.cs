using Bihuan.Domain.People;

namespace Bihuan.Domain.Notifications;

/// <summary>已阅: who has read it, himself or by somebody acting for him, and when.</summary>
public sealed class Reading
{
    private Reading() { }

    internal Reading(Actor by, DateTimeOffset at) => (Reader, ReadBy, ReadFor, ReadAt) = (by.InPlaceOf, by.Person, by.OnBehalfOf, at);

    /// <summary>In whose name it was read.</summary>
    public PersonId Reader { get; private set; }
    public PersonId ReadBy { get; private set; }
    public PersonId? ReadFor { get; private set; }
    public DateTimeOffset ReadAt { get; private set; }
}

public sealed partial class InnerNotification
{
    /// <summary>Who is to read it: the unit's leadership and its liaison. Whoever registered it knows it already.</summary>
    public static readonly IReadOnlySet<Role> Receivers = new HashSet<Role> { Role.UnitHead, Role.LeadershipMember, Role.Liaison };

    private readonly List<Reading> _readings = [];

    public IReadOnlyList<Reading> Readings => _readings;

    public IReadOnlyList<Refusal> ObstaclesToReading(Actor actor)
    {
        if (!actor.HoldsAnyFor(Receivers, UnitId) || actor.InPlaceOf == RegisteredBy) return [new NotAReader()];
        return _readings.Any(reading => reading.Reader == actor.InPlaceOf) ? [new ReadAlready()] : [];
    }

    public void Read(Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToReading(actor));
        _readings.Add(new Reading(actor, at));
        Happen("notification.read", actor, at, $"已阅党内通报（{On:yyyy-MM-dd}，{NotificationWords.Of(Form)}）", new { Number, Reader = actor.InPlaceOf });
    }
}

public sealed record NotAReader() : Refusal("本通报由单位班子成员和联络员阅知，您不需要办理");
public sealed record ReadAlready() : Refusal("您已阅知本通报，不需要再次办理");
