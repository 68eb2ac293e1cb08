using System.Globalization;
using Bihuan.Domain.Findings;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bihuan.Web.Ui.Tags;

/// <summary>
/// <c>&lt;due-lamp due="@row.Due" today="@Model.Today" state="@row.State" /&gt;</c>: how long until the last day (inclusive). Green,
/// yellow from the day on that the region's rules name, red once it has passed; each has a shape of its own beside the colour. A
/// finding that nobody works on any more has no lamp. Calendar days.
/// </summary>
[HtmlTargetElement("due-lamp", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DueLamp(Nearness nearness) : TagHelper
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    public DateOnly? Due { get; set; }
    public DateOnly Today { get; set; }

    /// <summary>Left out for things other than findings: measures, milestones.</summary>
    public FindingState? State { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Due is not { } due || State is FindingState.Draft or FindingState.Closed or FindingState.Relapsed or FindingState.Voided or FindingState.Carried)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"lamp lamp-{ColourOf(due, Today, await nearness.DaysAsync())}");
        output.Attributes.SetAttribute("title", $"{(State is null ? "" : "整改")}时限{due.ToString("yyyy年M月d日 dddd", Chinese)}");
        output.Content.SetContent(TextOf(due, Today));
    }

    /// <param name="soon">The number of days left from which on the lamp is yellow (inclusive).</param>
    public static string ColourOf(DateOnly due, DateOnly today, int soon) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 => "red",
        var left when left <= soon => "yellow",
        _ => "green",
    };

    public static string TextOf(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"逾期 {-late} 天",
        0 => "今天到期",
        var left => $"剩 {left} 天",
    };
}
