using System.Globalization;
using Bihuan.Domain.Deadlines;

namespace Bihuan.Tests.Domain.Deadlines;

/// <summary>
/// Counts working days without the calendar of the domain: one flag per day from 2015 to 2028, set by weekday and then by
/// every line of the notices' files, and working days found by their running number.
/// </summary>
internal sealed class CalendarOracle
{
    private static readonly DateTime First = new(2015, 1, 1);
    private readonly bool[] _works = new bool[14 * 366];
    private readonly int[] _number = new int[14 * 366 + 1];

    public CalendarOracle()
    {
        for (var i = 0; i < _works.Length; i++) _works[i] = (int)First.AddDays(i).DayOfWeek % 6 != 0;
        foreach (var line in Lines()) Set(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        for (var i = 0; i < _works.Length; i++) _number[i + 1] = _number[i] + (_works[i] ? 1 : 0);
    }

    public DateOnly Due(DateOnly anchor, int count, DeadlineUnit unit, Roll roll)
    {
        var at = IndexOf(anchor.ToDateTime(TimeOnly.MinValue));
        var due = unit switch
        {
            DeadlineUnit.Workday => Array.IndexOf(_number, _number[at + 1] + count) - 1,
            DeadlineUnit.Day => at + count,
            _ => IndexOf(MonthsLater(anchor, count)),
        };
        while (roll != Roll.None && !_works[due]) due += roll == Roll.Next ? 1 : -1;
        return DateOnly.FromDateTime(First.AddDays(due));
    }

    private static DateTime MonthsLater(DateOnly anchor, int count)
    {
        var months = anchor.Year * 12 + anchor.Month - 1 + count;
        var (year, month) = (months / 12, months % 12 + 1);
        return new DateTime(year, month, Math.Min(anchor.Day, DateTime.DaysInMonth(year, month)));
    }

    private void Set(string[] words)
    {
        var days = words.Where(word => char.IsDigit(word[0])).Select(word => IndexOf(DateTime.ParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture))).ToArray();
        for (var i = days[0]; i <= days[^1]; i++) _works[i] = words[^1] == "上班";
    }

    private static int IndexOf(DateTime day) => (day - First).Days;

    private static IEnumerable<string> Lines()
    {
        var assembly = typeof(HolidayNotice).Assembly;
        foreach (var name in assembly.GetManifestResourceNames())
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var line in reader.ReadToEnd().Split('\n')) if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
