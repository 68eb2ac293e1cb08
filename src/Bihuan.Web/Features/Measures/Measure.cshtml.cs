using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.Measures;

[Authorize<MayRectify>]
internal sealed class MeasurePage(BihuanDb db, CurrentActor current, OfficeClock clock, SaveMeasure save) : FindingPage(db, current, clock)
{
    private const int SpareRows = 2;

    /// <summary>Empty for a new measure.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Measure { get; set; }

    /// <summary>A measure the feedback document states, to begin with; nothing is written before owner and dates are given.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Stated { get; set; }

    [BindProperty]
    public MeasureForm Form { get; set; } = new();

    public Roster Roster { get; private set; } = new([], [], []);

    /// <summary>The measure as it stands there now; null for a new one.</summary>
    public Measure? Known { get; private set; }

    public string Title => Known is null ? "制定措施" : "修改措施";

    public string DueHelp => Finding.Class == FindingClass.LongTerm ? "长期坚持类措施的完成时限可以晚于集中整改期" : $"不晚于问题整改时限{Finding.Due:yyyy年M月d日}";

    /// <summary>What stands there now, in words; shown beside what was typed after a conflict.</summary>
    public string? NowOwner => Known is null ? null : $"{Names[Known.SectionId]} {Names[Known.OwnerId]}";

    public string? NowDates => Known is null ? null : $"{Known.StartsOn:yyyy-MM-dd}至{Known.Due:yyyy-MM-dd}";

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<MeasureKind>().Select(kind => new SelectListItem(Words.Of(kind), kind.ToString()));

    public IEnumerable<SelectListItem> People => Roster.People.Select(person => new SelectListItem(person.Name, person.Id.ToString()));

    public IEnumerable<SelectListItem> Sections => Roster.Sections.Select(section => new SelectListItem(section.Name, section.Id.ToString()));

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => save.RunAsync(FindingId, Measure is { } id ? new MeasureId(id) : null, Form.ToInput(Version ?? 0), Actor, cancellationToken),
        () => (Links.Finding(FindingId) + "#measures", "措施已保存。"),
        () => LoadAsync(cancellationToken));

    /// <summary>One more empty row, without script; what was typed stays.</summary>
    public async Task<IActionResult> OnPostRowAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await LoadAsync(cancellationToken);
        Form.Milestones.Add(new MilestoneInput());
        return Page();
    }

    protected override IReadOnlyList<Refusal> Ask() => Finding.ObstaclesTo(FindingAct.Plan, Actor);

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Roster = await Roster.OfAsync(Db, Finding.RegionId, Finding.UnitId, Today, cancellationToken);
        if (Measure is { } id) Known = Finding.Measures.SingleOrDefault(m => m.Id.Value == id && !m.IsDropped) ?? throw new NotFoundException();
    }

    protected override void Fill()
    {
        Form = Known is { } measure ? MeasureForm.Of(measure) : MeasureForm.New(Finding, Finding.StatedMeasures.FirstOrDefault(stated => stated.Place == Stated).Text, Today);
        var spare = Finding.Class == FindingClass.Immediate ? 1 : SpareRows;
        for (var row = 0; row < spare; row++) Form.Milestones.Add(new MilestoneInput());
    }
}

/// <summary>The fields of the editor.</summary>
internal sealed record MeasureForm
{
    /// <summary>Words that make a stated measure look like a lasting one; the person decides.</summary>
    private static readonly string[] LastingWords = ["制度", "机制", "办法", "规定", "细则", "建立", "健全", "完善"];

    public MeasureKind Kind { get; set; }
    public string? Text { get; set; }
    public string? Goal { get; set; }
    public string? Deliverable { get; set; }
    public string? Owner { get; set; }
    public string? Section { get; set; }
    public DateOnly? StartsOn { get; set; }
    public DateOnly? Due { get; set; }
    public List<MilestoneInput> Milestones { get; set; } = [];

    public static MeasureForm New(Finding finding, string? stated, DateOnly today) => new()
    {
        Kind = stated is not null && LastingWords.Any(stated.Contains) ? MeasureKind.Lasting : MeasureKind.Immediate,
        Text = stated,
        Owner = finding.Responsibilities.FirstOrDefault(held => held.Kind == ResponsibilityKind.Handler)?.PersonId?.Value.ToString(),
        Section = finding.Responsibilities.FirstOrDefault(held => held.Kind == ResponsibilityKind.Section)?.SectionId?.Value.ToString(),
        StartsOn = today,
        Due = finding.Class == FindingClass.LongTerm ? null : finding.Due,
    };

    public static MeasureForm Of(Measure measure) => new()
    {
        Kind = measure.Kind,
        Text = measure.Text,
        Goal = measure.Goal,
        Deliverable = measure.Deliverable,
        Owner = measure.OwnerId?.Value.ToString(),
        Section = measure.SectionId?.Value.ToString(),
        StartsOn = measure.StartsOn,
        Due = measure.Due,
        Milestones = [.. measure.Milestones.OrderBy(m => m.Due).Select(m => new MilestoneInput { Id = m.Id.Value, Goal = m.Goal, Due = m.Due })],
    };

    public MeasureInput ToInput(int version) => new()
    {
        Version = version,
        Kind = Kind,
        Text = Text,
        Goal = Goal,
        Deliverable = Deliverable,
        Owner = Owner,
        Section = Section,
        StartsOn = StartsOn,
        Due = Due,
        Milestones = Milestones,
    };
}
