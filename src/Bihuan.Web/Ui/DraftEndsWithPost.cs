using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui;

/// <summary>A form that was taken (its answer leads on) has no draft any more. One that was refused keeps it.</summary>
internal sealed class DraftEndsWithPost(BihuanDb db, CurrentActor current, OfficeClock clock) : IAsyncPageFilter
{
    /// <summary>The fields in which the script says which draft the form had, and which opened page sends it.</summary>
    private const string Field = "draft";
    private const string PageField = "draft-page";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is not null || done.Result is not (RedirectResult or LocalRedirectResult or RedirectToPageResult)) return;
        // Only a form that has been read: what is streamed is no form with drafts.
        var fields = context.HttpContext.Features.Get<IFormFeature>()?.Form;
        if (fields?[Field].ToString() is not { Length: > 0 and <= FormDraft.LongestForm } form || current.OrNobody is not { } actor) return;
        var page = fields[PageField].ToString();
        await EndAsync(actor.Person, form, page.Length > FormDraft.LongestPage ? "" : page, context.HttpContext.RequestAborted);
    }

    /// <summary>What the page has saved may still be on its way: it is told apart by the page, so a row stays that says so.</summary>
    private async Task EndAsync(PersonId person, string form, string page, CancellationToken cancellationToken)
    {
        if (await EndKeptAsync(person, form, page, cancellationToken)) return;
        try
        {
            db.StartAfresh();
            db.Add(FormDraft.Sent(person, form, page, clock.Now));
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            await EndKeptAsync(person, form, page, cancellationToken); // It came in just now.
        }
    }

    private async Task<bool> EndKeptAsync(PersonId person, string form, string page, CancellationToken cancellationToken) =>
        await db.Set<FormDraft>().Where(draft => draft.PersonId == person && draft.Form == form)
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Fields, "").SetProperty(draft => draft.SentFrom, page).SetProperty(draft => draft.SavedAt, clock.Now), cancellationToken) > 0;
}
