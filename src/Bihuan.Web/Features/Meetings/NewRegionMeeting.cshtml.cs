using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

internal sealed record RoundChoice(RoundId Id, string Name);

/// <summary>The office registers a hearing of the region (B13) or a training (A22).</summary>
[Authorize<MayHoldRegionMeetings>]
internal sealed class NewRegionMeetingPage(RegisterRegionMeeting register, Circles circles, BihuanDb db, CurrentActor current) : MeetingFormPage
{
    public IReadOnlyList<RoundChoice> Rounds { get; private set; } = [];

    /// <summary>Whose units were called; the newest round where none is chosen, none for a hearing.</summary>
    public RoundId? Round { get; private set; }

    public async Task OnGetAsync(MeetingKind? kind, Guid? round, CancellationToken cancellationToken)
    {
        await FillAsync(kind, round, cancellationToken);
        Form = MeetingForm.For(Circle, Kind);
    }

    public async Task<IActionResult> OnPostAsync(MeetingKind? kind, Guid? round, CancellationToken cancellationToken)
    {
        await FillAsync(kind, round, cancellationToken);
        CheckDate();
        MeetingId registered = default;
        return await ActAsync(
            async () => registered = await register.RegisterAsync(new RegionMeetingInput(Kind, Round, Form, Files), current.Required, cancellationToken),
            () => (Links.Meeting(registered), $"已登记{MeetingWords.Of(Kind)}。"),
            () => Task.CompletedTask);
    }

    private async Task FillAsync(MeetingKind? kind, Guid? round, CancellationToken cancellationToken)
    {
        var region = current.Required.Region;
        Kind = kind ?? MeetingKind.SecretarySession;
        if (!MeetingKinds.OfRegion.Contains(Kind)) throw new NotFoundException();
        if (Kind == MeetingKind.Training)
        {
            Rounds = await db.Rounds.Where(r => r.RegionId == region).OrderByDescending(r => r.StartsOn).Select(r => new RoundChoice(r.Id, r.Name)).ToListAsync(cancellationToken);
            Round = Rounds.FirstOrDefault(choice => choice.Id.Value == round)?.Id ?? Rounds.FirstOrDefault()?.Id;
        }

        Circle = await circles.OfRegionAsync(region, Round, null, cancellationToken);
        Owners = [.. (await circles.OwnersAsync(region, cancellationToken)).Select(person => new Microsoft.AspNetCore.Mvc.Rendering.SelectListItem(NameOf(person), person.Person.Value.ToString()))];
        Back = Links.Meetings();
    }
}
