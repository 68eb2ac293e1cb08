using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

[Authorize<MayManagePeople>]
internal sealed class ReleasePage(ReleasePerson release, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    public Person Known { get; private set; } = null!;
    public string Lead { get; private set; } = "";
    public DateOnly Furthest => Person.FurthestRelease(clock.Now);

    [BindProperty, Required(ErrorMessage = "请填写任职最后一天")]
    public DateOnly? LastDay { get; set; }

    public async Task OnGetAsync(Guid id, Guid post, CancellationToken cancellationToken)
    {
        LastDay = clock.Today;
        await FillAsync(id, post, cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(Guid id, Guid post, CancellationToken cancellationToken) => ActAsync(
        () => release.ReleaseAsync(new PostRelease(new PersonId(id), new PostId(post), LastDay!.Value), current.Required, cancellationToken),
        () => (Links.Person(new PersonId(id)), $"离任已登记，任职至{LastDay:yyyy年M月d日}。"),
        () => FillAsync(id, post, cancellationToken));

    private async Task FillAsync(Guid id, Guid post, CancellationToken cancellationToken)
    {
        Known = await db.People.AsNoTracking().VisibleTo(current.Required).Include(p => p.Posts).SingleOrNotFoundAsync(person => person.Id == new PersonId(id), cancellationToken);
        var held = Known.Posts.SingleOrDefault(p => p.Id == new PostId(post)) ?? throw new NotFoundException();
        var unit = await db.Units.Where(u => u.Id == held.UnitId).Select(u => u.Name).SingleAsync(cancellationToken);
        Lead = $"{unit}，{Words.Of(held.Role)}，自{held.From:yyyy年M月d日}起任职。";
    }
}
