using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Home;

/// <summary>A feedback document that has been read and waits for somebody to check the reading (A06).</summary>
internal sealed record WaitingDocument(FeedbackDocumentId Id, string Name, string Unit, DateTimeOffset ReadAt)
{
    /// <summary>Those the asking person may check, the oldest first.</summary>
    public static Task<List<WaitingDocument>> AllAsync(Asking asking, FindingCounts counts, CancellationToken cancellationToken) =>
        asking.Actor.HoldsAny(new MayReadFeedback().Roles)
            ? counts.KeepAsync("waiting-documents", asking, () => ReadAsync(asking, cancellationToken), cancellationToken)
            : Task.FromResult<List<WaitingDocument>>([]);

    private static async Task<List<WaitingDocument>> ReadAsync(Asking asking, CancellationToken cancellationToken)
    {
        var db = asking.Db;
        return await db.FeedbackDocuments.AsNoTracking().VisibleTo(asking.Actor).Where(document => document.ConfirmedAt == null && document.UndoneAt == null)
            .OrderBy(document => document.ReadAt)
            .Select(document => new WaitingDocument(document.Id, document.File.Name, db.Units.Where(unit => unit.Id == document.UnitId).Select(unit => unit.Name).First(), document.ReadAt))
            .ToListAsync(cancellationToken);
    }
}
