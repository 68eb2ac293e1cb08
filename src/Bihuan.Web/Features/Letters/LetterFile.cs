using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>A file of a reply, for the office and the addressee. A published notice does not publish its reply.</summary>
internal static class LetterFileEndpoint
{
    public static void MapLetterFile(this WebApplication app) => app.MapGet("/letters/{id:guid}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int file, HttpContext http, BihuanDb db, CurrentActor current, ShowFile show, CancellationToken cancellationToken) =>
    {
        var letter = await db.Letters.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(l => l.Id == new LetterId(id), cancellationToken);
        if (!LetterPage.SeesAnswer(letter, current.Required) || letter.Reply is not { } reply) throw new NotFoundException();
        return await show.RunAsync(http, reply.Files.ElementAtOrDefault(file), reply.At, new FileLook("letter.file-viewed", new Subject("letter", id, letter.UnitId), "文书回复附件"), cancellationToken);
    });
}
