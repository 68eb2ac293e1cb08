using Bihuan.Domain.Findings;
using Bihuan.Domain.Responsibilities;

namespace Bihuan.Domain.Plans;

public enum DifferenceKind { Added, Removed, Changed }

/// <summary>One place at which two states of the lists differ, with both texts.</summary>
/// <param name="Field">As the happenings of the finding call it in their payload; <see cref="Whole"/> for a finding or a measure that only one side has.</param>
/// <param name="Measure">The measure it is about; null for what the finding itself says.</param>
public sealed record PlanDifference(string Field, MeasureId? Measure, string Label, string? Before, string? After)
{
    public const string Whole = "";

    public DifferenceKind Kind => Before is null ? DifferenceKind.Added : After is null ? DifferenceKind.Removed : DifferenceKind.Changed;
    public bool IsWhole => Field == Whole;

    /// <summary>What differs in one finding; a side without the finding is null.</summary>
    public static IReadOnlyList<PlanDifference> Between(PlannedContent? before, PlannedContent? after)
    {
        if (before is null || after is null) return before == after ? [] : [new(Whole, null, "问题", before?.Title, after?.Title)];
        return [.. Changed(Facts(before), Facts(after), null), .. OfMeasures(before.Measures, after.Measures)];
    }

    private static IEnumerable<PlanDifference> OfMeasures(IReadOnlyList<PlannedMeasure> before, IReadOnlyList<PlannedMeasure> after) =>
        before.Concat(after).OrderBy(measure => measure.Number).Select(measure => measure.Id).Distinct()
            .SelectMany(id => OfMeasure(before.FirstOrDefault(measure => measure.Id == id), after.FirstOrDefault(measure => measure.Id == id)));

    private static IEnumerable<PlanDifference> OfMeasure(PlannedMeasure? before, PlannedMeasure? after) => (before, after) switch
    {
        ({ } was, { } now) => Changed(Facts(was), Facts(now), now.Id),
        _ => [new(Whole, (before ?? after)!.Id, $"措施{(before ?? after)!.Number}", Telling(before), Telling(after))],
    };

    private static IEnumerable<PlanDifference> Changed(IEnumerable<Fact> before, IEnumerable<Fact> after, MeasureId? measure) =>
        from pair in before.Zip(after)
        where pair.First.Said != pair.Second.Said
        select new PlanDifference(pair.First.Field, measure, pair.First.Label, pair.First.Text, pair.Second.Text);

    private static IEnumerable<Fact> Facts(PlannedContent content)
    {
        yield return new(nameof(content.Goal), "整改目标", content.Goal);
        yield return new(nameof(content.NoLastingReason), "不需要长久立措施的理由", content.NoLastingReason);
        foreach (var kind in Enum.GetValues<ResponsibilityKind>())
        {
            var held = content.Responsibilities.Where(held => held.Kind == kind).Select(held => held.Party).ToArray();
            yield return new(FieldOf(kind), Words.Of(kind), held.Length == 0 ? null : string.Join("、", held.Select(party => party.Name)), string.Join(',', held.Select(party => party.Id)));
        }
    }

    private static IEnumerable<Fact> Facts(PlannedMeasure measure)
    {
        var name = $"措施{measure.Number}";
        yield return new(nameof(measure.Kind), $"{name}类型", Words.Of(measure.Kind));
        yield return new(nameof(measure.Text), $"{name}内容", measure.Text);
        yield return new(nameof(measure.Goal), $"{name}目标", measure.Goal);
        yield return new(nameof(measure.Deliverable), $"{name}成果形式", measure.Deliverable);
        yield return new(nameof(measure.Owner), $"{name}责任人", measure.Owner?.Name, measure.Owner?.Id.ToString());
        yield return new(nameof(measure.Section), $"{name}责任科室", measure.Section?.Name, measure.Section?.Id.ToString());
        yield return new(nameof(measure.StartsOn), $"{name}开始时间", measure.StartsOn?.ToString("yyyy-MM-dd"));
        yield return new(nameof(measure.Due), $"{name}完成时限", measure.Due?.ToString("yyyy-MM-dd"));
        yield return new(nameof(measure.Milestones), $"{name}阶段节点", Telling(measure.Milestones));
    }

    /// <summary>The whole measure in one sentence, where only one side has it.</summary>
    private static string? Telling(PlannedMeasure? measure) => measure is null ? null
        : $"{Words.Of(measure.Kind)}：{measure.Text}；{measure.Section?.Name} {measure.Owner?.Name}，{measure.Due:yyyy-MM-dd}前完成";

    private static string? Telling(IReadOnlyList<PlannedMilestone> milestones) =>
        milestones.Count == 0 ? null : string.Join("；", milestones.Select(milestone => $"{milestone.Due:yyyy-MM-dd} {milestone.Goal}"));

    private static string FieldOf(ResponsibilityKind kind) => kind switch
    {
        ResponsibilityKind.LeadLeader => nameof(Assignment.LeadLeader),
        ResponsibilityKind.DeputyLeader => nameof(Assignment.DeputyLeader),
        ResponsibilityKind.Section => nameof(Assignment.Section),
        ResponsibilityKind.Handler => nameof(Assignment.Handler),
        _ => nameof(Assignment.SupportingSections),
    };

    /// <param name="Key">What is compared where it is not the text: who is meant, whatever he is called.</param>
    private sealed record Fact(string Field, string Label, string? Text, string? Key = null)
    {
        public string Said => Key ?? Text ?? "";
    }
}
