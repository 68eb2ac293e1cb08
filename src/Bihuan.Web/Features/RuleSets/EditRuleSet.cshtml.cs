using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.RuleSets;

/// <summary>The ladder as it would be for a feedback meeting on this day.</summary>
internal sealed record LadderPreview(DateOnly Day0, IReadOnlyList<Derivation> Deadlines, IReadOnlyList<Refusal> Faults);

/// <summary>编辑规则集: every setting in a form, with the ladder it gives beside it.</summary>
[Authorize<MayRunRounds>]
internal sealed class EditRuleSetPage(SaveRuleSet save, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    private const int LongestFile = 1 << 20;
    private RuleSetVersion _version = null!;

    [BindProperty]
    public RuleSetForm Form { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The day of the feedback meeting the preview counts from.</summary>
    [BindProperty]
    public DateOnly? Day0 { get; set; }

    /// <summary>A rule set from elsewhere, to fill the form with.</summary>
    [BindProperty]
    public IFormFile? DocumentFile { get; set; }

    public bool IsUsed { get; private set; }
    public string Heading => $"{_version.Title} 第{_version.Number}版";
    public LadderPreview Preview { get; private set; } = new(default, [], []);
    public IReadOnlyList<SelectListItem> Reviewers { get; } = [.. RuleSetCheck.Reviewers.Select(role => new SelectListItem(Words.Of(role), role.ToString()))];
    public IReadOnlyList<SelectListItem> PlanReviewers { get; } = [.. RuleSetCheck.PlanReviewers.Select(role => new SelectListItem(Words.Of(role), role.ToString()))];
    public IReadOnlyList<SelectListItem> Closers { get; } = [.. RuleSetCheck.Closers.Select(role => new SelectListItem(Words.Of(role), role.ToString()))];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        Form = RuleSetForm.Of(_version.Rules);
        await PreviewAsync(_version.Rules, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        var saved = default(RuleSetId);
        return await ActAsync(
            async () => saved = await save.SaveAsync(new RuleSetInput(_version.Id, Form.ToRules(_version.Rules), Why ?? ""), current.Required, cancellationToken),
            () => (Links.RuleSet(saved), saved == _version.Id ? "已保存。" : "已另存为新版本；原版本及使用它的轮次不变。"),
            () => PreviewFormAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostPreviewAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        ModelState.Clear();
        await PreviewFormAsync(cancellationToken);
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_LadderPreview", Preview) : Page();
    }

    public async Task<IActionResult> OnPostFileAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        ModelState.Clear();
        return await PreviewAsync(
            async () => Form = RuleSetForm.Of(RuleSetDocument.Read(await ReadFileAsync(cancellationToken))),
            () => PreviewFormAsync(cancellationToken));
    }

    private async Task<string> ReadFileAsync(CancellationToken cancellationToken)
    {
        if (DocumentFile is not { Length: > 0 and <= LongestFile } file) throw new RefusedException(new Missing("规则集文件（不超过1MB）"));
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        _version = await db.RuleSets.AsNoTracking().SingleOrNotFoundAsync(rules => rules.Id == new RuleSetId(id) && rules.RegionId == current.Required.Region, cancellationToken);
        IsUsed = await db.Rounds.AnyAsync(round => round.RuleSetId == _version.Id, cancellationToken);
    }

    private async Task PreviewFormAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PreviewAsync(Form.ToRules(_version.Rules), cancellationToken);
        }
        catch (RefusedException refused)
        {
            Preview = Preview with { Faults = refused.Reasons };
        }
    }

    /// <summary>Deadlines of a faulty ladder could run for ever: the faults are shown instead.</summary>
    private async Task PreviewAsync(RuleSet rules, CancellationToken cancellationToken)
    {
        var (day0, faults) = (Day0 ?? clock.Today, RuleSetCheck.Of(rules));
        var calendar = (await db.CalendarInForceAsync(current.Required, clock.Now, cancellationToken)).Calendar;
        Preview = new LadderPreview(day0, faults.Count > 0 ? [] : [.. rules.DeadlinesFrom(day0, calendar).Select(deadline => new Derivation(deadline, calendar))], faults);
        Day0 = day0;
    }
}
