using System.Globalization;
using Bihuan.Domain.Progress;

namespace Bihuan.Web.Ui;

/// <summary>How a week is called: 2026年第15周(4月6日—4月12日). Weeks begin on Monday and are numbered as ISO 8601 does.</summary>
internal static class Week
{
    public static string Of(DateOnly day)
    {
        var monday = ProgressContent.MondayOf(day);
        var anyTime = monday.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(anyTime)}年第{ISOWeek.GetWeekOfYear(anyTime)}周（{monday:M月d日}—{monday.AddDays(6):M月d日}）";
    }
}
