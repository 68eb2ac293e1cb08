using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Ui;

/// <summary>One sentence after a redirect: what happened and what comes next.</summary>
public static class Notice
{
    public const string Key = "notice";

    public static void Tell(this PageModel page, string text) => page.TempData[Key] = text;
}
