using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Feedback;

/// <summary>Uploads a feedback document for review.</summary>
[Authorize<MayReadFeedback>]
internal sealed class NewFeedbackDocumentPage(ReadFeedbackDocument readFeedbackDocument, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    public string Unit { get; private set; } = "";
    public InspectionId Inspection { get; private set; }

    public Task OnGetAsync(Guid id, CancellationToken cancellationToken) => FillAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        ReadDocument? read = null;
        return await ActAsync(
            async () => read = await readFeedbackDocument.ReadAsync(new InspectionId(id), Upload ?? throw new RefusedException(new Missing("要导入的文件")), current.Required, cancellationToken),
            () => (Links.FeedbackDocument(read!.Id), read.IsNew ? $"已读出{read.Candidates}条问题，请对照原文逐条核对。" : "此文件已经导入过，未作任何更改，以下是首次导入的内容。"),
            () => FillAsync(id, cancellationToken));
    }

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        Inspection = new InspectionId(id);
        Unit = await (
            from inspection in db.Inspections.AsNoTracking().VisibleTo(current.Required)
            join unit in db.Units on inspection.UnitId equals unit.Id
            where inspection.Id == Inspection
            select unit.Name).SingleOrNotFoundAsync(name => true, cancellationToken);
    }
}
