using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bihuan.Web.Ui.Tags;

/// <summary><c>&lt;share-value part="3" whole="4" /&gt;</c>: a percentage without its sign, rounded by the rules of the region; "—" where there is nothing to divide by.</summary>
[HtmlTargetElement("share-value", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ShareValue(Rounding rounding) : TagHelper
{
    public int Part { get; set; }
    public int Whole { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetContent(new Share(Part, Whole).Text(await rounding.DecimalsAsync()));
    }
}

/// <summary><c>&lt;share-rule /&gt;</c>: how rates are rounded, in words.</summary>
[HtmlTargetElement("share-rule", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ShareRule(Rounding rounding) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetContent(Share.RuleOf(await rounding.DecimalsAsync()));
    }
}
