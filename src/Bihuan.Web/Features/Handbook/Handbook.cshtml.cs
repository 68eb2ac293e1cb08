using Bihuan.Domain.Handbook;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Handbook;

/// <summary>指导手册: a chapter for every step; the version in force, or an older one by its number (A21).</summary>
[Authorize<MayEnter>]
internal sealed class HandbookPage(Guide guide, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public HandbookStep Step { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Edition { get; set; }

    public IReadOnlyList<GuideEdition> Editions { get; private set; } = [];
    public GuideEdition Shown { get; private set; } = null!;
    public HandbookChapter Chapter { get; private set; } = null!;
    public bool IsInForce => Shown.Number == Editions[0].Number;
    public bool MayEdit => new MayRunRounds().Allows(current.Required);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = current.Required;
        Editions = await guide.EditionsAsync(actor, cancellationToken);
        Shown = Edition is { } asked ? Editions.FirstOrDefault(edition => edition.Number == asked) ?? throw new NotFoundException() : Editions[0];
        Chapter = Shown.Chapters.FirstOrDefault(chapter => chapter.Step == Step) ?? throw new NotFoundException();
        await guide.NoteReadingAsync(Shown, Chapter, actor, cancellationToken);
    }
}
