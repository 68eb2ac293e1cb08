using Bihuan.Domain.Handbook;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Handbook;

/// <summary>A version of the guide, shipped or written here.</summary>
/// <param name="Subject">Under which the history keeps who read it: the shipped one has no row, so it goes by the region.</param>
internal sealed record GuideEdition(int Number, Guid Subject, IReadOnlyList<HandbookChapter> Chapters, DateTimeOffset? PublishedAt, string? Note)
{
    public string Name => $"{Number}.0";
}

/// <summary>The guide's versions, and the note of who read which.</summary>
internal sealed class Guide(BihuanDb db, OfficeClock clock)
{
    public const string Read = "handbook.read";

    /// <summary>All that were published, the one in force first.</summary>
    public async Task<IReadOnlyList<GuideEdition>> EditionsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var written = await db.HandbookEditions.AsNoTracking().VisibleTo(actor).Where(edition => edition.PublishedAt != null).OrderByDescending(edition => edition.Number).ToListAsync(cancellationToken);
        return [.. written.Select(edition => new GuideEdition(edition.Number, edition.Id.Value, edition.Chapters, edition.PublishedAt, edition.Note)),
            new GuideEdition(ShippedHandbook.Number, actor.Region.Value, ShippedHandbook.Chapters, null, "随系统提供")];
    }

    /// <summary>Written down at the first look of a person at a chapter of a version; later looks say nothing new.</summary>
    public async Task NoteReadingAsync(GuideEdition edition, HandbookChapter chapter, Actor actor, CancellationToken cancellationToken)
    {
        var (person, summary) = (actor.Person, $"阅读指导手册{edition.Name}版“{chapter.Title}”");
        if (await db.History.AnyAsync(entry => entry.SubjectId == edition.Subject && entry.By == person && entry.Kind == Read && entry.Summary == summary, cancellationToken)) return;
        db.Note(new Happening(Read, actor.Region, person, actor.OnBehalfOf, clock.Now, new Subject("handbook", edition.Subject), summary, Happening.ToPayload(new { edition.Number, chapter.Step })));
        await db.SaveChangesAsync(cancellationToken);
    }
}
