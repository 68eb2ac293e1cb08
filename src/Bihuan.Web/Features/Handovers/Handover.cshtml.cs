using Bihuan.Domain;
using Bihuan.Domain.Handovers;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Handovers;

/// <summary>One handover sheet, A4: the frozen list, and who has signed for it.</summary>
[Authorize<MaySeeHandovers>]
internal sealed class HandoverPage(SignHandover sign, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty]
    public HandoverParty Party { get; set; }

    [BindProperty]
    public string? Remark { get; set; }

    public Handover Handover { get; private set; } = null!;
    public string Unit { get; private set; } = "";

    /// <summary>The parties for whom the person before the screen may sign now.</summary>
    public IReadOnlyList<HandoverParty> MaySignFor { get; private set; } = [];

    /// <summary>The head who left has not signed and nobody has witnessed it.</summary>
    public bool IsOutgoingMissing => Handover.SignatureOf(HandoverParty.Outgoing) is null && Handover.LastDay < clock.Today;

    public Task OnGetAsync(Guid id, CancellationToken cancellationToken) => FillAsync(id, cancellationToken);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => sign.SignAsync(new HandoverId(id), Party, Remark, current.Required, cancellationToken),
        () => (Links.Handover(new HandoverId(id)), "已签字，签字时间和内容已记入历史。"),
        () => FillAsync(id, cancellationToken));

    public static string LinkOf(HandoverItem item) => item.Kind switch
    {
        HandoverItemKind.Finding => Links.Finding(new FindingId(item.Thing)),
        HandoverItemKind.Obligation => Links.Inspection(new InspectionId(item.Thing)),
        _ => Links.Meeting(new MeetingId(item.Thing)),
    };

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Handover = await db.Handovers.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(h => h.Id == new HandoverId(id), cancellationToken);
        Unit = await db.Units.Where(unit => unit.Id == Handover.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
        MaySignFor = [.. Handover.PartiesOf(current.Required).Where(party => Handover.ObstaclesToSigning(party, clock.Today, current.Required).Count == 0)];
    }
}
