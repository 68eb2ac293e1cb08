using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Status;

/// <summary>
/// Tells what a request that came to nothing came to, and what to do now. The program runs it in place of the empty
/// answer, under the address that was asked for and with its method.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
internal sealed class StatusPage(CurrentActor current) : PageModel
{
    public int Code { get; private set; }
    public StatusText Text { get; private set; } = null!;
    public string? FaultId => HttpContext.Features.Get<Failure>()?.Id;
    public IReadOnlyList<string> Reasons => HttpContext.Features.Get<Failure>()?.Reasons ?? [];

    /// <summary>What was typed into a form whose session had ended meanwhile; it can be sent again after signing in.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Typed { get; private set; } = [];

    /// <summary>The address that was asked for.</summary>
    public string Asked { get; private set; } = "/";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Code = int.TryParse((string?)RouteData.Values["code"], out var code) && code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
        Text = StatusText.Of(Code);
        Asked = AskedFor();
        Response.StatusCode = Code;
        if (Request.Headers.Accept.Any(accepted => accepted?.Contains("application/json") is true))
        {
            context.Result = new ObjectResult(new ProblemDetails { Status = Code, Title = Text.Title, Detail = Reasons.Count > 0 ? string.Join("；", Reasons) : Text.WhatToDo }) { StatusCode = Code };
            return;
        }

        // When the program itself is at fault nothing more is asked of it.
        if (Code < 500) await current.LoadAsync(User, HttpContext.RequestAborted);
        if (Code == StatusCodes.Status401Unauthorized) await KeepTypedAsync();
        await next();
    }

    private string AskedFor()
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is { } before ? before.OriginalPath + before.OriginalQueryString : Links.Home();
        return Url.IsLocalUrl(asked) ? asked : Links.Home();
    }

    private async Task KeepTypedAsync()
    {
        if (Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true) return;
        var form = await Request.ReadFormAsync(HttpContext.RequestAborted);
        Typed = [.. form.Where(field => !IsSecret(field.Key)).SelectMany(field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))];
    }

    private static bool IsSecret(string field) => field.Contains("password", StringComparison.OrdinalIgnoreCase);
}
