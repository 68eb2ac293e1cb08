using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Deadlines;

/// <summary>
/// One edition of a region's working calendar: every notice it counts by and the region's own days off. An edition never
/// changes; a correction is the next edition, and a deadline remembers by which one it was found.
/// </summary>
public sealed class CalendarEdition : Aggregate
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private WorkingCalendar? _calendar;

    private CalendarEdition() { }

    private CalendarEdition(RegionId region, int number, CalendarContent content)
    {
        Id = CalendarEditionId.New();
        (RegionId, Number, Document) = (region, number, JsonSerializer.Serialize(content, Format));
    }

    public CalendarEditionId Id { get; private set; }
    public RegionId RegionId { get; private set; }

    /// <summary>1 for the region's first, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>The notices' own texts by year, and the local days off, as JSON.</summary>
    public string Document { get; private set; } = "";

    public CalendarContent Content => JsonSerializer.Deserialize<CalendarContent>(Document, Format) ?? throw new InvalidOperationException("An edition without content.");

    /// <summary>The working days; read once per instance.</summary>
    public WorkingCalendar Calendar => _calendar ??= Content.ToCalendar();

    protected override Subject Subject => new("calendar", Id.Value);

    /// <summary>The region's first edition: the notices the program brings along.</summary>
    public static CalendarEdition First(RegionId region, Actor actor, DateTimeOffset at)
    {
        var edition = new CalendarEdition(region, 1, CalendarContent.Shipped);
        edition.Happen("calendar.adopted", actor, at, "采用程序自带的工作日历（第1版）", new { edition.Number });
        return edition;
    }

    /// <summary>The next edition.</summary>
    /// <param name="why">What changed, in one sentence: it is read years later.</param>
    /// <exception cref="RefusedException">The content does not read, changes nothing, or the reason is missing.</exception>
    public CalendarEdition Next(CalendarContent content, string why, Actor actor, DateTimeOffset at)
    {
        var refusals = new List<Refusal>();
        if (!actor.IsOfTheOffice) refusals.Add(new NotYourAct("调整工作日历"));
        if (why.Trim().Length == 0) refusals.Add(new Missing("调整说明"));
        var next = new CalendarEdition(RegionId, Number + 1, content);
        if (next.Document == Document) refusals.Add(new CalendarUnchanged());
        RefusedException.ThrowIfAny(refusals);
        next.Happen("calendar.adopted", actor, at, $"工作日历调整为第{next.Number}版：{why.Trim()}", new { next.Number, why = why.Trim() });
        return next;
    }
}

/// <summary>What an edition is made of.</summary>
/// <param name="Notices">The text of each year's notice as <see cref="HolidayNotice.Read"/> reads it.</param>
/// <param name="LocalDaysOff">The region's own days off with their reasons.</param>
public sealed record CalendarContent(SortedDictionary<int, string> Notices, SortedDictionary<DateOnly, string> LocalDaysOff)
{
    public static CalendarContent Shipped { get; } = new(new SortedDictionary<int, string>(HolidayNotice.ShippedTexts.ToDictionary()), []);

    public CalendarContent WithNotice(int year, string text)
    {
        HolidayNotice.Read(year, text);
        return this with { Notices = new SortedDictionary<int, string>(Notices) { [year] = text.ReplaceLineEndings("\n").Trim() } };
    }

    /// <summary>Replaces the local days off by lines like <c>2026-04-15 全县哀悼日</c>.</summary>
    /// <exception cref="RefusedException">With every line that does not read.</exception>
    public CalendarContent WithLocalDaysOff(string text)
    {
        var (days, refusals) = (new SortedDictionary<DateOnly, string>(), new List<Refusal>());
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            var parts = line.Split([' ', '\t', '　'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) days[day] = parts[1];
            else refusals.Add(new UnreadableLocalDayOff(line));
        }

        RefusedException.ThrowIfAny(refusals);
        return this with { LocalDaysOff = days };
    }

    public WorkingCalendar ToCalendar() => new(
        Notices.Select(notice => HolidayNotice.Read(notice.Key, notice.Value)),
        LocalDaysOff.Select(day => new CalendarDay(day.Key, DayKind.LocalDayOff, day.Value)));
}

public sealed record CalendarUnchanged() : Refusal("与现行工作日历相同，没有需要调整的内容");
public sealed record UnreadableLocalDayOff(string Line) : Refusal($"“{Line}”无法识别，请每行写一天，例如：2026-04-15 县庆放假");
