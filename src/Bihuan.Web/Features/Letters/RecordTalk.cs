using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Letters;

/// <summary>登记约谈情况, later what came of it (C04).</summary>
internal sealed class RecordTalk(BihuanDb db, OfficeClock clock)
{
    public async Task RecordAsync(LetterId id, TalkRecord talk, Actor actor, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.VisibleTo(actor).SingleOrNotFoundAsync(l => l.Id == id, cancellationToken);
        letter.RecordTalk(talk, clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task FollowUpAsync(LetterId id, string text, Actor actor, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.VisibleTo(actor).SingleOrNotFoundAsync(l => l.Id == id, cancellationToken);
        letter.RecordFollowUp(text, clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
