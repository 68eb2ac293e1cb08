using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Storage;

namespace Bihuan.Web.Demo;

/// <summary>Writes the papers that units handed in, keeps them, and lets each inspection's story use them.</summary>
internal sealed class DemoRecords(FileVault vault, DateOnly today)
{
    public async Task<IReadOnlyList<InspectionRecord>> PlayAsync(IReadOnlyList<Stage> stages, IEnumerable<Obligation> obligations, IEnumerable<Finding> findings, CancellationToken cancellationToken)
    {
        var (owed, found) = (obligations.ToLookup(obligation => obligation.InspectionId), findings.ToLookup(finding => finding.InspectionId));
        var files = await KeepAsync(stages, cancellationToken);
        return [.. stages.SelectMany(IEnumerable<InspectionRecord> (stage) =>
        [
            .. new RecordsStory(stage, [.. owed[stage.Inspection.Id]], files[stage.Inspection.Id], today).Play([.. found[stage.Inspection.Id]]),
            .. new LeadersStory(stage, today).Play([.. found[stage.Inspection.Id]]),
        ])];
    }

    private async Task<IReadOnlyDictionary<InspectionId, IReadOnlyDictionary<string, KeptFile>>> KeepAsync(IReadOnlyList<Stage> stages, CancellationToken cancellationToken)
    {
        var kept = new ConcurrentDictionary<InspectionId, IReadOnlyDictionary<string, KeptFile>>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(stages, options, async (stage, token) =>
        {
            var ofStage = new Dictionary<string, KeptFile>();
            foreach (var paper in RecordsStory.Papers)
            {
                using var content = new MemoryStream(SmallDocx.Of([$"{stage.Unit.Unit.Name}{paper}", $"{stage.Unit.Unit.Name}自{stage.Day0:yyyy年M月d日}巡察反馈后，按要求形成本件，经党组织会议研究通过。", $"{stage.Unit.Unit.Name}"]));
                ofStage[paper] = await vault.KeepAsync($"{stage.Unit.Unit.Name}{paper}.docx", content, token);
            }

            kept[stage.Inspection.Id] = ofStage;
        });
        return kept;
    }
}
