using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Ledger;

/// <summary>
/// 批量办理: the same act on many findings, each asked for itself. What refuses is named with its reason and keeps nobody
/// else back. One commit per some fifty findings, each in a context of its own: where one of them changes meanwhile, its
/// neighbours are tried again one by one.
/// </summary>
internal sealed class ActOnMany(IServiceScopeFactory scopes, RegionRules regionRules, OfficeClock clock)
{
    private const int Chunk = 50;
    private const string Overtaken = "办理期间他人刚刚修改了此问题，请核对后重新办理";

    public async Task<BulkResult> ActAsync(Selection selection, BulkInput input, Actor actor, CancellationToken cancellationToken)
    {
        Ensure(selection, input, actor);
        var (ids, rules) = await InAsync(async db =>
            (await selection.IdsAsync(await regionRules.AskingAsync(db, actor, cancellationToken), cancellationToken), await RulesAsync(db, actor, cancellationToken)));
        if (ids.Count > Selection.Most) throw new RefusedException(new TooManyAtOnce(Selection.Most));
        var (changed, refused) = (0, new List<BulkRefusal>());
        foreach (var some in ids.Chunk(Chunk))
        {
            var (done, left) = await TryAsync(some, input, rules, actor, cancellationToken);
            changed += done;
            refused.AddRange(left);
        }

        var result = new BulkResult(Guid.CreateVersion7(), input.Kind, input.Reason, ids.Count, changed, refused);
        await InAsync(db =>
        {
            db.Note(new Happening("ledger.bulk", actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("bulk", result.Id),
                $"批量办理：选中{ids.Count}个，办理{changed}个，未办理{refused.Count}个", Happening.ToPayload(result)));
            return db.SaveChangesAsync(cancellationToken);
        });
        return result;
    }

