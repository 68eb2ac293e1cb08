using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Ledger;

/// <summary>One condition of the filter as a button that takes it away.</summary>
internal sealed record Chip(string Text, string UrlWithout);

/// <summary>The names a filter speaks of; asked for once and kept with the counts.</summary>
internal sealed record FilterNames(string? Unit, string? Person, string? Round, string? Inspection)
{
    public static async Task<FilterNames> OfAsync(FindingFilter filter, Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        if (filter is { Unit: null, Person: null, Round: null, Inspection: null }) return new(null, null, null, null);
        var key = $"names?{filter.Unit?.Value:N}/{filter.Person?.Value:N}/{filter.Round?.Value:N}/{filter.Inspection?.Value:N}";
        return await counts.KeepAsync(key, asking, () => ReadAsync(filter, asking, cancellationToken), cancellationToken);
    }

    private static async Task<FilterNames> ReadAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken)
    {
        var (db, region) = (asking.Db, asking.Actor.Region);
        return new(
            filter.Unit is { } unit ? await db.Units.Where(u => u.RegionId == region && u.Id == unit).Select(u => u.Name).FirstOrDefaultAsync(cancellationToken) ?? "未知单位" : null,
            filter.Person is { } person ? await db.People.Where(p => p.RegionId == region && p.Id == person).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken) ?? "未知人员" : null,
            filter.Round is { } round ? await db.Rounds.Where(r => r.RegionId == region && r.Id == round).Select(r => r.Name).FirstOrDefaultAsync(cancellationToken) ?? "未知轮次" : null,
            filter.Inspection is { } inspection ? await InspectionAsync(inspection, asking, cancellationToken) : null);
    }

    private static async Task<string> InspectionAsync(InspectionId inspection, Asking asking, CancellationToken cancellationToken)
    {
        var region = asking.Actor.Region;
        return await (
            from held in asking.Db.Inspections
            join unit in asking.Db.Units on held.UnitId equals unit.Id
            join round in asking.Db.Rounds on held.RoundId equals round.Id
            where held.Id == inspection && held.RegionId == region
            select $"{round.Name}·{unit.Name}").FirstOrDefaultAsync(cancellationToken) ?? "未知巡察";
    }
}

internal static class Chips
{
    public static IReadOnlyList<Chip> Of(LedgerAddress address, FilterNames names) =>
        [.. Without(address.Filter, names).Select(part => new Chip(part.Text, address.With(part.Others)))];

    private static IEnumerable<(string Text, FindingFilter Others)> Without(FindingFilter filter, FilterNames names)
    {
        if (filter.Todo is { } todo) yield return ($"待办：{FilterWords.Of(todo)}", filter with { Todo = null });
        if (names.Unit is { } unit) yield return ($"单位：{unit}", filter with { Unit = null });
        if (names.Round is { } round) yield return ($"轮次：{round}", filter with { Round = null });
        if (names.Inspection is { } inspection) yield return ($"巡察：{inspection}", filter with { Inspection = null });
        if (filter.Term is not null) yield return ("限一届", filter with { Term = null });
        if (filter.Type is { } type) yield return ($"轮次类型：{RoundWords.Of(type)}", filter with { Type = null });
        if (filter.Source is { } source) yield return ($"轮次来源：{RoundWords.Of(source)}", filter with { Source = null });
        if (FilterWords.AreOpen(filter.States)) yield return (FilterWords.Open, filter with { States = [] });
        else foreach (var state in filter.States) yield return ($"状态：{Words.Of(state)}", filter with { States = [.. filter.States.Where(other => other != state)] });
        foreach (var one in filter.Classes) yield return ($"类别：{Words.Of(one)}", filter with { Classes = [.. filter.Classes.Where(other => other != one)] });
        if (filter.Category is { } category) yield return (category, filter with { Category = null });
        if (names.Person is { } person) yield return ($"人员：{person}", filter with { Person = null });
        if (filter.Origin is { } origin) yield return ($"来源：{Words.Of(origin)}", filter with { Origin = null });
        if (filter.Due is { } due) yield return (FilterWords.Of(due), filter with { Due = null });
        if (filter.DueFrom is { } from) yield return ($"时限自{from:yyyy-MM-dd}", filter with { DueFrom = null });
        if (filter.DueTo is { } to) yield return ($"时限至{to:yyyy-MM-dd}", filter with { DueTo = null });
        foreach (var flag in filter.Flags) yield return (FilterWords.Of(flag), filter with { Flags = [.. filter.Flags.Where(other => other != flag)] });
        if (filter.Text is { } text) yield return ($"包含：{text}", filter with { Text = null });
    }
}
