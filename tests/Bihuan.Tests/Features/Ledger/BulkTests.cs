using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Bihuan.Web.Features.Ledger;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Ledger;

public class BulkTests
{
    [Fact]
    public async Task A_bulk_act_runs_over_all_pages_and_names_what_refused_with_its_reason()
    {
        await using var world = new CrowdedWorld();
        await world.InitializeAsync();
        using var clerk = await world.World.AsAsync(Role.OfficeClerk);
        var closed = (await clerk.CodesAsync("/findings?state=closed")).Count;
        var total = (await clerk.CodesAsync("/findings")).Count;
        await clerk.GoAsync("/findings");
        Assert.True(total > 150);
        await clerk.SubmitAsync("button[value=all]");
        Assert.Contains($"已选{total}个问题", clerk.Text);
        await clerk.SubmitAsync("main form[method=post]", ("Form.Act", "Reclassify"), ("Form.IsKeyLivelihood", "true"), ("Form.Reason", "县委专题会议确定"));
        Assert.StartsWith("/findings/bulk/", clerk.At.AbsolutePath);
        var changed = await world.World.WithDbAsync(db => db.Findings.CountAsync(f => f.IsKeyLivelihood));
        var refused = clerk.Page.QuerySelectorAll("main table tbody tr").Length;
        Assert.Contains($"选中{total}个", clerk.Text);
        Assert.Contains($"未办理{refused}个", clerk.Text);
        Assert.True(refused >= closed);
        Assert.Contains("已销号", clerk.Page.QuerySelector("main table")!.TextContent);
        var kept = await world.World.WithDbAsync(db => db.History.CountAsync(h => h.Kind == "finding.reclassified" && h.Payload.Contains("县委专题会议确定")));
        Assert.Equal(total - refused, kept);
        Assert.True(changed >= kept);
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_what_was_filled_in_is_kept()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/findings/bulk?of=all&query=");
        await clerk.SubmitAsync("main form[method=post]", ("Form.Act", "Reclassify"), ("Form.Class", "LongTerm"));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains("请填写办理理由", clerk.Text);
        Assert.NotNull(clerk.Page.QuerySelector("option[value=LongTerm][selected]"));
        Assert.Equal(0, await world.WithDbAsync(db => db.History.CountAsync(h => h.Kind == "finding.reclassified")));
    }

    [Fact]
    public async Task A_unit_claims_and_assigns_many_but_only_its_own()
    {
        await using var crowd = new CrowdedWorld();
        await crowd.InitializeAsync();
        var world = crowd.World;
        var theirs = await world.WithDbAsync(db => db.Findings.Where(f => f.UnitId == world.Cast.CivilAffairs.Id && f.State == FindingState.Issued).Select(f => f.Id).FirstAsync());
        var ours = await world.WithDbAsync(db => db.Findings.Where(f => f.UnitId == world.Cast.Water.Id && f.State == FindingState.Issued).OrderBy(f => f.Code).Select(f => f.Id).Take(3).ToListAsync());
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync($"/findings/bulk?of=chosen&query=&id={theirs.Value:N}&id={ours[0].Value:N}&ids={ours[1].Value:N},{ours[2].Value:N}");
        Assert.Contains("已选3个问题", head.Text);
        await head.SubmitAsync("main form[method=post]", ("Form.Act", "Claim"), ("Form.Reason", "班子会议研究"));
        Assert.Contains("已办理3个", head.Text);
        Assert.False(await world.WithDbAsync(db => db.Findings.AnyAsync(f => f.Id == theirs && f.Claim != null)));
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync($"/findings/bulk?of=chosen&query=&ids={string.Join(',', ours.Select(id => id.Value.ToString("N")))}");
        await liaison.SubmitAsync("main form[method=post]", ("Form.Act", "Assign"), ("Form.Section", world.Cast.WaterSection.Id.Value.ToString()), ("Form.Reason", "按职责分工"));
        var sections = await world.WithDbAsync(db => db.Findings.Where(f => ours.Contains(f.Id)).SelectMany(f => f.Responsibilities).CountAsync(r => r.SectionId == world.Cast.WaterSection.Id));
        Assert.Equal(3, sections);
        // The leader who claimed stays: only what was chosen changes.
        Assert.Equal(3, await world.WithDbAsync(db => db.Findings.Where(f => ours.Contains(f.Id)).SelectMany(f => f.Responsibilities).CountAsync(r => r.PersonId == world.Cast[Role.UnitHead].Id)));
    }

