using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Notifications;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Notifications;

/// <summary>党内通报: what was told so far, and the form to register the next.</summary>
[Authorize<MaySeeFindings>]
internal sealed class InnerNotificationPage(RegisterNotification register, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty, Required(ErrorMessage = "请选择通报形式")]
    public NotificationForm? Form { get; set; }

    [BindProperty]
    public string? Scope { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写通报日期")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public List<IFormFile>? FeedbackText { get; set; }

    [BindProperty]
    public List<IFormFile>? Statement { get; set; }

    public IReadOnlyList<InnerNotification> Told { get; private set; } = [];
    public Names Names { get; private set; } = null!;
    public bool IsOfTheUnit => Actor.HoldsAnyFor(new MayReport().Roles, Inspection.UnitId);
    public IReadOnlyList<Refusal> Obstacles => InnerNotification.ObstaclesToRegistering(Inspection, Actor);

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => register.RegisterAsync(InspectionId, new NotificationInput(Form!.Value, Scope ?? "", On!.Value, FeedbackText, Statement), Actor, cancellationToken),
        () => (Links.InnerNotification(InspectionId), "已登记党内通报。"),
        () => FillAsync(cancellationToken));

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        Told = await Db.InnerNotifications.AsNoTracking().VisibleTo(Actor).Where(n => n.InspectionId == InspectionId).OrderByDescending(n => n.Number).ToListAsync(cancellationToken);
        Names = await Names.OfAsync(Db, Told.Select(n => (PersonId?)n.RegisteredBy), [], cancellationToken);
    }
}
