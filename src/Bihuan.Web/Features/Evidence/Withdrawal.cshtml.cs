using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Evidence;

[Authorize<MayRectify>]
internal sealed class WithdrawalPage(BihuanDb db, CurrentActor current, WithdrawEvidence withdraw) : ActPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public FindingId Finding { get; private set; }
    public string FileName { get; private set; } = "";
    public IReadOnlyList<Refusal> Obstacles { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        async () => Finding = await withdraw.RunAsync(new EvidenceId(Id), Reason, current.Required, cancellationToken),
        () => (Links.Finding(Finding) + "#evidence", "佐证已撤回，记录保留。"),
        () => LoadAsync(cancellationToken));

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var id = new EvidenceId(Id);
        var finding = await db.Findings.AsNoTracking().VisibleTo(current.Required).Include(f => f.Evidence)
            .SingleOrNotFoundAsync(f => f.Evidence.Any(file => file.Id == id), cancellationToken);
        var file = finding.Evidence.Single(held => held.Id == id);
        (Finding, FileName) = (finding.Id, file.Name);
        Obstacles = finding.ObstaclesTo(FindingAct.AddEvidence, current.Required);
        if (file.SealedIn is not null) Obstacles = [new EvidenceSealed()];
        if (!file.Counts) Obstacles = [new NoSuchPart("佐证材料")];
    }
}