    [Fact]
    public async Task Findings_that_others_change_meanwhile_are_tried_again_and_every_change_counted_is_in_the_history()
    {
        await using var crowd = new CrowdedWorld();
        await crowd.InitializeAsync();
        var world = crowd.World;
        var (clerk, liaison) = (await world.ActorAsync(world.Cast[Role.OfficeClerk]), await world.ActorAsync(world.Cast[Role.Liaison]));
        var ids = await world.WithDbAsync(db => db.Findings.Where(f => f.UnitId == world.Cast.Water.Id && f.State == FindingState.Issued).Select(f => f.Id).ToListAsync());
        using var stop = new CancellationTokenSource();
        var others = Enumerable.Range(0, 2).Select(n => Task.Run(async () =>
        {
            for (var turn = 0; !stop.IsCancellationRequested; turn++) await GoalAsync(world, ids[(turn * 7 + n) % ids.Count], liaison);
        })).ToArray();
        var many = new ActOnMany(world.Services.GetRequiredService<IServiceScopeFactory>(), world.Services.GetRequiredService<RegionRules>(), new OfficeClock(world.Time));
        var result = await many.ActAsync(new Selection(ids, null), new BulkInput { Kind = BulkActKind.Reclassify, IsKeyLivelihood = true, Reason = "并行办理" }, clerk, default);
        await stop.CancelAsync();
        await Task.WhenAll(others);
        Assert.Equal(ids.Count, result.Changed + result.Refused.Count);
        Assert.All(result.Refused, refused => Assert.Contains("他人刚刚修改", refused.Reasons.Single()));
        Assert.Equal(result.Changed, await world.WithDbAsync(db => db.History.CountAsync(h => h.Kind == "finding.reclassified" && h.Payload.Contains("并行办理"))));
    }

    [Fact]
    public async Task Only_people_and_sections_whom_the_act_accepts_are_offered()
    {
        await using var world = await SmallWorld.StartAsync();
        var now = world.Time.GetUtcNow();
        var (system, below) = (Actor.System(world.Cast.County.Id), new Unit(world.Cast.County.Id, world.Cast.Water.Id, "县水利工程站", UnitKind.PublicInstitution, "1102"));
        var (chief, closed) = (new Person(world.Cast.County.Id, "上官云", "P900"), new Unit(world.Cast.County.Id, world.Cast.Water.Id, "撤销的老科", UnitKind.Section, "1103"));
        await world.WithDbAsync(async db =>
        {
            below.Establish(system, now);
            closed.Establish(system, now);
            closed.Abolish(new DateOnly(2026, 4, 9), new UnitTies(0, 0, HasOpenFindings: false), system, now);
            chief.Enter(system, now);
            chief.Appoint(below.Id, Role.UnitHead, new DateOnly(2026, 1, 1), null, system, now);
            db.AddRange(below, closed, chief);
            return await db.SaveChangesAsync();
        });
        world.Services.GetRequiredService<ActorSource>().Forget();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync($"/findings/bulk?of=chosen&query=&id={world.Finding(1).Id.Value:N}");
        foreach (var list in new[] { "lead", "deputy" }) Assert.Equal(["不变", "方一舟", "沈长河"], Offered(list).Order(StringComparer.Ordinal));
        Assert.Contains("上官云", Offered("handler")); // answers for his part, under a leader of the unit
        Assert.DoesNotContain("撤销的老科", Offered("section"));

        IEnumerable<string> Offered(string list) => head.Page.QuerySelectorAll($"#{list} option").Select(option => option.TextContent);
    }

