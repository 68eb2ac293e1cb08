using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>One bulletin, to read and print; for the office with what it may do next.</summary>
[Authorize<MaySeeFindings>]
internal sealed class BulletinPage(ComposeBulletin compose, DecideBulletin decide, BihuanDb db, CurrentActor current) : ActPage
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

    public Bulletin Bulletin { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public Actor Actor => current.Required;
    public bool IsOffice => Actor.HoldsAny(new MayRunRounds().Roles);

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

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => RunAsync(id, () => decide.WordAsync(new(id),
        new(Problems ?? "", NextSteps ?? "", [.. Praised.Select(unit => new UnitId(unit))], [.. Criticised.Select(unit => new UnitId(unit))]), Version, Actor, cancellationToken), "草稿已保存，请由其他负责人审批。", cancellationToken);

    public Task<IActionResult> OnPostAnewAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => compose.ComposeAnewAsync(new(id), Actor, cancellationToken), "已按现有数据重新生成。", cancellationToken);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => decide.ApproveAsync(new(id), Version, Actor, cancellationToken), "已审批，数据已封存，可以发布。", cancellationToken);

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => decide.PublishAsync(new(id), Actor, cancellationToken), "已发布，各单位均可查阅。", cancellationToken);

    public Task<IActionResult> OnPostNoteAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => decide.AnnotateAsync(new(id), Note ?? "", Actor, cancellationToken), "更正说明已附在通报之后，通报原文和数据未作改动。", cancellationToken);

    private Task<IActionResult> RunAsync(Guid id, Func<Task> act, string notice, CancellationToken cancellationToken) =>
        ActAsync(act, () => (Links.Bulletin(new(id)), notice), () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Bulletin = await db.Bulletins.VisibleTo(Actor).SingleOrNotFoundAsync(bulletin => bulletin.Id == new BulletinId(id), cancellationToken);
        Names = await Names.OfAsync(db, Bulletin.Notes.Select(note => (PersonId?)note.By).Append(Bulletin.DraftedBy).Append(Bulletin.DraftedFor).Append(Bulletin.ApprovedFor).Append(Bulletin.ApprovedBy).Append(Bulletin.PublishedBy), [], cancellationToken);
    }
}
