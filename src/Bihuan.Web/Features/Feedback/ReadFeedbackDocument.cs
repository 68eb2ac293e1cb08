using Bihuan.Analysis.Feedback;
using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.People;
using Bihuan.Office.Reading;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Feedback;

/// <param name="IsNew">False where the same file had been read before and nothing was done.</param>
public sealed record ReadDocument(FeedbackDocumentId Id, bool IsNew, int Candidates);

/// <summary>
/// Keeps the original in the vault and lays its reading out for review (A06). The same file twice in one inspection changes
/// nothing, as long as the first import is not undone.
/// </summary>
internal sealed class ReadFeedbackDocument(BihuanDb db, FileVault vault, OfficeClock clock)
{
    public async Task<ReadDocument> ReadAsync(InspectionId id, IFormFile upload, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        RefusedException.ThrowIfAny(FeedbackDocument.ObstaclesToReading(inspection, actor));
        // Read before it is kept: what cannot be read leaves nothing behind.
        var source = await OpenAsync(upload, cancellationToken);
        var file = await KeepAsync(upload, cancellationToken);
        if (await db.FeedbackDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.InspectionId == id && d.File.Hash == file.Hash && d.UndoneAt == null, cancellationToken) is { } known)
        {
            return new ReadDocument(known.Id, false, known.List.Candidates.Count);
        }

        var reading = ReadingLayout.Of(source, FeedbackReader.Read(source), await CategoriesAsync(inspection.RoundId, cancellationToken));
        var document = FeedbackDocument.Take(inspection, file, reading, actor, clock.Now);
        db.Add(document);
        await db.SaveChangesAsync(cancellationToken);
        return new ReadDocument(document.Id, true, reading.List.Candidates.Count);
    }

    private static async Task<SourceDocument> OpenAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = upload.OpenReadStream();
            return await SourceDocuments.OpenAsync(upload.FileName, content, cancellationToken);
        }
        catch (UnreadableDocumentException unreadable)
        {
            throw new RefusedException(new UnreadableDocument(unreadable.Message));
        }
    }

    private async Task<KeptFile> KeepAsync(IFormFile upload, CancellationToken cancellationToken)
    {
        await using var content = upload.OpenReadStream();
        return await vault.KeepAsync(upload.FileName, content, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> CategoriesAsync(RoundId id, CancellationToken cancellationToken) => (await (
        from round in db.Rounds
        join rules in db.RuleSets.AsNoTracking() on round.RuleSetId equals rules.Id
        where round.Id == id
        select rules).SingleAsync(cancellationToken)).Rules.Categories;
}

public sealed record UnreadableDocument(string Why) : Refusal(Why);
