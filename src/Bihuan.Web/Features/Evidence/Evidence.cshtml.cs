using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Evidence;

/// <summary>Several files at once. The upload itself is read by <see cref="Upload"/>, which also checks the form's token.</summary>
[Authorize<MayRectify>, StreamedForm, IgnoreAntiforgeryToken, RequestSizeLimit(Limit)]
internal sealed class EvidencePage(BihuanDb db, CurrentActor current, OfficeClock clock, Upload upload, AddEvidence add) : FindingPage(db, current, clock)
{
    /// <summary>The largest request in bytes: several files of the vault's limit.</summary>
    private const long Limit = 1024L * 1024 * 1024;

    public EvidenceKind Kind { get; private set; } = EvidenceKind.Document;
    public MeasureId? Measure { get; private set; }
    public string? Note { get; private set; }

    /// <summary>Files of this upload that are evidence now although others were refused.</summary>
    public int Accepted { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        try
        {
            // Refuse before a byte is stored.
            RefusedException.ThrowIfAny(Obstacles);
            await TakeAsync(await upload.ReadAsync(HttpContext, cancellationToken), cancellationToken);
        }
        catch (RefusedException refused)
        {
            foreach (var reason in refused.Reasons) ModelState.AddModelError("", reason.Text);
        }

        if (ModelState.IsValid)
        {
            this.Tell($"已上传佐证{Accepted}份。");
            return Redirect(Links.Finding(FindingId) + "#evidence");
        }

        await LoadAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    protected override IReadOnlyList<Refusal> Ask() => Finding.ObstaclesTo(FindingAct.AddEvidence, Actor);

    private async Task TakeAsync(UploadedForm form, CancellationToken cancellationToken)
    {
        Kind = Enum.TryParse<EvidenceKind>(form.Fields.GetValueOrDefault("Kind"), out var kind) && Enum.IsDefined(kind) ? kind : EvidenceKind.Other;
        Measure = Guid.TryParse(form.Fields.GetValueOrDefault("Measure"), out var measure) ? new MeasureId(measure) : null;
        Note = form.Fields.GetValueOrDefault("Note");
        foreach (var reason in form.Refused) ModelState.AddModelError("", reason.Text);
        if (form.Files.Count + form.Refused.Count == 0) throw new RefusedException(new NoFilesChosen());
        if (form.Files.Count == 0) return;
        var refused = await add.RunAsync(FindingId, new EvidenceInput(Kind, Measure, Note, form.Files), Actor, cancellationToken);
        Accepted = form.Files.Count - refused.Count;
        foreach (var reason in refused) ModelState.AddModelError("", reason.Text);
    }
}
