using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bihuan.Web.Ui.Tags;

/// <summary>
/// <c>&lt;page-head title="台账" lead="…"&gt; acts &lt;/page-head&gt;</c>: the page's only h1, a sentence that says what the page is for, and
/// the acts on the right (below on a phone, not in print). Acts are links and forms with <c>class="btn btn-primary"</c> for
/// the one next act and <c>class="btn"</c> for the others.
/// </summary>
[HtmlTargetElement("page-head")]
public sealed class PageHead : TagHelper
{
    public required string Title { get; set; }
    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var acts = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        output.Content.AppendHtml("<div class=\"page-head-text\"><h1>").Append(Title).AppendHtml("</h1>");
        if (!string.IsNullOrEmpty(Lead)) output.Content.AppendHtml("<p>").Append(Lead).AppendHtml("</p>");
        output.Content.AppendHtml("</div>");
        if (!acts.IsEmptyOrWhiteSpace) output.Content.AppendHtml("<div class=\"page-acts d-print-none\">").AppendHtml(acts).AppendHtml("</div>");
    }
}
