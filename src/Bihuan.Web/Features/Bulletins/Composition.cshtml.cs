using Bihuan.Domain.Bulletins;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>Waiting for a bulletin: how far it is, and a way to cancel it. Looks again by itself, with script and without.</summary>
[Authorize<MayRunRounds>]
internal sealed class CompositionPage(StartComposition start, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty(SupportsGet = true)]
    public BulletinKind Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly From { get; set; }

    public BulletinPeriod Period => BulletinPeriod.Of(Kind, From);
    public Composition Composition { get; private set; } = null!;
    public bool IsDead => Composition.IsDead(clock.Now);
    public string StartedBy { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (region, kind, from) = (current.Required.Region, Kind, Period.From);
        var run = await db.Compositions.AsNoTracking().SingleOrDefaultAsync(run => run.RegionId == region && run.Kind == kind && run.PeriodFrom == from, cancellationToken);
        if (run is null) return await EndAsync(cancellationToken);
        Composition = run;
        StartedBy = (await Names.OfAsync(db, [run.StartedBy], [], cancellationToken))[run.StartedBy];
        return Page();
    }

    public Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) => ActAsync(
        () => start.CancelAsync(Period, current.Required, cancellationToken), () => (Links.Bulletins(), $"《{Period.Title}》的生成已取消，没有留下草稿，原有的草稿没有变动。"), () => Task.CompletedTask);

    /// <summary>Nothing runs any more: either the draft is there, or it was given up.</summary>
    private async Task<IActionResult> EndAsync(CancellationToken cancellationToken)
    {
        var (kind, from) = (Kind, Period.From);
        var kept = await db.Bulletins.AsNoTracking().VisibleTo(current.Required).Where(bulletin => bulletin.Kind == kind && bulletin.PeriodFrom == from)
            .Select(bulletin => new { bulletin.Id, bulletin.ComposedAt }).SingleOrDefaultAsync(cancellationToken);
        this.Tell(kept is null ? $"《{Period.Title}》没有正在进行的生成，也没有留下草稿。" : $"草稿数据于{OfficeClock.Local(kept.ComposedAt):M月d日 HH:mm}生成。请填写主要问题和下一步要求，再提交审批。");
        var next = kept is null ? Links.Bulletins() : Links.Bulletin(kept.Id);
        if (!Request.Headers.ContainsKey("HX-Request")) return Redirect(next);
        Response.Headers["HX-Redirect"] = next;
        return new EmptyResult();
    }
}
