using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.PersonalActs;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.PersonalActs;

internal sealed record PersonalActInput(PersonalActKind Kind, DateOnly On, string What, Guid? Head)
{
    public Guid? Finding { get; init; }
    public Guid? Meeting { get; init; }
    public IEnumerable<IFormFile>? Files { get; init; }
}

/// <summary>登记“四个亲自” (B14): finding and meeting must be of the same inspection, the head whoever was head on that day.</summary>
internal sealed class RegisterPersonalAct(BihuanDb db, Attachments attachments, OfficeClock clock)
{
    public async Task RegisterAsync(InspectionId id, PersonalActInput input, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        RefusedException.ThrowIfAny(PersonalAct.ObstaclesToRegistering(inspection, actor));
        var head = (await db.HoldersAsync(inspection.UnitId, Role.UnitHead, input.On, cancellationToken)).FirstOrDefault(holder => holder.Id == input.Head);
        var finding = input.Finding is { } chosen ? (await db.Findings.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(f => f.Id == new FindingId(chosen) && f.InspectionId == id, cancellationToken)).Id : (FindingId?)null;
        var meeting = input.Meeting is { } held ? (await db.Meetings.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(m => m.Id == new MeetingId(held) && m.InspectionId == id, cancellationToken)).Id : (MeetingId?)null;
        var content = new PersonalActContent(input.Kind, input.On, input.What, finding, meeting, await attachments.KeepAsync(input.Files, cancellationToken));
        db.Add(PersonalAct.Register(inspection, content, head is null ? null : new ActingHead(new PersonId(head.Id), head.Name), clock.Today, (actor, clock.Now)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
