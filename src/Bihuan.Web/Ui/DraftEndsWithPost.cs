using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui;

/// <summary>A form that was taken (its answer leads on) has no draft any more. One that was refused keeps it.</summary>
internal sealed class DraftEndsWithPost(BihuanDb db, CurrentActor current) : IAsyncPageFilter
{
    /// <summary>The field in which the script says which draft the form had.</summary>
    private const string Field = "draft";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is not null || done.Result is not (RedirectResult or LocalRedirectResult or RedirectToPageResult)) return;
        // Only a form that has been read: what is streamed is no form with drafts.
        if (context.HttpContext.Features.Get<IFormFeature>()?.Form?[Field].ToString() is not { Length: > 0 } form || current.OrNobody is not { } actor) return;
        await db.Set<FormDraft>().Where(draft => draft.PersonId == actor.Person && draft.Form == form).ExecuteDeleteAsync(context.HttpContext.RequestAborted);
    }
}
