namespace Bihuan.Tests.Architecture;

/// <summary>
/// Which room may use which. Nothing is allowed by default: a new folder fails until its arrows stand here. Rooms are
/// told by namespace below <paramref name="root"/>; every feature is a room of its own.
/// </summary>
internal sealed class Arrows(string root, IReadOnlyDictionary<string, string[]> allowed)
{
    /// <summary>Every use that no arrow allows, as “who → what”.</summary>
    public IReadOnlyList<string> Violations(IEnumerable<Type> types) =>
    [
        .. from type in types
           let room = RoomOf(type)
           where room is not null
           from used in Dependencies.Of(type)
           let target = RoomOf(used)
           where target is not null && target != room && !Allows(room, target)
           select $"{type.FullName} → {used.FullName}",
    ];

    /// <summary>The room of a type, or null for types from outside. The program's root is the room <c>.</c></summary>
    private string? RoomOf(Type type)
    {
        if (type.Namespace is not { } place || !(place == root || place.StartsWith(root + ".", StringComparison.Ordinal))) return null;
        var parts = place[root.Length..].Split('.', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => ".",
            ["Web"] => "Web",
            ["Web", "Features", var feature, ..] => $"Web.Features.{feature}",
            ["Web", var room, ..] => $"Web.{room}",
            [var project, ..] => project,
        };
    }

    private bool Allows(string room, string target)
    {
        var key = room.StartsWith("Web.Features.", StringComparison.Ordinal) ? "Web.Features.*" : room;
        if (!allowed.TryGetValue(key, out var targets)) return false;
        return targets.Any(to => to == target || (to == "Web.Features.*" && target.StartsWith("Web.Features.", StringComparison.Ordinal)));
    }
}
