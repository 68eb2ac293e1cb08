using Bihuan.Domain;
using Bihuan.Domain.Handbook;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Handbook;

/// <summary>Drafts the next version from the one in force, revises it chapter by chapter, publishes it.</summary>
internal sealed class EditHandbook(BihuanDb db, Guide guide, OfficeClock clock)
{
    public async Task DraftAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (await DraftOf(actor).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } open) throw new RefusedException(new HandbookDraftExists(open.Name));
        var inForce = (await guide.EditionsAsync(actor, cancellationToken))[0];
        db.Add(HandbookEdition.Draft(inForce.Number + 1, inForce.Chapters, actor, clock.Now));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReviseAsync(HandbookChapter chapter, int seen, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await DraftOf(actor).SingleOrNotFoundAsync(edition => true, cancellationToken);
        draft.EnsureVersion(seen);
        draft.Revise(chapter, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The version's name.</summary>
    public async Task<string> PublishAsync(string? note, int seen, Actor actor, CancellationToken cancellationToken)
    {
        var draft = await DraftOf(actor).SingleOrNotFoundAsync(edition => true, cancellationToken);
        draft.EnsureVersion(seen);
        draft.Publish(note, (await guide.EditionsAsync(actor, cancellationToken))[0].Chapters, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return draft.Name;
    }

    private IQueryable<HandbookEdition> DraftOf(Actor actor) => db.HandbookEditions.VisibleTo(actor).Where(edition => edition.PublishedAt == null);
}
