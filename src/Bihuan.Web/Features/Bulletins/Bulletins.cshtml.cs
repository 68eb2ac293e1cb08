using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

internal sealed record BulletinRow(BulletinId Id, BulletinKind Kind, DateOnly From, BulletinState State, DateTimeOffset DraftedAt, DateTimeOffset? PublishedAt);

/// <summary>通报: every bulletin one may read; the office composes new ones here.</summary>
[Authorize<MaySeeFindings>]
internal sealed class BulletinsPage(StartComposition start, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty]
    public BulletinKind Kind { get; set; }

    /// <summary>Any day of the month or quarter.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    public bool MayCompose => current.Required.HoldsAny(new MayRunRounds().Roles);

    /// <summary>Being composed just now.</summary>
    public IReadOnlyList<BulletinPeriod> UnderWay { get; private set; } = [];
    public IReadOnlyList<BulletinRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Day = clock.Today.AddDays(1 - clock.Today.Day).AddDays(-1);
        await FillAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Day is null) ModelState.AddModelError(nameof(Day), "请选择通报期间内的任意一天");
        return ActAsync(
            () => start.StartAsync(BulletinPeriod.Of(Kind, Day!.Value), false, current.Required, cancellationToken),
            () => (Links.Composition(BulletinPeriod.Of(Kind, Day!.Value)), ""),
            () => FillAsync(cancellationToken));
    }

    public static string Word(BulletinState state) => state switch { BulletinState.Draft => "草稿", BulletinState.Submitted => "待审批", BulletinState.Approved => "已审批待发布", _ => "已发布" };

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Rows = await db.Bulletins.AsNoTracking().VisibleTo(current.Required).OrderByDescending(b => b.PeriodFrom).ThenByDescending(b => b.Kind)
            .Select(b => new BulletinRow(b.Id, b.Kind, b.PeriodFrom, b.State, b.DraftedAt, b.PublishedAt)).ToListAsync(cancellationToken);
        var region = current.Required.Region;
        if (MayCompose) UnderWay = await db.Compositions.AsNoTracking().Where(run => run.RegionId == region).Select(run => new BulletinPeriod(run.Kind, run.PeriodFrom)).ToListAsync(cancellationToken);
    }
}
