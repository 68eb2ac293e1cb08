using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Ui;

/// <summary>A page that takes a sheet in two steps: a trial that lists everything wrong, then one confirmed commit.</summary>
internal abstract class ImportPage(UploadShelf shelf, CurrentActor current) : PageModel
{
    /// <summary>Reads the file; commits only when told to and when nothing is wrong.</summary>
    protected delegate Task<ImportReport> Import(byte[] file, bool confirm, Actor actor, CancellationToken cancellationToken);

    /// <summary>In bytes; larger files are not even read.</summary>
    private const long Longest = 10 << 20;

    [BindProperty]
    public IFormFile? Workbook { get; set; }

    /// <summary>For the file that was tried.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    public ImportReport? Report { get; private set; }

    protected async Task<IActionResult> TryAsync(Import import, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (Workbook is null || Workbook.Length == 0) return Again("请选择要上传的表格文件");
        if (Workbook.Length > Longest) return Again($"文件超过{Longest >> 20}MB，请删去图片等多余内容，或分成几个文件上传");
        using var content = new MemoryStream();
        await Workbook.CopyToAsync(content, cancellationToken);
        Report = await import(content.ToArray(), false, current.Required, cancellationToken);
        if (Report.MayConfirm) Ticket = await shelf.PutAsync(current.Required.Person, content.ToArray(), cancellationToken);
        return Page();
    }

    protected async Task<IActionResult> ConfirmAsync(Import import, string next, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await shelf.LookAsync(current.Required.Person, Ticket, cancellationToken) is not { } content) return Again("试读的文件已过期，请重新上传");
        Report = await import(content, true, current.Required, cancellationToken);
        if (!Report.MayConfirm) return Page();
        shelf.Discard(current.Required.Person, Ticket!);
        this.Tell($"导入完成：新增{Report.Added.Count}项，修改{Report.Changed.Count}项，不变{Report.Unchanged}行。");
        return Redirect(next);
    }

    private PageResult Again(string why)
    {
        ModelState.AddModelError(nameof(Workbook), why);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
