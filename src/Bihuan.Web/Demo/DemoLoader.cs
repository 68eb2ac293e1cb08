using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Demo;

public sealed record DataFolderInUse(string Folder) : Refusal($"数据文件夹“{Folder}”已有数据，示范数据只能载入空的数据文件夹；请换一个文件夹，或者先移走原有数据");

/// <summary>What the demo put in.</summary>
public sealed record DemoSummary(int Regions, int Findings, int Closed);

/// <summary>An inspection with what is to happen to its findings.</summary>
internal sealed record HeldStage(Stage Stage, DemoDocument? Document)
{
    public required IReadOnlyList<Script> Scripts { get; set; }
}

/// <summary>
/// Fills an empty installation with two invented regions. Everything goes through the aggregates and into one commit: a
/// load that is broken off leaves the database empty and the next one starts afresh over the same files.
/// </summary>
internal sealed class DemoLoader(BihuanDb db, FileVault vault, DataFolder folder, OfficeClock clock)
{
    private readonly HashSet<string> _texts = [];
    private readonly List<HeldStage> _stages = [];

    public async Task<bool> IsPossibleAsync(CancellationToken cancellationToken) =>
        !await db.Regions.AnyAsync(cancellationToken) && !await db.Users.AnyAsync(cancellationToken);

    public async Task<DemoSummary> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await IsPossibleAsync(cancellationToken)) throw new RefusedException(new DataFolderInUse(folder.Root));
        var entered = new List<object>();
        foreach (var (name, seed) in new[] { ("qinglan", 20311), ("baichuan", 40127) }) Prepare(DemoPlan.Read(name), new Random(seed), entered);
        var documents = await TakeDocumentsAsync(cancellationToken);
        var scripts = _stages.SelectMany(held => held.Scripts).ToList();
        var files = await KeepAsync(scripts, cancellationToken);
        var findings = Play(scripts, files);
        foreach (var held in _stages) held.Document?.Confirm(findings);
        entered.AddRange(await new DemoRecords(vault, clock.Today).PlayAsync([.. _stages.Select(held => held.Stage)], entered.OfType<Obligation>().ToArray(), findings, cancellationToken));
        foreach (var region in _stages.Select(held => held.Stage).GroupBy(stage => stage.Region)) entered.AddRange(new OfficeStory(region.Key, [.. region], clock.Today).Play(findings, entered.OfType<Obligation>().ToArray()));
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(entered);
        db.AddRange(documents);
        db.AddRange(findings);
        await db.SaveChangesAsync(cancellationToken);
        return new DemoSummary(2, findings.Count, findings.Count(finding => finding.State == FindingState.Closed));
    }

    /// <summary>Enters the region, its people, rounds and inspections, and writes the script of every finding.</summary>
    private void Prepare(DemoPlan plan, Random random, List<object> entered)
    {
        var since = clock.Today.AddDays(-plan.TermDaysAgo);
        var cast = new DemoCast(plan, random, since);
        cast.Enter();
        var rules = ShippedRuleSets.All.ToDictionary(set => set.Name, set => new RuleSetVersion(cast.Region.Id, set));
        var term = new Term(cast.Region.Id, plan.TermNumber, $"{plan.Term}届{plan.Committee}", since);
        term.Begin(cast.Director, Pace.At(since, 15 * 60));
        var calendar = CalendarEdition.First(cast.Region.Id, cast.Director, Pace.At(since, 15 * 60));
        entered.AddRange([.. cast.All, .. rules.Values, term, calendar]);
        foreach (var round in plan.Rounds)
        {
            var opened = clock.Today.AddDays(-round.DaysAgo - 75);
            var held = new Round(term, rules[round.Rules].Id, new RoundContent(round.Number, $"{plan.Term}届{plan.Committee}{round.Name}", round.Type, RoundSource.Inspection, opened));
            held.Open(cast.Director, Pace.At(opened, 10 * 60));
            entered.Add(held);
            foreach (var stage in new DemoRound(cast, term, held, calendar, clock.Today).Hold(round, rules[round.Rules].Rules, entered))
            {
                _stages.Add(new HeldStage(stage, round == plan.Rounds[^1] ? new DemoDocument(stage, held) : null) { Scripts = [.. ScriptsOf(stage, random)] });
            }
        }
    }

    /// <summary>The last round of each region has its feedback documents, and in its last unit a supplement that waits for review.</summary>
    private async Task<List<object>> TakeDocumentsAsync(CancellationToken cancellationToken)
    {
        var documents = new List<object>();
        foreach (var held in _stages.Where(held => held.Document is not null))
        {
            held.Scripts = await held.Document!.TakeAsync(held.Scripts, vault, cancellationToken);
            if (held.Document.Document is { } document) documents.Add(document);
        }

        foreach (var last in _stages.Where(held => held.Document is not null).GroupBy(held => held.Stage.Region).Select(region => region.Last()))
        {
            documents.Add(await last.Document!.TakeSupplementAsync(clock.Today.AddDays(-2), vault, cancellationToken));
        }

        return documents;
    }

    /// <summary>The unit's own field comes first and its open findings with it; by category and heading they then stand among the closed ones.</summary>
    private IEnumerable<Script> ScriptsOf(Stage stage, Random random)
    {
        var plan = stage.Unit.Plan;
        var open = plan.Open.SelectMany(share => Enumerable.Repeat(share, share.Count)).ToArray();
        // A relapse takes two numbers: the finding that was closed and the one it came back as.
        var closed = plan.Findings - open.Length - open.Count(share => share.Ending == Ending.Relapsed);
        var shares = open.Concat(Enumerable.Repeat(new Share(Ending.Closed, null, 1), closed)).ToArray();
        var faults = Fault.Of(plan.Field, random, stage.Day0.Year - 1).Where(fault => _texts.Add(fault.Text)).Take(shares.Length);
        return faults.Zip(shares).OrderBy(pair => pair.First.Category).ThenBy(pair => pair.First.Level2, StringComparer.Ordinal)
            .Select((pair, index) => Script.Write(stage, pair.First, pair.Second, index + 1, random)).ToArray();
    }

    private async Task<ConcurrentDictionary<EvidenceDraft, KeptFile>> KeepAsync(List<Script> scripts, CancellationToken cancellationToken)
    {
        var kept = new ConcurrentDictionary<EvidenceDraft, KeptFile>(ReferenceEqualityComparer.Instance);
        var options = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(scripts.SelectMany(script => script.Drafts), options, async (draft, token) =>
        {
            using var content = new MemoryStream(draft.Content);
            kept[draft] = await vault.KeepAsync(draft.Name, content, token);
        });
        return kept;
    }

    private static List<Finding> Play(List<Script> scripts, ConcurrentDictionary<EvidenceDraft, KeptFile> files)
    {
        var findings = new List<Finding>();
        foreach (var ofStage in scripts.GroupBy(script => script.Stage))
        {
            var number = 0;
            // First all that were fed back get their numbers, then a relapsed one takes the next.
            var stories = ofStage.Select(script => new FindingStory(script, [.. script.Drafts.Select(draft => files[draft])]).Play(++number).GetEnumerator()).ToArray();
            foreach (var story in stories) if (story.MoveNext()) findings.Add(story.Current);
            foreach (var story in stories) while (story.MoveNext()) findings.Add(story.Current);
        }

        return findings;
    }
}
