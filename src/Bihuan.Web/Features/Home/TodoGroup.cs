using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Home;

/// <summary>One of the findings that wait, as the list names it.</summary>
internal sealed record TodoRow(FindingId Id, string Code, string Title, string Unit, FindingState State, DateOnly? Due);

/// <summary>All that waits for the same act: how many, and the few that are due first.</summary>
internal sealed record TodoGroup(Todo Todo, int Count, IReadOnlyList<TodoRow> First)
{
    private const int Shown = 5;

    public FindingFilter Filter => new() { Todo = Todo };

    /// <summary>The groups that have something for this person, in the order of a working day.</summary>
    public static async Task<IReadOnlyList<TodoGroup>> AllAsync(Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        var groups = new List<TodoGroup>();
        foreach (var todo in Enum.GetValues<Todo>().Where(todo => asking.Actor.HoldsAny(Todos.RolesOf(todo))))
        {
            var group = await counts.KeepAsync($"todo-group?{todo}", asking, () => OfAsync(todo, asking, counts, cancellationToken), cancellationToken);
            if (group.Count > 0) groups.Add(group);
        }

        return groups;
    }

    private static async Task<TodoGroup> OfAsync(Todo todo, Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        var filter = new FindingFilter { Todo = todo };
        var count = await counts.CountAsync(filter, asking, cancellationToken);
        if (count == 0) return new(todo, 0, []);
        var db = asking.Db;
        var shown = FindingMatch.Of(filter, asking).OrderBy(f => f.Due).ThenBy(f => f.Code).Select(f => f.Id).Take(Shown);
        var first = await db.Findings.AsNoTracking().Where(f => shown.Contains(f.Id)).OrderBy(f => f.Due).ThenBy(f => f.Code)
            .Select(f => new TodoRow(f.Id, f.Code, f.Title, db.Units.Where(u => u.Id == f.UnitId).Select(u => u.Name).First(), f.State, f.Due))
            .ToListAsync(cancellationToken);
        return new(todo, count, first);
    }
}
