using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bihuan.Web.Ui.Tags;

/// <summary>
/// <c>&lt;key-pager previous="@url" next="@url" first="51" last="100" total="1393" /&gt;</c>: paging by key, so there is a page before and a
/// page after, no page 37. No address stands for "there is none"; <c>total</c> may be left out.
/// </summary>
[HtmlTargetElement("key-pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KeyPager : TagHelper
{
    public string? Previous { get; set; }
    public string? Next { get; set; }
    public int First { get; set; }
    public int Last { get; set; }
    public int? Total { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager d-print-none");
        output.Attributes.SetAttribute("aria-label", "翻页");
        output.Content.AppendHtml("<span class=\"pager-range\">").Append(Range).AppendHtml("</span>");
        Append(output.Content, Previous, "prev", "chevron-left", "上一页");
        Append(output.Content, Next, "next", "chevron-right", "下一页");
    }

    private string Range => (Last, Total) switch
    {
        (0, _) => "没有记录",
        (_, { } total) => $"第{First:N0}—{Last:N0}条，共{total:N0}条",
        _ => $"第{First:N0}—{Last:N0}条",
    };

    private static void Append(TagHelperContent content, string? url, string rel, string icon, string text)
    {
        var inside = $"<i class=\"ti ti-{icon}\" aria-hidden=\"true\"></i>{text}";
        content.AppendHtml(string.IsNullOrEmpty(url)
            ? $"<span class=\"btn btn-sm disabled\" aria-disabled=\"true\">{inside}</span>"
            : $"<a class=\"btn btn-sm\" rel=\"{rel}\" href=\"{HtmlEncoder.Default.Encode(url)}\">{inside}</a>");
    }
}
