using Bihuan.Domain.Deadlines;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bihuan.Web.Ui.Tags;

/// <summary><c>&lt;obligation-state obligation="owed" today="Model.Today" /&gt;</c>: met and when, or the lamp of its last day.</summary>
[HtmlTargetElement("obligation-state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ObligationState(Nearness nearness) : TagHelper
{
    public Obligation Obligation { get; set; } = null!;
    public DateOnly Today { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Obligation.IsOpen ? $"lamp lamp-{DueLamp.ColourOf(Obligation.Due, Today, await nearness.DaysAsync())}" : "state state-closed");
        output.Content.SetContent(TextOf(Obligation, Today));
    }

    public static string TextOf(Obligation obligation, DateOnly today) => obligation switch
    {
        { Kind: ObligationKind.ConcentratedPeriod } when obligation.Due < today => "已届满",
        { MetOn: { } on } when obligation.WasMetLate => $"{on:yyyy-MM-dd}办结，逾期{on.DayNumber - obligation.Due.DayNumber}天",
        { MetOn: { } on } => $"{on:yyyy-MM-dd}办结",
        _ => DueLamp.TextOf(obligation.Due, today),
    };
}
