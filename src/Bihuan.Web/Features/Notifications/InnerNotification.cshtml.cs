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
internal sealed class InnerNotificationPage(RegisterNotification register, ReadNotification read, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
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

    /// <summary>Everybody who is to read what the unit was told, as the posts are today.</summary>
    public IReadOnlyList<(PersonId Id, string Name)> Readers { get; private set; } = [];
    public bool IsOfTheUnit => Actor.HoldsAnyFor(new MayReport().Roles, Inspection.UnitId);
    public IReadOnlyList<Refusal> Obstacles => InnerNotification.ObstaclesToRegistering(Inspection, Actor);

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => register.RegisterAsync(InspectionId, new NotificationInput(Form!.Value, Scope ?? "", On!.Value, FeedbackText, Statement), Actor, cancellationToken),
        () => (Links.InnerNotification(InspectionId), "已登记党内通报。"),
        () => FillAsync(cancellationToken));

    /// <summary>The fields of the other form are not sent along.</summary>
    public Task<IActionResult> OnPostReadingAsync(int number, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return ActAsync(
            () => read.ReadAsync(InspectionId, number, Actor, cancellationToken),
            () => (Links.InnerNotification(InspectionId), "已阅，已记入历史。"),
            () => FillAsync(cancellationToken));
    }

    public IEnumerable<string> UnreadOf(InnerNotification told) =>
        Readers.Where(person => person.Id != told.RegisteredBy && told.Readings.All(reading => reading.Reader != person.Id)).Select(person => person.Name);

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        Told = await Db.InnerNotifications.AsNoTracking().VisibleTo(Actor).Include(n => n.Readings).Where(n => n.InspectionId == InspectionId).OrderByDescending(n => n.Number).ToListAsync(cancellationToken);
        var people = Told.SelectMany(told => told.Readings.SelectMany(reading => new[] { reading.ReadBy, reading.ReadFor }).Append(told.RegisteredBy));
        Names = await Names.OfAsync(Db, people, [], cancellationToken);
        if (Told.Count > 0) Readers = await ReadersAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<(PersonId, string)>> ReadersAsync(CancellationToken cancellationToken)
    {
        var (unit, today, receivers) = (Inspection.UnitId, Today, InnerNotification.Receivers.ToArray());
        var people = await Db.People.AsNoTracking()
            .Where(person => person.Posts.Any(post => post.UnitId == unit && receivers.Contains(post.Role) && post.From <= today && (post.To == null || post.To >= today)))
            .OrderBy(person => person.Code).Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
        return [.. people.Select(person => (person.Id, person.Name))];
    }
}
