using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Feedback;

/// <summary>The stored original, for whoever may see the document; each download is written down.</summary>
internal static class OriginalEndpoint
{
    public static void MapOriginal(this WebApplication app) => app.MapGet("/feedback-documents/{id:guid}/original", [Authorize<MaySeeFindings>] async (
        Guid id, CurrentActor current, BihuanDb db, FileVault vault, OfficeClock clock, CancellationToken cancellationToken) =>
    {
        var (actor, wanted) = (current.Required, new FeedbackDocumentId(id));
        var document = await db.FeedbackDocuments.AsNoTracking().VisibleTo(actor).Where(d => d.Id == wanted)
            .Select(d => new { d.UnitId, d.File.Hash, d.File.Name, d.File.ContentType }).SingleOrNotFoundAsync(row => true, cancellationToken);
        db.Note(new Happening("feedback-document.downloaded", actor.Region, actor.Person, actor.OnBehalfOf, clock.Now,
            new Subject("feedback-document", id, document.UnitId), $"下载反馈意见原件“{document.Name}”", Happening.ToPayload(new { document.Hash })));
        await db.SaveChangesAsync(cancellationToken);
        return Results.File(vault.Open(document.Hash), document.ContentType, document.Name);
    });
}