    private async Task<T> InAsync<T>(Func<BihuanDb, Task<T>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<BihuanDb>());
    }

    private static void Ensure(Selection selection, BulkInput input, Actor actor)
    {
        var refusals = new List<Refusal>();
        if (selection.IsEmpty) refusals.Add(new NothingSelected());
        if (input.Reason.Trim().Length == 0) refusals.Add(new Missing("办理理由"));
        if (BulkAct.For(actor).All(act => act.Kind != input.Kind)) refusals.Add(new NotYourAct("批量办理此事项"));
        if (input is { Kind: BulkActKind.Reclassify, Class: null, Category: null, IsKeyLivelihood: null }) refusals.Add(new NothingToChange());
        if (input is { Kind: BulkActKind.Assign, LeadLeader: null, DeputyLeader: null, Section: null, Handler: null }) refusals.Add(new NothingToChange());
        RefusedException.ThrowIfAny(refusals);
    }

    private async Task<(int Changed, List<BulkRefusal> Refused)> TryAsync(FindingId[] ids, BulkInput input, BulkRules rules, Actor actor, CancellationToken cancellationToken)
    {
        try
        {
            return await InAsync(db => ActAsync(db, ids, input, rules, actor, cancellationToken));
        }
        catch (DbUpdateConcurrencyException)
        {
            return ids is [var only] ? await OvertakenAsync(only, cancellationToken) : await OneByOneAsync(ids, input, rules, actor, cancellationToken);
        }
    }

    private async Task<(int Changed, List<BulkRefusal> Refused)> ActAsync(BihuanDb db, FindingId[] ids, BulkInput input, BulkRules rules, Actor actor, CancellationToken cancellationToken)
    {
        var findings = await db.Findings.VisibleTo(actor).Where(f => ids.Contains(f.Id)).OrderBy(f => f.Code)
            .Include(f => f.Responsibilities).Include(f => f.Spans).ToListAsync(cancellationToken);
        var inspections = await InspectionsAsync(db, findings, input, cancellationToken);
        var rosters = await RostersAsync(db, findings, input, actor, cancellationToken);
        var refused = new List<BulkRefusal>();
        foreach (var finding in findings)
        {
            try
            {
                if (input.Kind == BulkActKind.Assign) finding.Assign(BulkAssignment.Of(finding, input, rosters[finding.UnitId]), actor, clock.Now);
                else Act(finding, input, rules, inspections, actor);
                if (input.Kind != BulkActKind.Reclassify) db.Note(ReasonOf(finding, input, actor));
            }
            catch (RefusedException refusal)
            {
                refused.Add(new BulkRefusal(finding.Code, finding.Title, [.. refusal.Reasons.Select(reason => reason.Text)]));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return (findings.Count - refused.Count, refused);
    }

    private Task<(int, List<BulkRefusal>)> OvertakenAsync(FindingId id, CancellationToken cancellationToken) => InAsync(async db =>
    {
        var finding = await db.Findings.AsNoTracking().Where(f => f.Id == id).Select(f => new { f.Code, f.Title }).SingleAsync(cancellationToken);
        return (0, new List<BulkRefusal> { new(finding.Code, finding.Title, [Overtaken]) });
    });

    private async Task<(int, List<BulkRefusal>)> OneByOneAsync(FindingId[] ids, BulkInput input, BulkRules rules, Actor actor, CancellationToken cancellationToken)
    {
        var (changed, refused) = (0, new List<BulkRefusal>());
        foreach (var id in ids)
        {
            var (done, left) = await TryAsync([id], input, rules, actor, cancellationToken);
            changed += done;
            refused.AddRange(left);
        }

        return (changed, refused);
    }

    private void Act(Finding finding, BulkInput input, BulkRules rules, IReadOnlyDictionary<InspectionId, Inspection> inspections, Actor actor)
    {
        switch (input.Kind)
        {
            case BulkActKind.Issue:
                finding.Issue(inspections[finding.InspectionId], rules.Of(finding.RoundId), actor, clock.Now);
                break;
            case BulkActKind.Reclassify:
                finding.Reclassify(input.Class ?? finding.Class, input.Category ?? finding.Category, input.IsKeyLivelihood ?? finding.IsKeyLivelihood, input.Reason, actor, clock.Now);
                break;
            default:
                finding.ClaimBy(actor, clock.Now);
                break;
        }
    }

    /// <summary>The common reason stands beside the act in the finding's own history; a reclassification carries it itself.</summary>
    private Happening ReasonOf(Finding finding, BulkInput input, Actor actor) => new(
        "finding.bulk-reason", actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("finding", finding.Id.Value, finding.UnitId), $"批量办理理由：{input.Reason}", "");

    /// <summary>The people and sections of every unit in hand; only 明确责任 chooses among them.</summary>
    private async Task<IReadOnlyDictionary<UnitId, Roster>> RostersAsync(BihuanDb db, List<Finding> findings, BulkInput input, Actor actor, CancellationToken cancellationToken)
    {
        var rosters = new Dictionary<UnitId, Roster>();
        if (input.Kind != BulkActKind.Assign) return rosters;
        foreach (var unit in findings.Select(f => f.UnitId).Distinct()) rosters[unit] = await Roster.OfAsync(db, actor.Region, unit, clock.Today, cancellationToken);
        return rosters;
    }

    private static async Task<IReadOnlyDictionary<InspectionId, Inspection>> InspectionsAsync(BihuanDb db, List<Finding> findings, BulkInput input, CancellationToken cancellationToken)
    {
        if (input.Kind != BulkActKind.Issue) return new Dictionary<InspectionId, Inspection>();
        var ids = findings.Select(f => f.InspectionId).Distinct().ToArray();
        return await db.Inspections.AsNoTracking().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellationToken);
    }

    private static async Task<BulkRules> RulesAsync(BihuanDb db, Actor actor, CancellationToken cancellationToken)
    {
        var region = actor.Region;
        var versions = await db.RuleSets.AsNoTracking().Where(r => r.RegionId == region).ToDictionaryAsync(r => r.Id, r => r.Rules, cancellationToken);
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.RegionId == region).ToDictionaryAsync(r => r.Id, r => r.RuleSetId, cancellationToken);
        return new BulkRules(rounds.ToDictionary(round => round.Key, round => versions[round.Value]));
    }
}

/// <summary>The rules of every round of the region.</summary>
internal sealed record BulkRules(IReadOnlyDictionary<RoundId, RuleSet> OfRound)
{
    public RuleSet Of(RoundId round) => OfRound[round];
}

public sealed record NothingSelected() : Refusal("没有选中问题；请先在台账中勾选");
public sealed record NothingToChange() : Refusal("请至少选择一项要调整的内容");
public sealed record TooManyAtOnce(int Most) : Refusal($"一次最多办理{Most:N0}个问题；请缩小筛选范围后分次办理");
