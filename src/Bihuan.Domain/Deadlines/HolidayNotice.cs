using System.Globalization;
using System.Text.RegularExpressions;

namespace Bihuan.Domain.Deadlines;

/// <summary>
/// The State Council's yearly notice on public holidays, as readable text: a line of title and sources each beginning with
/// <c>#</c>, then lines like <c>春节 2026-02-15 至 2026-02-23 放假</c> (the end is inclusive) or <c>春节 2026-02-14 上班</c>.
/// </summary>
public sealed partial record HolidayNotice
{
    private const int LongestHoliday = 31;

    /// <summary>The year it arranges; a first or last day may lie in the neighbouring one.</summary>
    public required int Year { get; init; }
    public required IReadOnlyList<string> Sources { get; init; }
    public required IReadOnlyList<CalendarDay> Days { get; init; }

    /// <summary>The texts of the notices the program brings along, by year: 2016 to 2026.</summary>
    public static IReadOnlyDictionary<int, string> ShippedTexts { get; } = ReadShipped().ToDictionary();

    /// <summary>Every notice the program brings along.</summary>
    public static IReadOnlyList<HolidayNotice> Shipped { get; } = [.. ShippedTexts.Select(text => Read(text.Key, text.Value))];

    /// <summary>Reads a notice.</summary>
    /// <exception cref="RefusedException">With every line that could not be read, and where days contradict each other.</exception>
    public static HolidayNotice Read(int year, string text)
    {
        var (refusals, days, sources) = (new List<Refusal>(), new Dictionary<DateOnly, CalendarDay>(), new List<string>());
        var lines = text.Split('\n').Select((line, at) => (Text: line.Trim(), Number: at + 1)).Where(line => line.Text.Length > 0);
        foreach (var (line, number) in lines)
        {
            if (line[0] == '#') sources.Add(line[1..].Trim());
            else if (DaysOf(line, year) is not { } some) refusals.Add(new UnreadableNoticeLine(number, line));
            else if (some.Any(day => days.TryGetValue(day.Date, out var known) && known.Kind != day.Kind)) refusals.Add(new ContradictingNoticeLine(number, line));
            else foreach (var day in some) days[day.Date] = day;
        }

        if (days.Count == 0 && refusals.Count == 0) refusals.Add(new EmptyNotice(year));
        RefusedException.ThrowIfAny(refusals);
        return new HolidayNotice { Year = year, Sources = sources, Days = [.. days.Values.OrderBy(day => day.Date)] };
    }

    /// <summary>Null where the line does not say which days it means, or means none of this year.</summary>
    private static IReadOnlyList<CalendarDay>? DaysOf(string line, int year)
    {
        if (Line().Match(line) is not { Success: true } match || Day(match, "from") is not { } from) return null;
        var to = match.Groups["to"].Success ? Day(match, "to") : from;
        if (to is not { } last || last < from || last.DayNumber - from.DayNumber >= LongestHoliday || (from.Year != year && last.Year != year && !IsNextTo(year, from))) return null;
        var kind = match.Groups["kind"].Value == "放假" ? DayKind.Holiday : DayKind.MakeUpWorkday;
        return [.. Enumerable.Range(0, last.DayNumber - from.DayNumber + 1).Select(n => new CalendarDay(from.AddDays(n), kind, match.Groups["name"].Value))];
    }

    /// <summary>New Year's holiday reaches into the last days of December.</summary>
    private static bool IsNextTo(int year, DateOnly day) => day >= new DateOnly(year - 1, 12, 25) && day <= new DateOnly(year + 1, 1, 7);

    private static DateOnly? Day(Match match, string group) =>
        DateOnly.TryParseExact(match.Groups[group].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<KeyValuePair<int, string>> ReadShipped()
    {
        var assembly = typeof(HolidayNotice).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Notices/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new(int.Parse(name["Notices/".Length..], CultureInfo.InvariantCulture), reader.ReadToEnd().ReplaceLineEndings("\n").Trim());
        }
    }

    [GeneratedRegex(@"^(?<name>\S+)\s+(?<from>\d{4}-\d{2}-\d{2})(?:\s*至\s*(?<to>\d{4}-\d{2}-\d{2}))?\s+(?<kind>放假|上班)$")]
    private static partial Regex Line();
}

public sealed record UnreadableNoticeLine(int Number, string Line)
    : Refusal($"第{Number}行“{Line}”无法识别，请写成“春节 2026-02-15 至 2026-02-23 放假”或“春节 2026-02-14 上班”，日期须在本年度内");
public sealed record ContradictingNoticeLine(int Number, string Line) : Refusal($"第{Number}行“{Line}”与前面的行对同一天的安排不一致，请核对");
public sealed record EmptyNotice(int Year) : Refusal($"没有读到{Year}年的放假安排，请检查文件内容");
