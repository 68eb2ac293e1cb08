using System.Text;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Reviews;
using Bihuan.Web.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.World;

/// <summary>The small world some way on: its findings stand in every state there is, with real files behind their evidence.</summary>
internal static class Stages
{
    /// <summary>1 closed, 2 at work with evidence, 3 continuous, 4 relapsed, 5 under review, 6 at work with unmet milestones, 7 returned; the others just begun.</summary>
    public static async Task AdvanceAsync(this SmallWorld world)
    {
        await world.FillAllAsync();
        var file = await world.Services.GetRequiredService<FileVault>().KeepAsync("管护责任书.txt", new MemoryStream(Encoding.UTF8.GetBytes("管护责任书十二份")), default);
        var people = new Dictionary<Role, Actor>();
        foreach (var role in new[] { Role.UnitHead, Role.SectionHandler, Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector }) people[role] = await world.ActorAsync(world.Cast[role]);
        await world.WithDbAsync(async db =>
        {
            foreach (var finding in db.Findings.Whole().Where(f => f.State == FindingState.Issued && f.Number <= 7).OrderBy(f => f.Number).ToList())
            {
                finding.BeginRectifying(people[Role.UnitHead], world.Time.GetUtcNow());
                Advance(finding, file, world, people);
                if (finding.Number == 4) db.Add(finding.Relapse("回访发现3处无人管护", db.Inspections.Single(i => i.Id == finding.InspectionId), world.Cast.Rules.Rules, Today, people[Role.OfficeClerk], world.Time.GetUtcNow()));
            }

            return await db.SaveChangesAsync();
        });
    }

    private static readonly DateOnly Today = new(2026, 4, 10);

    private static void Advance(Finding finding, KeptFile file, SmallWorld world, Dictionary<Role, Actor> people)
    {
        var (now, rules, head) = (world.Time.GetUtcNow(), world.Cast.Rules.Rules, people[Role.UnitHead]);
        finding.Report(finding.Measures[0].Id, new(Today, 40, "已签订5处", "继续签订", Bihuan.Domain.Progress.BlockerKind.Funds, null), Bihuan.Domain.Progress.WeekClock.On(Today), head, now);
        if (finding.Number == 6) return;
        var handler = people[Role.SectionHandler];
        finding.AddEvidence([file], EvidenceKind.Document, finding.Measures.First(m => m.Kind == Bihuan.Domain.Measures.MeasureKind.Immediate).Id, "首批", head, now);
        if (finding.Number == 2) return;
        if (finding.Class == FindingClass.LongTerm) finding.MeetMilestone(finding.Measures[0].Milestones[0].Id, "台账已建立", Today, head, now);
        if (finding.Class != FindingClass.LongTerm) finding.Finish(Today, handler, now);
        finding.Submit("已逐处签订管护责任书，经费拨付到位。", rules, head, now);
        if (finding.Number == 5) return;
        if (finding.Number == 7)
        {
            finding.Review(ReviewOpinion.Return("佐证材料不足", "缺少现场照片", new DateOnly(2026, 5, 20)), rules, Today, people[Role.StationedInspector], now);
            return;
        }

        finding.Review(ReviewOpinion.Pass("经核属实"), rules, Today, people[Role.StationedInspector], now);
        finding.Review(ReviewOpinion.Pass("同意"), rules, Today, people[Role.OfficeClerk], now);
        finding.Close("予以办结", rules, Today, people[Role.OfficeDirector], now);
    }
}
