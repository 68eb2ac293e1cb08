using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>A file of a reply, for the office and the addressee; each look is written down. A published notice does not publish its reply.</summary>
internal static class LetterFileEndpoint
{
    public static void MapLetterFile(this WebApplication app) => app.MapGet("/letters/{id:guid}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int file, HttpContext http, BihuanDb db, FileVault vault, CancellationToken cancellationToken) =>
    {
        var actor = http.RequestServices.GetRequiredService<CurrentActor>().Required;
        var clock = http.RequestServices.GetRequiredService<OfficeClock>();
        var letter = await db.Letters.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(l => l.Id == new LetterId(id), cancellationToken);
        if (!LetterPage.SeesAnswer(letter, actor) || letter.Reply?.Files.ElementAtOrDefault(file) is not { } kept) throw new NotFoundException();
        db.Note(new Happening("letter.file-viewed", actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("letter", id, letter.UnitId), $"查看文书回复附件“{kept.Name}”", Happening.ToPayload(new { kept.Hash })));
        await db.SaveChangesAsync(cancellationToken);
        return FileAnswer.Of(http, vault, kept, letter.Reply.At, download: false);
    });
}
