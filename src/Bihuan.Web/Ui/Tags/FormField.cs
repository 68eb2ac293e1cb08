using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Bihuan.Web.Ui.Tags;

/// <summary>
/// <c>&lt;form-field for="Title" label="问题标题" help="不超过100字" required="true" type="textarea" rows="4" /&gt;</c>: one question of a form. Label above,
/// help under it, then the control, then the error beside it, tied together by aria-describedby; what was typed is kept.
/// <para><c>type</c>: text (default), textarea, select (with <c>options</c>), date, number, password, search. For anything
/// else put your own control inside, with <c>id</c> and <c>name</c> as <c>asp-for</c> gives them; it is used as it stands.</para>
/// <para>Forms have one column (<c>&lt;form class="form-column"&gt;</c>) and start with <c>&lt;partial name="/Ui/_Errors.cshtml" /&gt;</c>.</para>
/// </summary>
[HtmlTargetElement("form-field")]
public sealed class FormField(IHtmlGenerator html) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Help { get; set; }

    /// <summary>Says 必填 beside the label. The rule itself stands in the page model, so that it also holds without a browser.</summary>
    public bool Required { get; set; }

    public string Type { get; set; } = "text";
    public int Rows { get; set; } = 3;
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>What a select says while nothing is chosen; null for none.</summary>
    public string? Choose { get; set; } = "请选择";
    public string? Autocomplete { get; set; } = "off";
    public string? Placeholder { get; set; }
    public string? Min { get; set; }
    public string? Max { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var own = await output.GetChildContentAsync();
        var id = TagBuilder.CreateSanitizedId(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), html.IdAttributeDotReplacement);
        var error = ErrorText();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "form-field" : "form-field is-wrong");
        output.Content.AppendHtml($"<label class=\"form-label\" for=\"{id}\">").Append(Label);
        if (Required) output.Content.AppendHtml("<span class=\"field-required\">必填</span>");
        output.Content.AppendHtml("</label>");
        if (Help is not null) output.Content.AppendHtml($"<div class=\"form-hint\" id=\"{id}-help\">").Append(Help).AppendHtml("</div>");
        output.Content.AppendHtml(own.IsEmptyOrWhiteSpace ? Control(id, error) : own);
        if (error is not null) output.Content.AppendHtml($"<div class=\"field-error\" id=\"{id}-error\">").Append(error).AppendHtml("</div>");
    }

    private string? ErrorText() =>
        ViewContext.ModelState.TryGetValue(ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name), out var entry) && entry.Errors.Count > 0
            ? string.Join("；", entry.Errors.Select(error => error.ErrorMessage).Distinct())
            : null;

    private IHtmlContent Control(string id, string? error)
    {
        var attributes = Attributes(id, error);
        return Type switch
        {
            "textarea" => html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, 0, attributes),
            "select" => html.GenerateSelect(ViewContext, For.ModelExplorer, Choose, For.Name, Options, Chosen(), allowMultiple: false, attributes),
            "password" => html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes),
            _ => html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, Type == "date" ? "{0:yyyy-MM-dd}" : null, attributes),
        };
    }

    private ICollection<string> Chosen() => html.GetCurrentValues(ViewContext, For.ModelExplorer, For.Name, allowMultiple: false) ?? [];

    private Dictionary<string, object?> Attributes(string id, string? error)
    {
        var attributes = new Dictionary<string, object?> { ["class"] = Type == "select" ? "form-select" : "form-control" };
        if (Type is not ("textarea" or "select")) attributes["type"] = Type;
        if (Type != "select" && Autocomplete is not null) attributes["autocomplete"] = Autocomplete;
        if (Placeholder is not null) attributes["placeholder"] = Placeholder;
        if (Min is not null) attributes["min"] = Min;
        if (Max is not null) attributes["max"] = Max;
        if (Required) attributes["aria-required"] = "true";
        if (error is not null) attributes["aria-invalid"] = "true";
        var described = string.Join(' ', new[] { Help is null ? null : $"{id}-help", error is null ? null : $"{id}-error" }.OfType<string>());
        if (described.Length > 0) attributes["aria-describedby"] = described;
        return attributes;
    }
}
