using System.Text.Encodings.Web;
using Bihuan.Domain;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bihuan.Web.Ui.Tags;

/// <summary>
/// <c>&lt;obstacle-list title="暂不能提交审核" obstacles="@Model.Obstacles" finding="@Model.Id" inspection="@Model.InspectionId" /&gt;</c>:
/// stands where the button of an impossible act would be. Every reason that can be mended links to the place where
/// (<see cref="Links.Mend"/>). Shows nothing where nothing stands in the way.
/// </summary>
[HtmlTargetElement("obstacle-list", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ObstacleList : TagHelper
{
    /// <summary>So many stand open, the rest a click away: at the beginning of the work everything is still in the way.</summary>
    private const int Shown = 4;

    public required string Title { get; set; }
    public IReadOnlyList<Refusal> Obstacles { get; set; } = [];
    public FindingId? Finding { get; set; }
    public InspectionId? Inspection { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Obstacles.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "obstacles");
        output.Content.AppendHtml("<p class=\"obstacles-title\"><i class=\"ti ti-barrier-block\" aria-hidden=\"true\"></i> ")
            .Append($"{Title}：尚有{Obstacles.Count}项须先处理").AppendHtml("</p><ul>");
        // One more than shown is no less to read than a fold.
        var shown = Obstacles.Count > Shown + 1 ? Shown : Obstacles.Count;
        foreach (var obstacle in Obstacles.Take(shown)) Append(output.Content, obstacle);
        output.Content.AppendHtml("</ul>");
        if (shown == Obstacles.Count) return;
        output.Content.AppendHtml("<details><summary>").Append($"其余{Obstacles.Count - shown}项").AppendHtml("</summary><ul>");
        foreach (var obstacle in Obstacles.Skip(shown)) Append(output.Content, obstacle);
        output.Content.AppendHtml("</ul></details>");
    }

    private void Append(TagHelperContent content, Refusal obstacle)
    {
        content.AppendHtml("<li>").Append(obstacle.Text);
        if (Links.Mend(obstacle.Mend, Finding, Inspection) is { } url)
        {
            content.AppendHtml(" <a href=\"").AppendHtml(HtmlEncoder.Default.Encode(url)).AppendHtml("\">去处理<span class=\"visually-hidden\">:")
                .Append(obstacle.Text).AppendHtml("</span></a>");
        }

        content.AppendHtml("</li>");
    }
}
