using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Letters;

/// <summary>签收 and 回复 by whom the letter is addressed to (A05).</summary>
internal sealed class AnswerLetter(BihuanDb db, Attachments attachments, OfficeClock clock)
{
    public async Task ReceiveAsync(LetterId id, Actor actor, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.VisibleTo(actor).SingleOrNotFoundAsync(l => l.Id == id, cancellationToken);
        letter.Receive(actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ReplyAsync(LetterId id, string text, IReadOnlyList<IFormFile>? files, Actor actor, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.VisibleTo(actor).SingleOrNotFoundAsync(l => l.Id == id, cancellationToken);
        RefusedException.ThrowIfAny(letter.ObstaclesToReplying(actor));
        letter.Answer(new LetterReply(text, await attachments.KeepAsync(files, cancellationToken), actor.Person, clock.Now), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
