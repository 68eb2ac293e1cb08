using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Progress;

/// <summary>One row of the weekly page: a measure and what was done on it.</summary>
public sealed record ProgressRowInput
{
    public Guid Finding { get; set; }
    public Guid Measure { get; set; }

    /// <summary>The Monday the person had before him; a form left open over the weekend goes into its own week or is refused, never into the next.</summary>
    public DateOnly Week { get; set; }
    public int? Percent { get; set; }

    /// <summary>The percentage that stood in the field when the page was opened.</summary>
    public int Was { get; set; }
    public string? Text { get; set; }
    public BlockerKind Blocker { get; set; }
    public string? NextStep { get; set; }

    /// <summary>A row nobody typed anything into.</summary>
    internal bool IsUntouched => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(NextStep) && Blocker == BlockerKind.None && Percent == Was;

    /// <summary>Says what stands there already: nothing to write down again.</summary>
    internal bool Repeats(ProgressEntry entry) =>
        entry.Week == Week && entry.Percent == Percent && entry.Text == Text?.Trim() && entry.Blocker == Blocker && (entry.NextStep ?? "") == (NextStep ?? "").Trim();
}

/// <summary>填报本周进展: all rows at once. Sound rows are kept in one commit, each other row is told why not (C01).</summary>
internal sealed class ReportProgress(BihuanDb db, OfficeClock clock)
{
    /// <summary>The refusals by the row's place in the list; rows that are not in it are kept.</summary>
    public Task<IReadOnlyDictionary<int, IReadOnlyList<Refusal>>> RunAsync(IReadOnlyList<ProgressRowInput> rows, Actor actor, CancellationToken cancellationToken) =>
        db.AgainOnConflictAsync(actor.Person.Value, () => TryAsync(rows, actor, cancellationToken), cancellationToken);

    private async Task<IReadOnlyDictionary<int, IReadOnlyList<Refusal>>> TryAsync(IReadOnlyList<ProgressRowInput> rows, Actor actor, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => new FindingId(row.Finding)).Distinct().ToArray();
        var findings = await db.Findings.VisibleTo(actor).Where(f => ids.Contains(f.Id)).Whole().ToDictionaryAsync(f => f.Id, cancellationToken);
        var refused = new Dictionary<int, IReadOnlyList<Refusal>>();
        var week = await db.WeekClockAsync(actor.Region, clock, cancellationToken);
        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index].IsUntouched) continue;
            if (!findings.TryGetValue(new FindingId(rows[index].Finding), out var finding)) throw new NotFoundException();
            if (finding.Measures.SelectMany(m => m.Id.Value == rows[index].Measure ? m.Progress : []).Any(rows[index].Repeats)) continue;
            if (Report(finding, rows[index], week, actor) is { Count: > 0 } reasons) refused[index] = reasons;
        }

        await db.SaveChangesAsync(cancellationToken);
        return refused;
    }

    private IReadOnlyList<Refusal> Report(Finding finding, ProgressRowInput row, WeekClock week, Actor actor)
    {
        try
        {
            var content = new ProgressContent(row.Week, row.Percent ?? -1, row.Text ?? "", row.NextStep, row.Blocker, null);
            finding.Report(new MeasureId(row.Measure), content, week, actor, clock.Now);
            return [];
        }
        catch (RefusedException refused)
        {
            return refused.Reasons;
        }
    }
}
