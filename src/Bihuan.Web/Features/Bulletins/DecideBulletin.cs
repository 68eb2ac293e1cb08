using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>What people do with a bulletin after it is composed: word it, submit it, return or approve it, publish it, add a note of correction.</summary>
internal sealed class DecideBulletin(BihuanDb db, OfficeClock clock)
{
    public Task WordAsync(BulletinId id, BulletinWording wording, int seen, Actor actor, CancellationToken cancellationToken) => OnAsync(id, bulletin =>
    {
        bulletin.EnsureVersion(seen);
        bulletin.Word(wording, actor, clock.Now);
    }, actor, cancellationToken);

    public Task SubmitAsync(BulletinId id, BulletinWording wording, int seen, Actor actor, CancellationToken cancellationToken) => OnAsync(id, bulletin =>
    {
        bulletin.EnsureVersion(seen);
        bulletin.Word(wording, actor, clock.Now);
        bulletin.Submit(actor, clock.Now);
    }, actor, cancellationToken);

    public Task ReturnAsync(BulletinId id, string reason, int seen, Actor actor, CancellationToken cancellationToken) => OnAsync(id, bulletin =>
    {
        bulletin.EnsureVersion(seen);
        bulletin.Return(reason, actor, clock.Now);
    }, actor, cancellationToken);

    public Task ApproveAsync(BulletinId id, int seen, Actor actor, CancellationToken cancellationToken) => OnAsync(id, bulletin =>
    {
        bulletin.EnsureVersion(seen);
        bulletin.Approve(clock.Today, actor, clock.Now);
    }, actor, cancellationToken);

    public Task PublishAsync(BulletinId id, Actor actor, CancellationToken cancellationToken) => OnAsync(id, bulletin => bulletin.Publish(clock.Today, actor, clock.Now), actor, cancellationToken);

    public Task AnnotateAsync(BulletinId id, string text, Actor actor, CancellationToken cancellationToken) => OnAsync(id, bulletin => bulletin.Annotate(text, actor, clock.Now), actor, cancellationToken);

    private async Task OnAsync(BulletinId id, Action<Bulletin> act, Actor actor, CancellationToken cancellationToken)
    {
        act(await db.Bulletins.VisibleTo(actor).SingleOrNotFoundAsync(bulletin => bulletin.Id == id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
