using Bihuan.Domain;
using Bihuan.Domain.Rounds;

namespace Bihuan.Web.Features.Rounds;

/// <summary>Which rounds: what stands in the address after the question mark, in the field's own words (<c>type=专项</c>).</summary>
internal sealed record RoundFilter(TermId? Term, RoundType? Type, RoundSource? Source)
{
    public static RoundFilter Of(IQueryCollection query) => new(
        Guid.TryParse(query["term"], out var term) ? new TermId(term) : null,
        RoundWords.TypeOf(query["type"]),
        RoundWords.SourceOf(query["source"]));

    public IQueryable<Round> In(IQueryable<Round> rounds)
    {
        if (Term is { } term) rounds = rounds.Where(round => round.TermId == term);
        if (Type is { } type) rounds = rounds.Where(round => round.Type == type);
        if (Source is { } source) rounds = rounds.Where(round => round.Source == source);
        return rounds;
    }

    /// <summary>The same filter as a query string; null where nothing is asked for.</summary>
    public string? ToQuery()
    {
        string?[] parts =
        [
            Term is { } term ? $"term={term.Value:N}" : null,
            Type is { } type ? $"type={Uri.EscapeDataString(RoundWords.Of(type))}" : null,
            Source is { } source ? $"source={Uri.EscapeDataString(RoundWords.Of(source))}" : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? null : query;
    }

    /// <summary>The same filter with more behind it.</summary>
    public string And(string more) => ToQuery() is { } query ? $"{query}&{more}" : more;
}
