using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Letters;

/// <summary>送审, 审批 and 退回 (C05): the words approved are those that were seen.</summary>
internal sealed class ApproveLetter(BihuanDb db, OfficeClock clock)
{
    public Task SubmitAsync(LetterId id, Actor actor, CancellationToken cancellationToken) =>
        OnAsync(id, letter => letter.Submit(actor, clock.Now), actor, cancellationToken);

    public Task ApproveAsync(LetterId id, int seen, Actor actor, CancellationToken cancellationToken) => OnAsync(id, letter =>
    {
        letter.EnsureVersion(seen);
        letter.Approve(actor, clock.Now);
    }, actor, cancellationToken);

    public Task ReturnAsync(LetterId id, string reason, Actor actor, CancellationToken cancellationToken) =>
        OnAsync(id, letter => letter.Return(reason, actor, clock.Now), actor, cancellationToken);

    private async Task OnAsync(LetterId id, Action<Letter> act, Actor actor, CancellationToken cancellationToken)
    {
        act(await db.Letters.VisibleTo(actor).SingleOrNotFoundAsync(letter => letter.Id == id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
