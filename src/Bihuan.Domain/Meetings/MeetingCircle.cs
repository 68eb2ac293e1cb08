namespace Bihuan.Domain.Meetings;

/// <summary>Who is expected at a meeting, what it can speak of, and which meetings of its kind were held before: all that its rules ask for.</summary>
public sealed record MeetingCircle
{
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<Expected> People { get; init; }

    /// <summary>The findings fed back in the inspection, by number; none for the region's meetings.</summary>
    public IReadOnlyList<StudiedFinding> Findings { get; init; } = [];

    /// <summary>Every meeting registered for the inspection, the one that is corrected left out.</summary>
    public IReadOnlyList<Meeting> Others { get; init; } = [];

    public IEnumerable<Expected> As(Capacity capacity) => People.Where(person => person.As == capacity);

    internal string NameOf(PersonId id) => People.FirstOrDefault(person => person.Person == id)?.Name ?? "未登记人员";
}

/// <param name="Of">The unit he stands for.</param>
public sealed record Expected(PersonId Person, string Name, Capacity As, UnitId Of, string UnitName);

/// <summary>A finding as a meeting speaks of it.</summary>
public sealed record StudiedFinding(FindingId Id, int Number, string Code, string Title);
