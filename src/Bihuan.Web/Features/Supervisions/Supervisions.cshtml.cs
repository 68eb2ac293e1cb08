using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Supervisions;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Supervisions;

/// <summary>督查、回访和回头看 at one unit, and the office's form to register the next (A02).</summary>
[Authorize<MaySeeFindings>]
internal sealed class SupervisionsPage(RegisterSupervision register, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty, Required(ErrorMessage = "请选择督查方式")]
    public SupervisionKind? Kind { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写督查日期")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IReadOnlyList<Supervision> Held { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public bool MayRegister => new MayRunRounds().Allows(Actor);
    public IReadOnlyList<Refusal> Obstacles => Supervision.ObstaclesToRegistering(Inspection, Actor);

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => register.RegisterAsync(InspectionId, new SupervisionContent(Kind!.Value, On!.Value, By ?? "", Note ?? ""), Actor, cancellationToken),
        () => (Links.Supervisions(InspectionId), "已登记，计入整改督查全覆盖。"),
        () => FillAsync(cancellationToken));

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        Held = await Db.Supervisions.AsNoTracking().VisibleTo(Actor).Where(supervision => supervision.InspectionId == InspectionId)
            .OrderByDescending(supervision => supervision.HeldOn).ThenByDescending(supervision => supervision.Id).ToListAsync(cancellationToken);
        Names = await Names.OfAsync(Db, Held.Select(supervision => (PersonId?)supervision.RegisteredBy), [], cancellationToken);
    }
}
