using Bihuan.Domain.Handbook;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Handbook;

/// <summary>The next version while the office writes it: a chapter at a time, then published as a whole.</summary>
[Authorize<MayRunRounds>]
internal sealed class HandbookDraftPage(EditHandbook edit, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty(SupportsGet = true)]
    public HandbookStep Step { get; set; }

    [BindProperty]
    public string? ChapterTitle { get; set; }

    [BindProperty]
    public string? ChapterText { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public HandbookEdition? Draft { get; private set; }
    public HandbookChapter? Chapter => Draft?.Chapters.FirstOrDefault(chapter => chapter.Step == Step);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await FillAsync(cancellationToken);
        (ChapterTitle, ChapterText, Seen) = (Chapter?.Title, Chapter?.Text, Draft?.Version ?? 0);
    }

    /// <summary>Begins the next version.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => edit.DraftAsync(current.Required, cancellationToken),
        () => (Links.HandbookDraft(), "已起草新版，原版继续有效，发布后替换。"),
        () => FillAsync(cancellationToken));

    public Task<IActionResult> OnPostChapterAsync(CancellationToken cancellationToken) => ActAsync(
        () => edit.ReviseAsync(new HandbookChapter(Step, ChapterTitle ?? "", ChapterText ?? ""), Seen, current.Required, cancellationToken),
        () => (Links.HandbookDraft(Step), "已保存本章草稿。"),
        () => FillAsync(cancellationToken));

    public async Task<IActionResult> OnPostPublicationAsync(CancellationToken cancellationToken)
    {
        var name = "";
        return await ActAsync(
            async () => name = await edit.PublishAsync(Note, Seen, current.Required, cancellationToken),
            () => (Links.Handbook(Step), $"指导手册{name}版已发布，各步骤页面即时显示新版，旧版仍可查阅。"),
            () => FillAsync(cancellationToken));
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Draft = await db.HandbookEditions.AsNoTracking().VisibleTo(current.Required).Where(edition => edition.PublishedAt == null).FirstOrDefaultAsync(cancellationToken);
    }
}
