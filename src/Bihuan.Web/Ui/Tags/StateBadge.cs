using Bihuan.Domain.Findings;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bihuan.Web.Ui.Tags;

/// <summary>
/// <c>&lt;state-badge state="@finding.State" /&gt;</c>: a finding's state as text, colour and shape (○ 未启动 ◐ 整改中 ◑ 审核中
/// ● 已销号 ◍ 常态化 ⟲ 已反弹). The shape is drawn by the style sheet, so that it needs no font and costs a list no bytes.
/// </summary>
[HtmlTargetElement("state-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateBadge : TagHelper
{
    public FindingState State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ClassOf(State));
        output.Content.SetContent(Words.Of(State));
    }

    /// <summary>The class names of a state's badge, for markup written by script or by hand.</summary>
    public static string ClassOf(FindingState state) => state switch
    {
        FindingState.Draft => "state state-draft",
        FindingState.Issued => "state state-issued",
        FindingState.Rectifying => "state state-rectifying",
        FindingState.UnderReview => "state state-review",
        FindingState.Continuous => "state state-continuous",
        FindingState.Closed => "state state-closed",
        FindingState.Relapsed => "state state-relapsed",
        FindingState.Carried => "state state-carried",
        _ => "state state-voided",
    };
}
