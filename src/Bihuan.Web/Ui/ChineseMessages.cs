using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Bihuan.Web.Ui;

/// <summary>What the framework says by itself about a form, in words for people. A page's own messages go before these.</summary>
internal sealed class ChineseMessages : IValidationMetadataProvider
{
    public static void Use(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”不符合{Named(field, "的")}填写要求，请核对后重新填写");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”不符合填写要求，请核对后重新填写");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{(Named(field, "") is { Length: > 0 } name ? name : "填写的内容")}不符合填写要求，请核对后重新填写");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "有内容不符合填写要求，请核对后重新填写");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”不符合填写要求，请核对后重新填写");
        messages.SetValueMustBeANumberAccessor(field => $"{Named(field, "")}请填写数字");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "请填写数字");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写必填内容");
        messages.SetMissingBindRequiredValueAccessor(_ => "请填写必填内容");
        messages.SetMissingKeyOrValueAccessor(() => "请填写必填内容");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到填写的内容，请重新提交");
        options.ModelMetadataDetailsProviders.Add(new ChineseMessages());
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        var named = context.Attributes.OfType<DisplayAttribute>().Any();
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null) rule.ErrorMessage = MessageOf(rule, named);
        }
    }

    /// <summary>A field without a Chinese name goes unnamed: the message stands beside it.</summary>
    private static string Named(string field, string then) => field.Any(c => c > '\u2E80') ? $"“{field}”{then}" : "";

    private static string MessageOf(ValidationAttribute rule, bool named) => rule switch
    {
        RequiredAttribute => named ? "请填写{0}" : "请填写必填内容",
        StringLengthAttribute => named ? "{0}最多{1}个字" : "文字过长，请精简后再提交",
        MaxLengthAttribute => named ? "{0}最多{1}个字" : "文字过长，请精简后再提交",
        RangeAttribute => named ? "{0}应在{1}至{2}之间" : "数值应在{1}至{2}之间",
        _ => named ? "{0}不符合填写要求" : "有内容不符合填写要求，请核对后重新填写",
    };
}
