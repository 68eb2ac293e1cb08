using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Reports;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Reports;

/// <summary>Hands in one report. The head's own is signed by the head in person; the list holds nobody else.</summary>
[Authorize<MayReport>]
internal sealed class NewReportPage(SubmitReport submit, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty(SupportsGet = true)]
    public string Named { get; set; } = "";

    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写签署日期")]
    public DateOnly? SignedOn { get; set; }

    [BindProperty]
    public Guid? Head { get; set; }

    [BindProperty]
    public List<IFormFile>? Files { get; set; }

    /// <summary>Stands beside the head's own report, so that he reads what he did not do before he signs (B14).</summary>
    public FourPersonalActs? Four { get; private set; }
    public IReadOnlyList<RosterEntry> Heads { get; private set; } = [];
    public IReadOnlyList<Refusal> Obstacles => Report.ObstaclesToSubmitting(Inspection, Actor);
    public ReportKind Kind => Enum.GetValues<ReportKind>().Select(kind => (ReportKind?)kind).FirstOrDefault(kind => kind.ToString()!.Equals(Named, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException();

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => submit.SubmitAsync(InspectionId, new ReportInput(Kind, Summary ?? "", SignedOn!.Value, Head, Files), Actor, cancellationToken),
        () => (Links.InspectionReports(InspectionId), $"已报送{ReportWords.Of(Kind)}，已分送{Addressees.Of(Kind).Count}方。"),
        () => FillAsync(cancellationToken));

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        _ = Kind;
        await LoadInspectionAsync(cancellationToken);
        Heads = await Db.HoldersAsync(Inspection.UnitId, Role.UnitHead, Today, cancellationToken);
        if (Kind == ReportKind.HeadDuty) Four = await FourPersonalActs.LoadAsync(Db, Inspection, Today, cancellationToken);
    }
}
