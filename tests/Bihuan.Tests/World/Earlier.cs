using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Handovers;
using Bihuan.Domain.People;
using Bihuan.Domain.PersonalActs;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.World;

/// <summary>An earlier round of the small world: 水务局 or another unit was inspected in it, and not everything was rectified.</summary>
internal static class Earlier
{
    /// <summary>The inspection of round 7, fed back on 2025-03-31, with one issued finding per title.</summary>
    public static Task<(Inspection Inspection, IReadOnlyList<Finding> Findings)> EnterEarlierAsync(this SmallWorld world, Unit? unit = null, params string[] titles) => world.WithDbAsync(async db =>
    {
        var (cast, now) = (world.Cast, world.Time.GetUtcNow());
        var (system, clerk) = (Actor.System(cast.County.Id), await world.ActorAsync(cast[Role.OfficeClerk]));
        var of = unit ?? cast.Water;
        var round = db.Rounds.FirstOrDefault(r => r.Number == 7);
        if (round is null)
        {
            round = new Round(cast.Term, cast.Rules.Id, new RoundContent(7, "十三届县委第七轮巡察", RoundType.Routine, RoundSource.Inspection, new DateOnly(2025, 1, 6)));
            round.Open(system, now);
            db.Add(round);
        }

        var inspection = new Inspection(round, of.Id, cast.Team.Id);
        inspection.Begin(system, now);
        inspection.HoldFeedbackMeeting(new FeedbackMeeting(new DateOnly(2025, 3, 31), "高远", "江南", "沈长河", null), new DateOnly(2026, 4, 10), system, now);
        var findings = titles.Select(title =>
        {
            var finding = Finding.Draft(inspection, FindingCode.PrefixOf(cast.Term, round, of), new FindingContent { Title = title, Text = $"{title}。抽查3处均未落实。" }, clerk, now);
            finding.Issue(inspection, cast.Rules.Rules, clerk, now);
            return finding;
        }).ToArray();
        db.Add(inspection);
        db.AddRange(findings);
        await db.SaveChangesAsync();
        return (inspection, (IReadOnlyList<Finding>)findings);
    });

    /// <summary>The sheet of 水务局, whose head has his last day today.</summary>
    public static async Task<HandoverId> EnterHandoverAsync(this SmallWorld world)
    {
        var (cast, head) = (world.Cast, world.Cast[Role.UnitHead]);
        return await world.WithDbAsync(async db =>
        {
            if (await db.Handovers.Select(handover => (HandoverId?)handover.Id).FirstOrDefaultAsync() is { } known) return known;
            var ended = new EndedPost(head.Posts[0].Id, cast.Water.Id, new HandoverHead(head.Id, head.Name), new DateOnly(2026, 4, 10));
            var items = cast.Findings.Select(finding => new HandoverItem(HandoverItemKind.Finding, finding.Id.Value, finding.Code, finding.Title, "未启动", finding.Due)).ToArray();
            var handover = Handover.Open(ended, null, items, new DateOnly(2026, 4, 10), Actor.System(cast.County.Id), world.Time.GetUtcNow());
            db.Add(handover);
            await db.SaveChangesAsync();
            return handover.Id;
        });
    }

    /// <summary>An act of the head of 水务局.</summary>
    public static Task<PersonalActId> EnterPersonalActAsync(this SmallWorld world) => world.WithDbAsync(async db =>
    {
        var (cast, head) = (world.Cast, world.Cast[Role.UnitHead]);
        var content = new PersonalActContent(PersonalActKind.Deploy, new DateOnly(2026, 4, 9), "部署河道采砂专项整治", null, null, []);
        var act = PersonalAct.Register(cast.Inspection, content, new ActingHead(head.Id, head.Name), new DateOnly(2026, 4, 10), (await world.ActorAsync(head), world.Time.GetUtcNow()));
        db.Add(act);
        await db.SaveChangesAsync();
        return act.Id;
    });
}
