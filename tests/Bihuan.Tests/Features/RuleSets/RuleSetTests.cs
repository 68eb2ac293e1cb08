using System.Net;
using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.RuleSets;

public class RuleSetTests
{
    [Fact]
    public async Task B03_saving_a_used_version_makes_the_next_one_and_the_round_keeps_its_own()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.RuleSetEdit(world.Cast.Rules.Id.Value));
        await clerk.SubmitAsync("#save", ("Form.Concentrated.Count", "6"), ("Why", "集中整改期改为6个月"));
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        var versions = await world.WithDbAsync(db => db.RuleSets.OrderBy(r => r.Number).ToListAsync());
        Assert.Equal([1, 2], versions.Select(version => version.Number));
        Assert.Equal([3, 6], versions.Select(version => version.Rules.ConcentratedPeriod.Count));
        Assert.Equal(world.Cast.Rules.Id, await world.WithDbAsync(db => db.Rounds.Select(r => r.RuleSetId).SingleAsync()));
        Assert.Equal(versions[0].Rules with { ConcentratedPeriod = new Period(6, PeriodUnit.Month), Version = 2 }, Same(versions[0].Rules, versions[1].Rules));
        await clerk.GoAsync(Links.RuleSetEdit(versions[1].Id.Value));
        await clerk.SubmitAsync("#save", ("Form.EvidenceMinimum", "2"), ("Why", "至少两份佐证"));
        Assert.Equal(2, await world.WithDbAsync(db => db.RuleSets.CountAsync())); // nobody uses it: corrected in place
        Assert.Contains(await world.WithDbAsync(db => db.History.Select(h => h.Kind).ToListAsync()), kind => kind == "rule-set.corrected");
    }

    [Fact]
    public async Task Every_fault_of_the_form_is_told_and_what_was_typed_stays()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.RuleSetEdit(world.Cast.Rules.Id.Value));
        await clerk.SubmitAsync("#save", ("Form.Immediate.Count", "9"), ("Form.Review[1].Reviewer", nameof(Role.OfficeDirector)), ("Form.Indicators", "组织领导：十五"), ("Why", "试"));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains("评估指标中“组织领导：十五”无法识别", clerk.Text);
        await clerk.SubmitAsync("#save", ("Form.Indicators", "组织领导：15"), ("Why", "试"));
        Assert.Contains("立行立改类时限：不能长于集中整改期", clerk.Text);
        Assert.Contains("销号人不能同时是审核人", clerk.Text);
        Assert.Contains("合计应为100分，现为15分", clerk.Text);
        Assert.Equal("9", clerk.Page.QuerySelector("[name='Form.Immediate.Count']")!.GetAttribute("value"));
        Assert.Equal(1, await world.WithDbAsync(db => db.RuleSets.CountAsync()));
    }

    [Fact]
    public async Task The_preview_counts_from_the_day_asked_for_and_changes_nothing()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.RuleSetEdit(world.Cast.Rules.Id.Value));
        await clerk.SubmitAsync("button[formaction*=Preview]", ("Day0", "2026-04-28"), ("Form.Ladder[0].Count", "1"));
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Contains("2026-04-29", clerk.Page.QuerySelector("[data-obligation=StudyMeeting]")!.TextContent);
        Assert.Equal("1", clerk.Page.QuerySelector("[name='Form.Ladder[0].Count']")!.GetAttribute("value"));
        Assert.Equal(10, (await world.WithDbAsync(db => db.RuleSets.SingleAsync())).Rules.Ladder[0].Count);
    }

    [Fact]
    public async Task B02_one_round_adopts_other_rules_after_seeing_what_moves_and_the_other_keeps_its_own()
    {
        await using var world = await SmallWorld.StartAsync();
        var six = await world.WithDbAsync(async db =>
        {
            var rules = new RuleSetVersion(world.Cast.County.Id, ShippedRuleSets.SixMonth);
            db.Add(rules);
            await db.SaveChangesAsync();
            return rules.Id;
        });
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.RoundRules(world.Cast.Round.Id));
        await director.SubmitAsync("form[method=post]:not([action])", ("Rules", six.Value.ToString()), ("Why", "按省委要求"));
        Assert.Equal(HttpStatusCode.Conflict, director.Status);
        await director.SubmitAsync("button[formaction*=Preview]", ("Rules", six.Value.ToString()), ("Why", "按省委要求"));
        // 8 findings that are not immediate, the interim report, the double report and the period itself.
        Assert.Equal("11", director.Page.QuerySelector("[data-moves]")!.GetAttribute("data-moves"));
        await director.SubmitAsync("#confirm");
        Assert.Equal(six, await world.WithDbAsync(db => db.Rounds.Select(r => r.RuleSetId).SingleAsync()));
        var dues = await world.WithDbAsync(db => db.Findings.Select(f => new { f.Class, f.Due }).Distinct().ToListAsync());
        Assert.All(dues, row => Assert.Equal(row.Class == FindingClass.Immediate ? new DateOnly(2026, 4, 30) : new DateOnly(2026, 9, 30), row.Due));
        Assert.Equal(new DateOnly(2026, 9, 30), await world.WithDbAsync(db => db.Obligations.Where(o => o.Kind == ObligationKind.ConcentratedPeriod).Select(o => o.Due).SingleAsync()));
    }

    [Fact]
    public async Task B02_after_other_rules_the_ledger_and_the_figures_of_that_moment_tell_the_same_overdue()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        world.Time.MoveTo(new DateOnly(2026, 6, 15));
        var two = await EnterAsync(world, ShippedRuleSets.LegacyTwoMonth);
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.RoundRules(world.Cast.Round.Id));
        await director.SubmitAsync("button[formaction*=Preview]", ("Rules", two.Value.ToString()), ("Why", "按旧规办理"));
        await director.SubmitAsync("#confirm");
        Assert.Equal(HttpStatusCode.OK, director.Status);
        world.Time.MoveTo(new DateOnly(2026, 6, 16));
        var actor = await world.ActorAsync(world.Cast[Role.OfficeDirector]);
        await using var scope = world.Services.CreateAsyncScope();
        var now = AsOfFigures.Of(await scope.ServiceProvider.GetRequiredService<FiguresAsOf>().CountAsync(actor, world.Time.GetUtcNow(), default));
        var overdue = await world.WithDbAsync(db => FindingMatch.Of(Figures.Overdue.Filter, new Asking(db, actor, new DateOnly(2026, 6, 16))).CountAsync());
        Assert.True(overdue > 0);
        Assert.Equal(overdue, now.Overdue);
    }

    [Fact]
    public async Task B02_rules_with_another_chain_wait_until_nothing_of_the_round_is_under_review()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        var other = await EnterAsync(world, ShippedRuleSets.SixMonth with { ReviewChain = [new("巡察办审核", Role.OfficeClerk)] });
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.RoundRules(world.Cast.Round.Id));
        await director.SubmitAsync("button[formaction*=Preview]", ("Rules", other.Value.ToString()), ("Why", "简化环节"));
        Assert.Contains("个问题正在审核", director.Text);
        Assert.Null(director.Page.QuerySelector("#confirm"));
        await director.SubmitAsync("form[method=post]:not([action])", ("Rules", other.Value.ToString()), ("Why", "简化环节"));
        Assert.Equal(HttpStatusCode.Conflict, director.Status);
        Assert.Equal(world.Cast.Rules.Id, await world.WithDbAsync(db => db.Rounds.Where(r => r.Id == world.Cast.Round.Id).Select(r => r.RuleSetId).SingleAsync()));
    }

    [Fact]
    public void Whoever_has_no_review_desk_may_stand_on_no_step_and_close_nothing()
    {
        foreach (var role in new[] { Role.DisciplineOfficer, Role.OrganizationOfficer, Role.LeadingGroupMember, Role.UnitHead })
        {
            Assert.NotEmpty(RuleSetCheck.Of(ShippedRuleSets.CountyDefault with { ReviewChain = [new("审核", role)] }));
            Assert.NotEmpty(RuleSetCheck.Of(ShippedRuleSets.CountyDefault with { Closer = role }));
            Assert.DoesNotContain(role, new MayReview().Roles);
            Assert.DoesNotContain(role, new MayClose().Roles);
        }
    }

    private static Task<RuleSetId> EnterAsync(SmallWorld world, RuleSet rules) => world.WithDbAsync(async db =>
    {
        var version = new RuleSetVersion(world.Cast.County.Id, rules);
        db.Add(version);
        await db.SaveChangesAsync();
        return version.Id;
    });

    [Fact]
    public async Task A_file_from_elsewhere_fills_the_form_and_one_that_is_no_rule_set_says_where()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.RuleSetEdit(world.Cast.Rules.Id.Value));
        var file = RuleSetDocument.Write(ShippedRuleSets.SixMonth);
        await clerk.UploadAsync("button[formaction*=File]", "DocumentFile", [("six.json", Encoding.UTF8.GetBytes(file))]);
        Assert.Equal("6", clerk.Page.QuerySelector("[name='Form.Concentrated.Count']")!.GetAttribute("value"));
        await clerk.UploadAsync("button[formaction*=File]", "DocumentFile", [("bad.json", Encoding.UTF8.GetBytes(file.Replace("ClaimWithinDays", "ClaimDays")))]);
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains("ClaimDays", clerk.Text);
    }

    [Fact]
    public void The_shipped_rule_sets_have_no_fault_and_read_back_as_they_were_written()
    {
        foreach (var rules in ShippedRuleSets.All)
        {
            Assert.Empty(RuleSetCheck.Of(rules));
            Assert.Equal(RuleSetDocument.Write(rules), RuleSetDocument.Write(RuleSetDocument.Read(RuleSetDocument.Write(rules))));
        }

        Assert.Contains("\"ConcentratedPeriod\"", RuleSetDocument.Schema());
    }

    /// <summary>Lists are no values: compared by their document.</summary>
    private static RuleSet Same(RuleSet lists, RuleSet rules)
    {
        Assert.Equal(RuleSetDocument.Write(lists with { ConcentratedPeriod = rules.ConcentratedPeriod, Version = rules.Version }), RuleSetDocument.Write(rules));
        return lists with { ConcentratedPeriod = rules.ConcentratedPeriod, Version = rules.Version };
    }
}
