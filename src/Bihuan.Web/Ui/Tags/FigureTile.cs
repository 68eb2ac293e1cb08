using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bihuan.Web.Ui.Tags;

/// <summary>
/// <c>&lt;figure-tile label="逾期问题" value="12" unit="个" href="@Links.Ledger("due=overdue")" definition="…" alarm="true" /&gt;</c>: a number that is a
/// link to exactly its rows; its definition (口径) shows on hover and focus and is read out. Several stand in
/// <c>&lt;div class="figures"&gt;</c>. <c>alarm</c> gives the red of true alarms, only where the value is not zero.
/// </summary>
[HtmlTargetElement("figure-tile", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FigureTile(Rounding rounding) : TagHelper
{
    public required string Label { get; set; }

    /// <summary>A number (grouped by thousands), a <see cref="Share"/>, or ready text.</summary>
    public required object Value { get; set; }
    public string? Unit { get; set; }
    public required string Href { get; set; }
    public string? Definition { get; set; }
    public bool Alarm { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is Share share)
        {
            var decimals = await rounding.DecimalsAsync();
            (Value, Definition) = (share.WithSign(decimals), Definition is null ? null : share.Derivation(Definition, decimals));
        }

        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Alarm && Text is not "0" ? "figure-tile figure-alarm" : "figure-tile");
        output.Attributes.SetAttribute("href", Href);
        output.Content.AppendHtml("<span class=\"figure-label\">").Append(Label).AppendHtml("</span> <span class=\"figure-value\">").Append(Text);
        if (Unit is not null) output.Content.AppendHtml("<span class=\"figure-unit\">").Append(Unit).AppendHtml("</span>");
        output.Content.AppendHtml("</span>");
        if (Definition is null) return;
        var id = $"definition-{context.UniqueId}";
        output.Attributes.SetAttribute("aria-describedby", id);
        output.Content.AppendHtml($" <span class=\"figure-definition\" id=\"{id}\">").Append($"口径：{Definition}").AppendHtml("</span>");
    }

    private string Text => Value switch
    {
        int number => number.ToString("N0"),
        long number => number.ToString("N0"),
        decimal number => number.ToString("N2"),
        _ => Value.ToString() ?? "",
    };
}
