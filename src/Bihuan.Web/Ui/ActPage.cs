using Bihuan.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui;

/// <summary>A page with a form: does the act, then redirects; a refusal becomes messages on the same form, nothing typed is lost.</summary>
public abstract class ActPage : PageModel
{
    /// <param name="act">The use case.</param>
    /// <param name="next">Where to go and what to say when it is done.</param>
    /// <param name="again">Fills the page anew, so that the form can be shown with its messages.</param>
    protected async Task<IActionResult> ActAsync(Func<Task> act, Func<(string Url, string Notice)> next, Func<Task> again)
    {
        if (ModelState.IsValid && await TryAsync(act))
        {
            var (url, notice) = next();
            this.Tell(notice);
            return Redirect(url);
        }

        await again();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Shows what an act would do; nothing changes. A refusal becomes messages on the same form.</summary>
    protected async Task<IActionResult> PreviewAsync(Func<Task> preview, Func<Task> again)
    {
        var possible = ModelState.IsValid && await TryAsync(preview);
        await again();
        if (!possible) Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RefusedException refused)
        {
            foreach (var reason in refused.Reasons) ModelState.AddModelError("", reason.Text);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "您填写期间，他人已修改了此内容。您填写的文字仍保留在下方，请对照最新内容核对后再次提交。");
        }

        return false;
    }
}
