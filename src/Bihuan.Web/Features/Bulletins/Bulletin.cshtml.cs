using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>One bulletin, to read and print; for the office with what it may do next.</summary>
[Authorize<MaySeeFindings>]
internal sealed class BulletinPage(StartComposition start, DecideBulletin decide, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Problems { get; set; }

    [BindProperty]
    public string? NextSteps { get; set; }

    [BindProperty]
    public List<Guid> Praised { get; set; } = [];

    [BindProperty]
    public List<Guid> Criticised { get; set; } = [];

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Bulletin Bulletin { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public DateOnly Today => clock.Today;
    public Actor Actor => current.Required;
    public bool IsOffice => Actor.HoldsAny(new MayRunRounds().Roles);

    /// <summary>Figures of a past day are those of the whole region only for whoever sees all of it.</summary>
    public bool SeesPastDays => Actor.HoldsAny(new MaySeeStatistics().Roles) && Scope.UnitsSeenWhole(Actor) is null;

    public string NamesOf(IEnumerable<UnitId> units)
    {
        var known = Bulletin.Content.Units.ToDictionary(unit => unit.Unit, unit => unit.Name);
        return string.Join('、', units.Select(unit => known.GetValueOrDefault(unit, "")));
    }

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        (Problems, NextSteps) = (Bulletin.Problems, Bulletin.NextSteps);
    }

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => decide.WordAsync(new(id), Wording, Version, Actor, cancellationToken), "草稿已保存，填好后提交审批。", cancellationToken);

    public Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => decide.SubmitAsync(new(id), Wording, Version, Actor, cancellationToken), "已提交，由其他负责人审批。", cancellationToken);

    /// <summary>What was typed is kept first: the words stay, the figures are counted anew.</summary>
    public async Task<IActionResult> OnPostAnewAsync(Guid id, CancellationToken cancellationToken)
    {
        BulletinPeriod? period = null;
        return await ActAsync(
            async () =>
            {
                await decide.WordAsync(new(id), Wording, Version, Actor, cancellationToken);
                var found = await db.Bulletins.AsNoTracking().VisibleTo(Actor).Where(bulletin => bulletin.Id == new BulletinId(id)).Select(bulletin => new { bulletin.Kind, bulletin.PeriodFrom }).SingleAsync(cancellationToken);
                await start.StartAsync(period = new(found.Kind, found.PeriodFrom), true, Actor, cancellationToken);
            },
            () => (Links.Composition(period!), ""),
            () => FillAsync(id, cancellationToken));
    }

    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => decide.ReturnAsync(new(id), Reason ?? "", Version, Actor, cancellationToken), "已退回，起草人按退回意见修改后重新提交。", cancellationToken);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => decide.ApproveAsync(new(id), Version, Actor, cancellationToken), "已审批，数据已封存，可以发布。", cancellationToken);

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => decide.PublishAsync(new(id), Actor, cancellationToken), "已发布，各单位均可查阅。", cancellationToken);

    public Task<IActionResult> OnPostNoteAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => decide.AnnotateAsync(new(id), Note ?? "", Actor, cancellationToken), "更正说明已附在通报之后，通报原文和数据未作改动。", cancellationToken);

    private BulletinWording Wording => new(Problems ?? "", NextSteps ?? "", [.. Praised.Select(unit => new UnitId(unit))], [.. Criticised.Select(unit => new UnitId(unit))]);

    private Task<IActionResult> RunAsync(Guid id, Func<Task> act, string notice, CancellationToken cancellationToken) =>
        ActAsync(act, () => (Links.Bulletin(new(id)), notice), () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Bulletin = await db.Bulletins.VisibleTo(Actor).SingleOrNotFoundAsync(bulletin => bulletin.Id == new BulletinId(id), cancellationToken);
        Names = await Names.OfAsync(db, Bulletin.Notes.Select(note => (PersonId?)note.By).Concat(Bulletin.Returns.SelectMany(back => new[] { back.By, back.For })).Append(Bulletin.DraftedBy).Append(Bulletin.DraftedFor).Append(Bulletin.ApprovedFor).Append(Bulletin.ApprovedBy).Append(Bulletin.PublishedBy), [], cancellationToken);
    }
}