    [Fact]
    public async Task Findings_of_several_units_are_not_assigned_together()
    {
        await using var crowd = new CrowdedWorld();
        await crowd.InitializeAsync();
        var world = crowd.World;
        await world.WithDbAsync(async db =>
        {
            (await db.People.Include(p => p.Posts).SingleAsync(p => p.Id == world.Cast[Role.UnitHead].Id))
                .Appoint(world.Cast.CivilAffairs.Id, Role.Liaison, new DateOnly(2026, 1, 1), null, Actor.System(world.Cast.County.Id), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        world.Services.GetRequiredService<ActorSource>().Forget();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync("/findings/bulk?of=all&query=");
        Assert.NotNull(head.Page.QuerySelector("[data-several-units]"));
        Assert.Null(head.Page.QuerySelector("#lead"));
        await head.GoAsync($"/findings/bulk?of=all&query=unit%3D{world.Cast.Water.Id.Value:N}");
        Assert.NotNull(head.Page.QuerySelector("#lead"));
    }

    [Fact]
    public async Task Nobody_from_outside_the_unit_is_made_responsible_in_bulk()
    {
        await using var world = await SmallWorld.StartAsync();
        var (liaison, director, handler) = (await world.ActorAsync(world.Cast[Role.Liaison]), world.Cast[Role.OfficeDirector].Id, world.Cast[Role.SectionHandler].Id);
        var many = new ActOnMany(world.Services.GetRequiredService<IServiceScopeFactory>(), world.Services.GetRequiredService<RegionRules>(), new OfficeClock(world.Time));
        var assign = new BulkInput { Kind = BulkActKind.Assign, Reason = "按职责分工" };
        foreach (var (input, reason) in new (BulkInput, Refusal)[]
        {
            (assign with { LeadLeader = director }, new OwnerNotOfTheUnit("牵头领导")),
            (assign with { LeadLeader = handler }, new OwnersAllBelowTheUnit()),
            (assign with { DeputyLeader = handler }, new OwnerNotOfTheUnit("分管领导")),
            (assign with { Section = world.Cast.CivilAffairs.Id }, new OwnerNotOfTheUnit("责任科室")),
            (assign with { Handler = director }, new OwnerNotOfTheUnit("责任人")),
        })
        {
            var result = await many.ActAsync(new Selection([world.Cast.Findings[0].Id], null), input, liaison, default);
            Assert.Equal((0, reason.Text), (result.Changed, Assert.Single(Assert.Single(result.Refused).Reasons)));
        }

        var fit = assign with { LeadLeader = world.Cast[Role.UnitHead].Id, DeputyLeader = world.Cast[Role.LeadershipMember].Id, Section = world.Cast.WaterSection.Id, Handler = handler };
        Assert.Equal(1, (await many.ActAsync(new Selection([world.Cast.Findings[0].Id], null), fit, liaison, default)).Changed);
    }

    [Theory]
    [InlineData(Role.DisciplineOfficer)]
    [InlineData(Role.StationedInspector)]
    public async Task Who_only_looks_on_is_offered_no_bulk_act(Role role)
    {
        await using var world = await SmallWorld.StartAsync();
        using var visitor = await world.AsAsync(role);
        await visitor.GoAsync("/findings");
        Assert.Null(visitor.Page.QuerySelector(".bulk-bar"));
        Assert.Null(visitor.Page.QuerySelector("input[name=id]"));
        await visitor.GoAsync("/findings/bulk?of=all&query=");
        Assert.Null(visitor.Page.QuerySelector("main form[method=post]"));
    }

    private static async Task GoalAsync(SmallWorld world, FindingId id, Actor liaison)
    {
        try
        {
            await world.WithDbAsync(async db =>
            {
                (await db.Findings.SingleAsync(f => f.Id == id)).SetGoal("反复修改的目标", null, liaison, world.Time.GetUtcNow());
                return await db.SaveChangesAsync();
            });
        }
        catch (DbUpdateConcurrencyException)
        {
            // The bulk act was faster this time.
        }
    }
}
