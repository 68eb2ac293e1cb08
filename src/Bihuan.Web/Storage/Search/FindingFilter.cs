using System.Globalization;
using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;

namespace Bihuan.Web.Storage.Search;

/// <summary>When it is due, seen from today.</summary>
public enum DueFilter { Overdue, Soon }

/// <summary>Marks and gaps one may ask for; several together must all hold.</summary>
public enum FindingFlag { Livelihood, Returned, Relapsed, Unclaimed, NoLeader, NoSection, NoHandler, NoGoal, NoMeasure, StageDone, InTime, LateMilestone, Judged, Recurrent }

/// <summary>
/// Which findings: what an address of the ledger says after its question mark. Every number of the program that counts
/// findings is such a filter, and so a link to exactly its rows.
/// </summary>
public sealed record FindingFilter
{
    public string? Text { get; init; }
    public UnitId? Unit { get; init; }
    public RoundId? Round { get; init; }
    public InspectionId? Inspection { get; init; }

    /// <summary>Of rounds of this term, type and source, written in the field's own words: <c>type=专项</c> (A01).</summary>
    public TermId? Term { get; init; }
    public RoundType? Type { get; init; }
    public RoundSource? Source { get; init; }

    /// <summary>Any of these; empty for every state.</summary>
    public IReadOnlyList<FindingState> States { get; init; } = [];
    public IReadOnlyList<FindingClass> Classes { get; init; } = [];
    public string? Category { get; init; }

    /// <summary>Whoever stands in the responsibility or task list, or claimed it.</summary>
    public PersonId? Person { get; init; }
    public FindingOrigin? Origin { get; init; }
    public DueFilter? Due { get; init; }

    /// <summary>Both ends inclusive.</summary>
    public DateOnly? DueFrom { get; init; }
    public DateOnly? DueTo { get; init; }
    public IReadOnlyList<FindingFlag> Flags { get; init; } = [];

    /// <summary>What waits for the one who asks.</summary>
    public Todo? Todo { get; init; }

    public bool IsEmpty => ToQuery().Length == 0;

    public static FindingFilter FromQuery(IQueryCollection query) => new()
    {
        Text = Words(query, "q"),
        Unit = Guid.TryParse(query["unit"], out var unit) ? new UnitId(unit) : null,
        Round = Guid.TryParse(query["round"], out var round) ? new RoundId(round) : null,
        Inspection = Guid.TryParse(query["inspection"], out var inspection) ? new InspectionId(inspection) : null,
        Term = Guid.TryParse(query["term"], out var term) ? new TermId(term) : null,
        Type = RoundWords.TypeOf(query["type"]),
        Source = RoundWords.SourceOf(query["source"]),
        States = Many<FindingState>(query, "state"),
        Classes = Many<FindingClass>(query, "class"),
        Category = Words(query, "category"),
        Person = Guid.TryParse(query["person"], out var person) ? new PersonId(person) : null,
        Origin = Many<FindingOrigin>(query, "origin") is [var origin, ..] ? origin : null,
        Due = Many<DueFilter>(query, "due") is [var due, ..] ? due : null,
        DueFrom = Day(query, "from"),
        DueTo = Day(query, "to"),
        Flags = Many<FindingFlag>(query, "flag"),
        Todo = Many<Todo>(query, "todo") is [var todo, ..] ? todo : null,
    };

    /// <summary>The same filter as a query string without question mark; equal filters read the same.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        Put("q", Text);
        Put("unit", Unit?.Value.ToString("N"));
        Put("round", Round?.Value.ToString("N"));
        Put("inspection", Inspection?.Value.ToString("N"));
        Put("term", Term?.Value.ToString("N"));
        Put("type", Type is { } type ? RoundWords.Of(type) : null);
        Put("source", Source is { } source ? RoundWords.Of(source) : null);
        foreach (var state in States) Put("state", Named(state));
        foreach (var findingClass in Classes) Put("class", Named(findingClass));
        Put("category", Category);
        Put("person", Person?.Value.ToString("N"));
        Put("origin", Origin is { } origin ? Named(origin) : null);
        Put("due", Due is { } due ? Named(due) : null);
        Put("from", DueFrom?.ToString("yyyy-MM-dd"));
        Put("to", DueTo?.ToString("yyyy-MM-dd"));
        foreach (var flag in Flags) Put("flag", Named(flag));
        Put("todo", Todo is { } todo ? Named(todo) : null);
        return query.ToString();

        void Put(string key, string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            if (query.Length > 0) query.Append('&');
            query.Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }
    }

    /// <summary>A name as addresses write it: <c>UnderReview</c> is <c>under-review</c>.</summary>
    public static string Named<T>(T value) where T : struct, Enum => Names<T>.Of[value];

    private static T[] Many<T>(IQueryCollection query, string key) where T : struct, Enum =>
        query.TryGetValue(key, out var values) ? [.. values.Where(value => value is not null && Names<T>.From.ContainsKey(value)).Select(value => Names<T>.From[value!]).Distinct().Order()] : [];

    private static string? Words(IQueryCollection query, string key) => query[key].ToString().Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? Day(IQueryCollection query, string key) =>
        DateOnly.TryParseExact(query[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>().ToDictionary(value => value, value => Kebab(value.ToString()));
        public static readonly Dictionary<string, T> From = Of.ToDictionary(pair => pair.Value, pair => pair.Key);

        private static string Kebab(string name) => string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
    }
}
