using System.ComponentModel.DataAnnotations;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Inspections;

/// <summary>One of the two acts beside the feedback meeting: to the head alone, or to the leader in charge (A04).</summary>
[Authorize<MayRunRounds>]
internal sealed class FeedbackActPage(GiveFeedback give, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty(SupportsGet = true)]
    public string To { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写反馈日期")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? GivenBy { get; set; }

    [BindProperty]
    public string? GivenTo { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写签收日期")]
    public DateOnly? SignedOn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public FeedbackActKind Kind => To switch { "head" => FeedbackActKind.ToHead, "leader" => FeedbackActKind.ToLeader, _ => throw new NotFoundException() };
    public bool IsCorrection => Inspection.FeedbackTo(Kind) is not null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        if (Inspection.FeedbackTo(Kind) is { } given) (On, GivenBy, GivenTo, SignedOn) = (given.On, given.GivenBy, given.GivenTo, given.SignedOn);
        else
        {
            var role = Kind == FeedbackActKind.ToHead ? Role.UnitHead : Role.SupervisingLeader;
            GivenTo = (await Db.HoldersAsync(Inspection.UnitId, role, Today, cancellationToken)).FirstOrDefault()?.Name;
            GivenBy = Inspection.FeedbackMeeting?.LedBy;
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => give.GiveAsync(InspectionId, new FeedbackActInput(Kind, new FeedbackAct(On!.Value, GivenBy ?? "", GivenTo ?? "", SignedOn!.Value), Reason), Actor, cancellationToken),
        () => (Links.Inspection(InspectionId), $"已登记{FeedbackWords.Of(Kind)}。"),
        () => LoadInspectionAsync(cancellationToken));
}
