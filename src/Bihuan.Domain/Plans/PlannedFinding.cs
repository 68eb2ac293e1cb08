using System.Security.Cryptography;
using System.Text;
using Bihuan.Domain.Findings;
using Bihuan.Domain.History;
using Bihuan.Domain.Measures;
using Bihuan.Domain.Responsibilities;

namespace Bihuan.Domain.Plans;

/// <summary>A person or a section as the lists named it. The name is kept as it read then; whether it is still the same one is told by the id.</summary>
public sealed record Party(Guid Id, string Name)
{
    public bool Equals(Party? other) => other?.Id == Id;
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>How people and sections are called on the day on which lists are frozen.</summary>
public sealed record PartyNames(Func<PersonId, string> Person, Func<UnitId, string> Section)
{
    internal Party? Of(PersonId? person) => person is { } id ? new Party(id.Value, Person(id)) : null;
    internal Party? Of(UnitId? section) => section is { } id ? new Party(id.Value, Section(id)) : null;
}

public sealed record PlannedResponsibility(ResponsibilityKind Kind, Party Party);

public sealed record PlannedMilestone(string Goal, DateOnly Due);

public sealed record PlannedMeasure(
    MeasureId Id, int Number, MeasureKind Kind, string Text, string? Goal, string? Deliverable, Party? Owner, Party? Section, DateOnly? StartsOn, DateOnly? Due, IReadOnlyList<PlannedMilestone> Milestones)
{
    public static PlannedMeasure Of(Measure measure, PartyNames names) => new(
        measure.Id, measure.Number, measure.Kind, measure.Text, measure.Goal, measure.Deliverable, names.Of(measure.OwnerId), names.Of(measure.SectionId), measure.StartsOn, measure.Due,
        [.. measure.Milestones.OrderBy(milestone => milestone.Due).ThenBy(milestone => milestone.Goal, StringComparer.Ordinal).Select(milestone => new PlannedMilestone(milestone.Goal, milestone.Due))]);
}

/// <summary>What the three lists say about one finding. How far the work has come is no part of it.</summary>
public sealed record PlannedContent(
    string Code, string Title, string? Goal, string? NoLastingReason, IReadOnlyList<PlannedResponsibility> Responsibilities, IReadOnlyList<PlannedMeasure> Measures)
{
    public static PlannedContent Of(Finding finding, PartyNames names) => new(
        finding.Code, finding.Title, finding.Goal, finding.NoLastingReason,
        [.. finding.Responsibilities.Select(held => new PlannedResponsibility(held.Kind, (names.Of(held.PersonId) ?? names.Of(held.SectionId))!)).OrderBy(held => held.Kind).ThenBy(held => held.Party.Id)],
        [.. finding.Measures.Where(measure => !measure.IsDropped).OrderBy(measure => measure.Number).Select(measure => PlannedMeasure.Of(measure, names))]);
}

/// <summary>One finding of the three lists as a version of the plan froze it (A15); never changed afterwards.</summary>
public sealed class PlannedFinding
{
    private PlannedFinding() { }

    public PlannedFinding(FindingId finding, int number, PlannedContent content) => (FindingId, Number, Content) = (finding, number, content);

    public FindingId FindingId { get; private set; }

    /// <summary>Its number within the inspection.</summary>
    public int Number { get; private set; }
    public PlannedContent Content { get; private set; } = null!;

    public static PlannedFinding Of(Finding finding, PartyNames names) => new(finding.Id, finding.Number, PlannedContent.Of(finding, names));

    /// <summary>SHA-256 over the lists in the order of their numbers, lower-case hexadecimal. The history keeps it too, so that a row altered in the database is told.</summary>
    public static string SealOf(IEnumerable<PlannedFinding> lists) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Happening.ToPayload(lists.OrderBy(planned => planned.Number).Select(planned => new { planned.FindingId, planned.Number, planned.Content })))));
}
