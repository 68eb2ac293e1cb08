using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Inspections;

/// <summary>Registers the feedback meeting, or corrects it after showing which due dates would move.</summary>
[Authorize<MayRunRounds>]
internal sealed class FeedbackMeetingPage(RegisterFeedbackMeeting register, CorrectFeedbackMeeting correct, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty, Required(ErrorMessage = "请填写反馈会日期")]
    public DateOnly? HeldOn { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写主持人")]
    public string LedBy { get; set; } = "";

    [BindProperty]
    public string? AttendedBy { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写签收的单位主要负责人")]
    public string SignedBy { get; set; } = "";

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The number of moves the clerk has seen and agreed to.</summary>
    [BindProperty]
    public int? SeenMoves { get; set; }

    public InspectionView View { get; private set; } = null!;

    /// <summary>What would move; empty until the preview is asked for.</summary>
    public IReadOnlyList<DueMove> Moves { get; private set; } = [];
    public bool IsCorrection => View.Inspection.FeedbackMeeting is not null;

    private FeedbackMeeting Meeting => new(HeldOn!.Value, LedBy, AttendedBy, SignedBy, Place);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        if (View.Inspection.FeedbackMeeting is { } held) (HeldOn, LedBy, AttendedBy, SignedBy, Place) = (held.HeldOn, held.LedBy, held.AttendedBy, held.SignedBy, held.Place);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        return IsCorrection ? await CorrectAsync(new InspectionId(id), cancellationToken) : await RegisterAsync(new InspectionId(id), cancellationToken);
    }

    private Task<IActionResult> RegisterAsync(InspectionId id, CancellationToken cancellationToken) => ActAsync(
        () => register.RegisterAsync(id, Meeting, current.Required, cancellationToken),
        () => (Links.Inspection(id), "已登记反馈会，整改时限从反馈会当日起算。"),
        () => Task.CompletedTask);

    /// <summary>The first time the moves are shown and nothing changes; the second time, with their number agreed to, they are made.</summary>
    private async Task<IActionResult> CorrectAsync(InspectionId id, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid) Moves = await correct.MovesAsync(id, HeldOn!.Value, current.Required, cancellationToken);
        if (ModelState.IsValid && Moves.Count > 0 && SeenMoves is null && !string.IsNullOrWhiteSpace(Reason)) return Page();
        var moved = 0;
        return await ActAsync(
            async () => moved = await correct.CorrectAsync(new MeetingCorrection(id, Meeting, Reason ?? "", SeenMoves), current.Required, cancellationToken),
            () => (Links.Inspection(id), moved == 0 ? "已更正反馈会登记。" : $"已更正反馈会登记，{moved}项时限已随之调整。"),
            () => Task.CompletedTask);
    }

    private async Task FillAsync(Guid id, CancellationToken cancellationToken) =>
        View = await InspectionView.LoadAsync(db, new InspectionId(id), current.Required, clock.Today, cancellationToken);
}
