using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

internal sealed record LeftoverRow(FindingId Id, string Code, string Title, FindingState State, DateOnly? Due, string Round)
{
    /// <summary>What is under review is decided first.</summary>
    public bool MayGoOn => State != FindingState.UnderReview;
}

/// <summary>A leftover that goes on here already, and as which finding.</summary>
internal sealed record CarriedRow(FindingId Before, string BeforeCode, FindingId Onward, string OnwardCode, string Title, FindingState State);

/// <summary>上轮遗留问题 of the unit: the office chooses what joins this round's list (B15).</summary>
[Authorize<MayRunRounds>]
internal sealed class LeftoversPage(CarryLeftovers carry, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    public IReadOnlyList<LeftoverRow> Rows { get; private set; } = [];
    public IReadOnlyList<CarriedRow> Carried { get; private set; } = [];
    public IReadOnlyList<Refusal> Obstacles => Inspection.FeedbackMeeting is null ? [new NoFeedbackMeeting()] : [];

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var carried = 0;
        return await ActAsync(
            async () => carried = await carry.CarryAsync(InspectionId, Chosen, Actor, cancellationToken),
            () => (Links.Leftovers(InspectionId), $"已并入{carried}个遗留问题，按本轮时限整改；原问题不再单独计数。"),
            () => FillAsync(cancellationToken));
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        var findings = Db.Findings.AsNoTracking().VisibleTo(Actor);
        Rows = await (
            from finding in findings.LeftOverFor(Inspection)
            join round in Db.Rounds on finding.RoundId equals round.Id
            orderby finding.Code
            select new LeftoverRow(finding.Id, finding.Code, finding.Title, finding.State, finding.Due, round.Name)).ToListAsync(cancellationToken);
        Carried = await (
            from onward in findings
            join before in findings on onward.PointsBackTo equals before.Id
            where onward.InspectionId == InspectionId && onward.Origin == FindingOrigin.EarlierRound
            orderby onward.Number
            select new CarriedRow(before.Id, before.Code, onward.Id, onward.Code, onward.Title, onward.State)).ToListAsync(cancellationToken);
    }
}
