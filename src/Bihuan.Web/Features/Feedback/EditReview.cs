using Bihuan.Domain;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Feedback;

/// <param name="Seen">The version the form showed: two clerks do not overwrite each other.</param>
public sealed record ReviewInput(FeedbackDocumentId Document, int Seen, ReviewEdit Edit);

/// <summary>Makes one edit to the working list of a review.</summary>
internal sealed class EditReview(BihuanDb db, OfficeClock clock)
{
    /// <summary>The list as it is after the edit.</summary>
    public async Task<WorkingList> EditAsync(ReviewInput input, Actor actor, CancellationToken cancellationToken)
    {
        var document = await db.FeedbackDocuments.VisibleTo(actor).SingleOrNotFoundAsync(d => d.Id == input.Document, cancellationToken);
        document.EnsureVersion(input.Seen);
        document.Apply(input.Edit, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return document.List;
    }
}
