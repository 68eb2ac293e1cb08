using Bihuan.Domain.People;
using Bihuan.Web.Storage.Search;

namespace Bihuan.Web.Ui.Desk;

/// <summary>One line of the inbox: what waits for a person, why, since when and until when, and where it is done.</summary>
/// <param name="Act">The act as a verb: the text of the link.</param>
/// <param name="Since">The day from which on it waits.</param>
/// <param name="Until">The last day (inclusive); null where nothing limits it.</param>
public sealed record Waiting(string Act, string What, string? Unit, string Why, DateOnly? Since, DateOnly? Until, string Href);

/// <summary>All that waits for the same act: how many, and the first of them.</summary>
/// <param name="Key">The anchor on the page.</param>
/// <param name="All">Where all of them stand, for what is a list of its own; null where the inbox is the only list.</param>
/// <param name="IsCounted">The list behind <paramref name="All"/> has exactly these rows.</param>
public sealed record WaitingGroup(string Key, string Title, string Ask, int Count, IReadOnlyList<Waiting> First, string? All = null, bool IsCounted = false);

/// <summary>A kind of thing that waits for people: the seam of the inbox. One query, ordered, projected to lines as its last step.</summary>
/// <param name="Concerns">Whom it can wait for at all; nobody else costs a query.</param>
internal sealed record WaitingSource(string Key, string Title, string Ask, IReadOnlySet<Role> Concerns, Func<Asking, IQueryable<Waiting>> Lines)
{
    public string? All { get; init; }
}
