using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Tasks named by the fault they end: “解决管网漏损率居高不下的问题”. With measures beside or below them they restate what was found.</summary>
static partial class Tasks
{
    [GeneratedRegex(@"^ *(?:着力|重点|切实|坚决|推动|彻底)?(?:解决|整改|纠正|纠治|整治|治理|破解|扭转)(?<fault>[^。:;]{4,80}?)(?:等|的)*(?:问题|现象|局面)[。;]? *$", RegexOptions.CultureInvariant)]
    private static partial Regex EndedFault { get; }

    /// <summary>The fault such a task names; null where it names none.</summary>
    /// <param name="passage">Where it stands.</param>
    /// <param name="start">Where it begins, its number left out.</param>
    /// <param name="end">Where it ends.</param>
    public static Lead? Of(Passage passage, int start, int end) =>
        EndedFault.Match(passage.Text[start..end]) is { Success: true } task && task.Groups["fault"] is var fault && FaultLanguage.Reports(fault.Value) && FaultLanguage.EndsAsTitle(fault.Value)
            ? new Lead(LeadForm.AboutProblem, start + fault.Index, start + fault.Index + fault.Length, end) : null;

    /// <summary>The column of tasks, where most of them name the faults they end and another column tells the measures.</summary>
    /// <param name="rows">The rows of a table.</param>
    /// <param name="head">The row of heads.</param>
    public static int? Column(IReadOnlyList<IReadOnlyDictionary<int, Passage>> rows, int head)
    {
        if (!rows[head].Values.Any(cell => Labels.SaysMeasures(TableFindings.Word(cell)))) return null;
        foreach (var (column, named) in rows[head])
        {
            if (!TableFindings.Word(named).EndsWith("任务", StringComparison.Ordinal)) continue;
            var cells = rows.Skip(head + 1).Select(row => row.GetValueOrDefault(column)).OfType<Passage>().Where(cell => cell.Text.Trim().Length > 0).ToArray();
            if (cells.Length > 0 && cells.Count(cell => Of(cell, 0, cell.Length) is not null) * 2 > cells.Length) return column;
        }
        return null;
    }
}
