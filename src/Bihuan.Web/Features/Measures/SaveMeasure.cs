using Bihuan.Domain;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Measures;

/// <summary>A measure as the form or a file gives it: owner and section by id or exact name.</summary>
internal sealed record MeasureInput
{
    public int Version { get; init; }
    public MeasureKind Kind { get; init; }
    public string? Text { get; init; }
    public string? Goal { get; init; }
    public string? Deliverable { get; init; }
    public string? Owner { get; init; }
    public string? Section { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? Due { get; init; }
    public IReadOnlyList<MilestoneInput> Milestones { get; init; } = [];
}

/// <summary>One row of the milestones; an empty one is passed over.</summary>
public sealed record MilestoneInput
{
    public Guid? Id { get; set; }
    public string? Goal { get; set; }
    public DateOnly? Due { get; set; }
    internal bool IsEmpty => string.IsNullOrWhiteSpace(Goal) && Due is null;
}

/// <summary>制定措施: a new measure, or changes one (A09, A12).</summary>
internal sealed class SaveMeasure(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, MeasureId? measure, MeasureInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureVersion(input.Version);
        var roster = await Roster.OfAsync(db, finding.RegionId, finding.UnitId, clock.Today, cancellationToken);
        RefusedException.ThrowIfAny([.. MissingIn(input)]);
        var content = ContentFrom(input, roster);
        if (measure is { } known) finding.ChangeMeasure(known, content, actor, clock.Now);
        else finding.AddMeasure(content, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A task without goal, section, person or date is none (A09); an imported list may still have such gaps.</summary>
    private static IEnumerable<Refusal> MissingIn(MeasureInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Text)) yield return new Missing("措施内容", MendAt.Measures);
        if (string.IsNullOrWhiteSpace(input.Goal)) yield return new Missing("措施目标", MendAt.Measures);
        if (string.IsNullOrWhiteSpace(input.Owner)) yield return new Missing("责任人", MendAt.Measures);
        if (string.IsNullOrWhiteSpace(input.Section)) yield return new Missing("责任科室", MendAt.Measures);
        if (input.Due is null) yield return new Missing("完成时限", MendAt.Measures);
        if (input.Milestones.Any(row => !row.IsEmpty && row.Due is null)) yield return new Missing("节点完成日期", MendAt.Milestones);
    }

    private static MeasureContent ContentFrom(MeasureInput input, Roster roster) => new()
    {
        Kind = input.Kind,
        Text = input.Text ?? "",
        Goal = input.Goal,
        Deliverable = input.Deliverable,
        Owner = roster.Person(input.Owner),
        Section = roster.Section(input.Section),
        StartsOn = input.StartsOn,
        Due = input.Due,
        Milestones = [.. input.Milestones.Where(row => !row.IsEmpty)
            .Select(row => new MilestoneContent(row.Id is { } id ? new MilestoneId(id) : null, row.Goal ?? "", row.Due!.Value))],
    };
}
