using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>登记约谈情况 and, once that is done, 后续落实情况 (C04).</summary>
[Authorize<MayRunRounds>]
internal sealed class LetterTalkPage(RecordTalk record, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty]
    public DateOnly? HeldOn { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? With { get; set; }

    [BindProperty]
    public string? Points { get; set; }

    [BindProperty]
    public DateOnly? CorrectBy { get; set; }

    [BindProperty]
    public string? FollowUp { get; set; }

    public Letter Letter { get; private set; } = null!;
    public IReadOnlyList<Refusal> Obstacles => Letter.Talk is null ? Letter.ObstaclesToRecordingTalk(current.Required) : Letter.ObstaclesToFollowingUp(current.Required);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        (HeldOn, By, With) = (clock.Today, current.Required.Name, $"{Letter.Addressee}主要负责人");
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (HeldOn is null) ModelState.AddModelError(nameof(HeldOn), "请填写约谈日期");
        if (CorrectBy is null) ModelState.AddModelError(nameof(CorrectBy), "请填写整改期限");
        return ActAsync(
            () => record.RecordAsync(new(id), new TalkRecord(HeldOn!.Value, By ?? "", With ?? "", Points ?? "", CorrectBy!.Value), current.Required, cancellationToken),
            () => (Links.Letter(new(id)), "已登记约谈情况；到期后请登记后续落实情况。"),
            () => FillAsync(id, cancellationToken));
    }

    public Task<IActionResult> OnPostFollowUpAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => record.FollowUpAsync(new(id), FollowUp ?? "", current.Required, cancellationToken),
        () => (Links.Letter(new(id)), "已登记后续落实情况。"),
        () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Letter = await db.Letters.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(letter => letter.Id == new LetterId(id) && letter.Type == LetterType.Talk, cancellationToken);
    }
}
