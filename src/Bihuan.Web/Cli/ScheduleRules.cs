using System.CommandLine;
using System.Globalization;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Cli;

/// <summary>The rules that <c>--rules</c> asks for, and the calendar they are counted by: a region's own where its database was asked.</summary>
/// <param name="Kept">The version and the region, as far as they belong to a database.</param>
internal sealed record ScheduleRules(RuleSet Rules, WorkingCalendar Calendar, string Kept = "")
{
    /// <summary>A path is read as a file; any other word is a name, sought first in the database that was named and then among the shipped sets.</summary>
    /// <exception cref="RefusedException">There is no such set, or it cannot be run by.</exception>
    public static async Task<ScheduleRules> FindAsync(string asked, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (IsPath(asked)) return new(await ReadAsync(asked, cancellationToken), WorkingCalendar.Shipped);
        var name = RulesName.Of(asked);
        var kept = IsDatabaseNamed(parsed) ? await KeptAsync(parsed, cancellationToken) : [];
        if (Of(name, kept) is { } found) return found;
        return ShippedRuleSets.All.SingleOrDefault(set => set.Name == name.Name && (name.Version ?? set.Version) == set.Version) is { } shipped
            ? new(shipped, WorkingCalendar.Shipped)
            : throw new RefusedException(new UnknownRules(asked, [.. kept.Select(set => $"{set.Version.Name}@{set.Version.Number}").Concat(ShippedRuleSets.All.Select(set => set.Name)).Distinct().Order(StringComparer.Ordinal)]));
    }

    private static bool IsPath(string asked) => asked.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || asked.AsSpan().IndexOfAny('/', '\\') >= 0;

    /// <summary>Only a folder that somebody wrote down, not the one that would be taken by itself: the command works without any.</summary>
    private static bool IsDatabaseNamed(ParseResult parsed)
    {
        if (parsed.GetValue(Commands.Postgres) is not null) return true;
        if (parsed.GetResult(Commands.Data) is not { Implicit: false }) return false;
        var folder = parsed.GetValue(Commands.Data)!;
        return File.Exists(Path.Combine(folder, "bihuan.db")) ? true : throw new RefusedException(new NoDatabaseThere(folder));
    }

    private static async Task<RuleSet> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) throw new RefusedException(new NoRulesFile(path));
        var rules = RuleSetDocument.Read(await File.ReadAllTextAsync(path, cancellationToken));
        RefusedException.ThrowIfAny(RuleSetCheck.Of(rules));
        return rules;
    }

    private static async Task<IReadOnlyList<KeptRules>> KeptAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = parsed.GetValue(Commands.Data)!, Postgres = parsed.GetValue(Commands.Postgres) });
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        var regions = await db.Regions.AsNoTracking().ToDictionaryAsync(region => region.Id, region => region.Name, cancellationToken);
        var calendars = (await db.Calendars.AsNoTracking().ToListAsync(cancellationToken)).GroupBy(edition => edition.RegionId).ToDictionary(editions => editions.Key, editions => editions.MaxBy(edition => edition.Number));
        return [.. (await db.RuleSets.AsNoTracking().ToListAsync(cancellationToken)).Select(version => new KeptRules(version, regions[version.RegionId], calendars.GetValueOrDefault(version.RegionId)))];
    }

    /// <summary>Several regions of one database may keep a set of the same name; where they differ, nobody guesses which is meant.</summary>
    private static ScheduleRules? Of(RulesName name, IReadOnlyList<KeptRules> kept)
    {
        var named = kept.Where(set => set.Version.Name == name.Name && (name.Version ?? set.Version.Number) == set.Version.Number)
            .GroupBy(set => set.Version.RegionId).Select(ofRegion => ofRegion.MaxBy(set => set.Version.Number)!).ToArray();
        if (named.Length == 0) return null;
        if (named.Select(set => (set.Version.Document, set.Calendar?.Document)).Distinct().Count() > 1) throw new RefusedException(new RulesDiffer(name.Name, [.. named.Select(set => $"{set.Region}第{set.Version.Number}版")]));
        return new(named[0].Version.Rules, named[0].Calendar?.Calendar ?? WorkingCalendar.Shipped, $"第{named[0].Version.Number}版（{string.Join("、", named.Select(set => set.Region))}）");
    }

    private sealed record KeptRules(RuleSetVersion Version, string Region, CalendarEdition? Calendar);
}

/// <summary>NAME or NAME@VERSION.</summary>
/// <param name="Version">Null for the newest.</param>
internal sealed record RulesName(string Name, int? Version)
{
    public static RulesName Of(string asked)
    {
        if (asked.Split('@') is not [var name, .. var rest]) throw new RefusedException(new NotARulesName(asked));
        if (rest.Length == 0) return new(name, null);
        return rest is [var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0 ? new(name, version) : throw new RefusedException(new NotARulesName(asked));
    }
}

public sealed record UnknownRules(string Name, IReadOnlyList<string> Known) : Refusal($"没有名为“{Name}”的规则集，可用的有：{string.Join("、", Known)}；也可以写规则集文件（.json）的路径");
public sealed record NotARulesName(string Text) : Refusal($"“{Text}”不是规则集的写法，请写名称，或名称@版本号，例如 county-default@2");
public sealed record NoRulesFile(string Path) : Refusal($"找不到规则集文件“{Path}”，请核对路径");
public sealed record NoDatabaseThere(string Folder) : Refusal($"“{Folder}”中没有数据库，请核对数据文件夹；不写 --data 时使用随程序提供的规则集");
public sealed record RulesDiffer(string Name, IReadOnlyList<string> Where) : Refusal($"“{Name}”在各县（区）的规则或工作日历不同（{string.Join("、", Where)}），请从规则集页面导出文件，以路径指定");
