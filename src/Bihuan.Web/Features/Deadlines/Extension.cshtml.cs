using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Deadlines;

/// <summary>延期: the unit asks with a reason, the office's director decides. Both forms stand on one page, each where it is possible.</summary>
[Authorize<MaySeeFindings>]
internal sealed class ExtensionPage(AskForExtension ask, DecideExtension decide, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty, StringLength(500, ErrorMessage = "意见不超过500字")]
    public string? Opinion { get; set; }

    public Obligation Obligation { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();
    public IReadOnlyList<Refusal> ObstaclesToAsking => Obligation.ObstaclesToAskingForExtension(clock.Today, current.Required);
    public IReadOnlyList<Refusal> ObstaclesToDeciding => Obligation.ObstaclesToDecidingExtension(current.Required);

    public Task OnGetAsync(Guid id, CancellationToken cancellationToken) => FillAsync(id, cancellationToken);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (Until is null) ModelState.AddModelError(nameof(Until), "请填写延期至哪一天");
        return RunAsync(id, () => ask.AskAsync(new ExtensionRequest(new ObligationId(id), Until!.Value, Reason ?? ""), current.Required, cancellationToken), "已提出延期申请，等待巡察办审批。", cancellationToken);
    }

    public Task<IActionResult> OnPostGrantAsync(Guid id, CancellationToken cancellationToken) => DecideAsync(id, true, "已同意延期。", cancellationToken);

    public Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken cancellationToken) => DecideAsync(id, false, "已退回延期申请。", cancellationToken);

    private Task<IActionResult> DecideAsync(Guid id, bool granted, string notice, CancellationToken cancellationToken) => RunAsync(
        id, () => decide.DecideAsync(new ExtensionDecision(new ObligationId(id), granted, Opinion ?? ""), current.Required, cancellationToken), notice, cancellationToken);

    private Task<IActionResult> RunAsync(Guid id, Func<Task> act, string notice, CancellationToken cancellationToken) =>
        ActAsync(act, () => (Links.Extension(new ObligationId(id)), notice), () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        Obligation = await db.Obligations.AsNoTracking().VisibleTo(current.Required).Include(o => o.Extensions).SingleOrNotFoundAsync(o => o.Id == new ObligationId(id), cancellationToken);
        UnitName = await db.Units.Where(unit => unit.Id == Obligation.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
        var people = Obligation.Extensions.SelectMany(extension => new[] { extension.AskedBy, extension.AskedFor, extension.DecidedBy, extension.DecidedFor }).OfType<PersonId>().Distinct().ToArray();
        Names = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id.Value, person => person.Name, cancellationToken);
    }
}
