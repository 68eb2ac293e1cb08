using System.ComponentModel.DataAnnotations;
using System.Text;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Deadlines;

/// <summary>调整工作日历: takes in a year's notice and the local days off, after showing which last days would move.</summary>
[Authorize<MayRunRounds>]
internal sealed class CalendarEditionPage(AdoptCalendar adopt, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    private const int LongestNotice = 64 << 10;

    [BindProperty, Range(1950, 2200, ErrorMessage = "年度应为四位数字，例如：2027")]
    public int? Year { get; set; }

    [BindProperty]
    public string? Notice { get; set; }

    /// <summary>The notice as a text file; it fills the field above.</summary>
    [BindProperty]
    public IFormFile? NoticeFile { get; set; }

    [BindProperty]
    public string? LocalDaysOff { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写调整说明")]
    public string Why { get; set; } = "";

    [BindProperty]
    public int? SeenMoves { get; set; }

    /// <summary>What would move; null until the preview is asked for.</summary>
    public IReadOnlyList<ObligationMove>? Moves { get; private set; }

    private CalendarInput Input => new(Year, Notice, LocalDaysOff ?? "", Why, SeenMoves);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var content = (await db.CalendarInForceAsync(current.Required, clock.Now, cancellationToken)).Content;
        Year = content.Notices.Keys.Max() + 1;
        LocalDaysOff = string.Join('\n', content.LocalDaysOff.Select(day => $"{day.Key:yyyy-MM-dd} {day.Value}"));
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        await ReadFileAsync(cancellationToken);
        SeenMoves = null;
        return await PreviewAsync(async () => Moves = await adopt.MovesAsync(Input, current.Required, cancellationToken), () => Task.CompletedTask);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var moved = 0;
        return ActAsync(
            async () => moved = await adopt.AdoptAsync(Input, current.Required, cancellationToken),
            () => (Links.Calendar(Year), moved == 0 ? "已调整工作日历，没有时限因此变动。" : $"已调整工作日历，{moved}项时限已随之变动。"),
            () => Task.CompletedTask);
    }

    private async Task ReadFileAsync(CancellationToken cancellationToken)
    {
        if (NoticeFile is not { Length: > 0 and <= LongestNotice } file) return;
        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: false));
        Notice = await reader.ReadToEndAsync(cancellationToken);
        ModelState.Remove(nameof(Notice));
    }
}
