using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>A unit registers a meeting it held: to study its findings (A16), to mobilise (A20), or its democratic life meeting (B05).</summary>
[Authorize<MayHoldMeetings>]
internal sealed class NewMeetingPage(RegisterMeeting register, Circles circles, BihuanDb db, CurrentActor current) : MeetingFormPage
{
    public Inspection Inspection { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public IReadOnlyList<Refusal> Obstacles => Meeting.ObstaclesToRegistering(Kind, Inspection, Circle.Others, current.Required);

    public string Lead => Kind switch
    {
        MeetingKind.Study => "党委（党组）会逐条研究巡察反馈问题。",
        MeetingKind.Mobilisation => "部署整改工作的动员会。",
        _ => "须有班子成员对照检查、相互批评，并联系巡察反馈问题。党委（党组）会不能代替专题民主生活会。",
    };

    public async Task OnGetAsync(Guid id, MeetingKind kind, CancellationToken cancellationToken)
    {
        await FillAsync(id, kind, cancellationToken);
        Form = MeetingForm.For(Circle, kind);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, MeetingKind kind, CancellationToken cancellationToken)
    {
        await FillAsync(id, kind, cancellationToken);
        CheckDate();
        MeetingId registered = default;
        return await ActAsync(
            async () => registered = await register.RegisterAsync(new MeetingInput(Inspection.Id, kind, Form, Files), current.Required, cancellationToken),
            () => (Links.Meeting(registered), $"已登记{MeetingWords.Of(kind)}。"),
            () => Task.CompletedTask);
    }

    private async Task FillAsync(Guid id, MeetingKind kind, CancellationToken cancellationToken)
    {
        if (!MeetingKinds.OfUnit.Contains(kind)) throw new NotFoundException();
        Inspection = await db.Inspections.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(i => i.Id == new InspectionId(id), cancellationToken);
        UnitName = await db.Units.Where(unit => unit.Id == Inspection.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
        Circle = await circles.OfInspectionAsync(Inspection, null, cancellationToken);
        (Kind, Back) = (kind, Links.InspectionMeetings(Inspection.Id));
    }
}
