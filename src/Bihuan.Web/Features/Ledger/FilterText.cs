using Bihuan.Domain.Findings;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Ledger;

/// <summary>
/// A filter as a line of words: <c>单位：县水务局 状态：整改中 逾期 饮水</c>. What is no known mark is searched for in the text, so nothing
/// typed is passed over.
/// </summary>
internal static class FilterText
{
    private static readonly Dictionary<string, FindingState> States = Enum.GetValues<FindingState>().ToDictionary(Words.Of);
    private static readonly Dictionary<string, FindingClass> Classes = Enum.GetValues<FindingClass>().ToDictionary(Words.Of);
    private static readonly Dictionary<string, FindingOrigin> Origins = Enum.GetValues<FindingOrigin>().ToDictionary(Words.Of);
    private static readonly Dictionary<string, FindingFlag> Flags = Enum.GetValues<FindingFlag>().ToDictionary(FilterWords.Of);
    private static readonly Dictionary<string, DueFilter> Dues = Enum.GetValues<DueFilter>().ToDictionary(FilterWords.Of);

    /// <summary>Reads the line; it replaces every part of the filter that a line can say, and keeps the others.</summary>
    public static async Task<FindingFilter> ReadAsync(string line, FindingFilter before, Asking asking, CancellationToken cancellationToken)
    {
        var read = before with { Text = null, Unit = null, Person = null, States = [], Classes = [], Origin = null, Due = null, Flags = [] };
        var words = new List<string>();
        foreach (var word in line.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (await TakeAsync(read, word, asking, cancellationToken) is { } taken) read = taken;
            else words.Add(word);
        }

        return read with { Text = words.Count > 0 ? string.Join(' ', words) : null };
    }

    /// <summary>The line that reads as this filter.</summary>
    public static string Write(FindingFilter filter, string? unit, string? person) => string.Join(' ', new[]
    {
        unit is null ? null : $"单位：{unit}",
        person is null ? null : $"人员：{person}",
    }
    .Concat(FilterWords.AreOpen(filter.States) ? [FilterWords.Open] : filter.States.Select(state => $"状态：{Words.Of(state)}"))
    .Concat(filter.Classes.Select(findingClass => $"类别：{Words.Of(findingClass)}"))
    .Append(filter.Origin is { } origin ? $"来源：{Words.Of(origin)}" : null)
    .Append(filter.Due is { } due ? FilterWords.Of(due) : null)
    .Concat(filter.Flags.Select(FilterWords.Of))
    .Append(filter.Text)
    .OfType<string>());

    private static async Task<FindingFilter?> TakeAsync(FindingFilter filter, string word, Asking asking, CancellationToken cancellationToken)
    {
        if (Flags.TryGetValue(word, out var flag)) return filter with { Flags = [.. filter.Flags.Append(flag).Distinct().Order()] };
        if (word == FilterWords.Open) return filter with { States = FindingMatch.Open };
        if (Dues.TryGetValue(word, out var due)) return filter with { Due = due };
        var cut = word.IndexOfAny([':', '：']);
        if (cut < 0) return null;
        var (key, value) = (word[..cut], word[(cut + 1)..]);
        return key switch
        {
            "状态" when States.TryGetValue(value, out var state) => filter with { States = [.. filter.States.Append(state).Distinct().Order()] },
            "类别" when Classes.TryGetValue(value, out var findingClass) => filter with { Classes = [.. filter.Classes.Append(findingClass).Distinct().Order()] },
            "来源" when Origins.TryGetValue(value, out var origin) => filter with { Origin = origin },
            "单位" => await UnitAsync(filter, value, asking, cancellationToken),
            "人员" => await PersonAsync(filter, value, asking, cancellationToken),
            _ => null,
        };
    }

    private static async Task<FindingFilter?> UnitAsync(FindingFilter filter, string name, Asking asking, CancellationToken cancellationToken)
    {
        var region = asking.Actor.Region;
        var unit = await asking.Db.Units.AsNoTracking().Where(u => u.RegionId == region && (u.Name == name || u.Name.EndsWith(name))).OrderBy(u => u.Name == name ? 0 : 1).FirstOrDefaultAsync(cancellationToken);
        return unit is null ? null : filter with { Unit = unit.Id };
    }

    private static async Task<FindingFilter?> PersonAsync(FindingFilter filter, string name, Asking asking, CancellationToken cancellationToken)
    {
        var region = asking.Actor.Region;
        var person = await asking.Db.People.AsNoTracking().Where(p => p.RegionId == region && p.Name == name).OrderBy(p => p.Id).FirstOrDefaultAsync(cancellationToken);
        return person is null ? null : filter with { Person = person.Id };
    }
}
