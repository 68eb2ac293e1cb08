using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>修改草稿: words, addressee, and for a criticism its basis and scope (C05).</summary>
[Authorize<MayRunRounds>]
internal sealed class LetterTextPage(EditLetter edit, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public Guid? ToPerson { get; set; }

    [BindProperty]
    public string? Addressee { get; set; }

    [BindProperty]
    public List<Guid> Basis { get; set; } = [];

    [BindProperty]
    public PublicationScope? Scope { get; set; }

    public Letter Letter { get; private set; } = null!;
    public IReadOnlyList<LetterBasis> Findings { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Leaders { get; private set; } = [];
    public DateOnly Today => clock.Today;
    public IReadOnlyList<Refusal> Obstacles => Letter.ObstaclesToEditing(current.Required);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        (Title, Body, ToPerson, Addressee, Scope) = (Letter.Title, Letter.Body, Letter.ToPerson?.Value, Letter.Addressee, Letter.Scope);
        Basis = [.. Letter.Basis.Select(finding => finding.Finding.Value)];
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => edit.EditAsync(new(id), new(Title ?? "", Body ?? "", ToPerson is { } person ? new PersonId(person) : null, Addressee ?? "", [.. Basis.Select(finding => new FindingId(finding))], Scope), Version, current.Required, cancellationToken),
        () => (Links.Letter(new(id)), "草稿已保存。"),
        () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var actor = current.Required;
        Letter = await db.Letters.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(letter => letter.Id == new LetterId(id), cancellationToken);
        Findings = await edit.BasisOf(Letter.UnitId, actor).OrderBy(finding => finding.Code).Select(finding => new LetterBasis(finding.Id, finding.Code, finding.Title, finding.Due)).ToListAsync(cancellationToken);
        if (Letter.Type != LetterType.DutyReminder) return;
        var (region, today) = (actor.Region, clock.Today);
        Leaders = await db.People.AsNoTracking().Where(person => person.RegionId == region && person.Posts.Any(post => post.Role == Role.SupervisingLeader && post.From <= today && (post.To == null || post.To >= today)))
            .OrderBy(person => person.Name).Select(person => new SelectListItem(person.Name, person.Id.Value.ToString())).ToListAsync(cancellationToken);
    }
}
