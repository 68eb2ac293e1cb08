using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B16: a fault that earlier rounds had found and closed already is noticed, and a person says what it is.</summary>
public class B16_RecurrenceTests
{
    private const string Again = "小型水库巡查管护责任落实不到位";

    [Fact]
    public async Task B16_a_finding_like_a_closed_one_of_an_earlier_round_is_suspected_with_link_and_wording_and_confirmed_by_a_person()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, earlier) = await world.EnterEarlierAsync(null, "小型水库巡查管护责任不落实", "水土保持补偿费征收不到位");
        await CloseAsync(world, earlier[0]);
        var finding = await EnterAsync(world, Again);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Finding(finding.Id));
        var suspects = clerk.Page.QuerySelector("[data-suspects]")!;
        Assert.Contains("疑似反复", suspects.TextContent);
        Assert.Contains("小型水库巡查管护责任", suspects.TextContent);
        Assert.Contains("已销号", suspects.TextContent);
        Assert.NotNull(suspects.QuerySelector($"a[href='{Links.Finding(earlier[0].Id)}']"));
        Assert.Null(suspects.QuerySelector($"a[href='{Links.Finding(earlier[1].Id)}']"));
        await clerk.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        await clerk.SubmitAsync($"#decide-{earlier[0].Code} button[value=true]", ("Reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        await clerk.SubmitAsync($"#decide-{earlier[0].Code} button[value=true]", ("Reason", "同一水库两年内再次失管"));
        Assert.Contains("屡查屡犯", clerk.Page.QuerySelector("[data-decided]")!.TextContent);
        await clerk.GoAsync(Links.Recurrences());
        var row = clerk.Page.QuerySelector("[data-name=县水务局]")!;
        Assert.Equal(["15", "1", "6.67"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        await clerk.GoAsync(row.QuerySelectorAll("td a")[1].GetAttribute("href")!);
        Assert.Contains(finding.Code, clerk.Text);
        Assert.DoesNotContain(world.Cast.Findings[0].Code, clerk.Text);
        await clerk.GoAsync(Links.Finding(finding.Id));
        Assert.NotNull(clerk.Page.QuerySelector("[data-recurrent]"));
        Assert.Null(clerk.Page.QuerySelector("[data-suspects]"));
        Assert.Contains("认定为屡查屡犯", clerk.Text);
    }

    [Fact]
    public async Task B16_a_dismissed_likeness_counts_nowhere_and_stays_in_the_history()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, earlier) = await world.EnterEarlierAsync(null, "小型水库巡查管护责任不落实");
        var finding = await EnterAsync(world, Again);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        await clerk.SubmitAsync($"#decide-{earlier[0].Code} button[value=false]", ("Reason", "不是同一类水库"));
        Assert.Contains("不属于反复", clerk.Page.QuerySelector("[data-decided]")!.TextContent);
        await clerk.GoAsync(Links.Recurrences());
        Assert.Equal("0", clerk.Page.QuerySelector(".figures [data-count]")!.GetAttribute("data-count"));
        await clerk.GoAsync(Links.Finding(finding.Id));
        Assert.Contains("经核不属于问题", clerk.Text);
        Assert.Null(clerk.Page.QuerySelector("[data-recurrent]"));
    }

    [Fact]
    public async Task B16_the_own_unit_comes_first_then_the_region_and_a_unit_sees_nothing_of_another()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, own) = await world.EnterEarlierAsync(null, "养老服务补贴资金发放不及时不规范");
        var (_, others) = await world.EnterEarlierAsync(world.Cast.CivilAffairs, "养老服务补贴资金发放不及时");
        var finding = await EnterAsync(world, "养老服务补贴资金发放不及时");
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        Assert.Equal([own[0].Code, others[0].Code], clerk.Page.QuerySelectorAll("[data-suspect]").Select(card => card.GetAttribute("data-suspect")!));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        Assert.Equal([own[0].Code], head.Page.QuerySelectorAll("[data-suspect]").Select(card => card.GetAttribute("data-suspect")!));
        Assert.Null(head.Page.QuerySelector("form[id^=decide]"));
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task B16_the_drafts_to_be_issued_show_what_earlier_rounds_of_the_unit_said()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, earlier) = await world.EnterEarlierAsync(null, "小型水库巡查管护责任不落实");
        await EnterAsync(world, Again, issue: false);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Issuance(world.Cast.Inspection.Id));
        Assert.Contains(earlier[0].Code, clerk.Page.QuerySelector("[data-suspect]")!.TextContent);
    }

    [Fact]
    public async Task B16_who_checks_a_new_feedback_document_sees_what_came_back_and_links_or_rejects_it_there()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, earlier) = await world.EnterEarlierAsync(world.Cast.CivilAffairs, "低保对象动态管理不到位不及时", "组织生活制度执行不严格不经常");
        var (_, others) = await world.EnterEarlierAsync(world.Cast.Water, "殡葬领域监管不严");
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var id = await clerk.UploadAsync(world.Cast.OtherInspection);
        Assert.Equal(earlier.Select(finding => finding.Code), clerk.Page.QuerySelectorAll("[data-suspect]").Select(card => card.GetAttribute("data-suspect")!));
        Assert.DoesNotContain(others[0].Code, clerk.Text); // another unit's
        Assert.Contains("低保对象动态管理不到位", clerk.Page.QuerySelector($"[data-candidate] [data-suspect='{earlier[0].Code}']")!.TextContent);
        await clerk.SubmitAsync($"[data-suspect='{earlier[0].Code}'] button[value=true]", ("Form.LikeReason", ""));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains("认定理由", clerk.Page.QuerySelector(".errors")!.TextContent);
        await clerk.SubmitAsync($"[data-suspect='{earlier[0].Code}'] button[value=true]", ("Form.LikeReason", "三年内两次查出已故人员领取低保金"));
        await clerk.SubmitAsync($"[data-suspect='{earlier[1].Code}'] button[value=false]", ("Form.LikeReason", "支部不同"));
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Empty(clerk.Page.QuerySelectorAll("[data-suspect]"));
        Assert.Contains("屡查屡犯", clerk.Page.QuerySelector($"[data-judged='{earlier[0].Code}']")!.TextContent);
        Assert.Contains("不属于", clerk.Page.QuerySelector($"[data-judged='{earlier[1].Code}']")!.TextContent);
        Assert.Empty(await world.WithDbAsync(db => db.Recurrences.ToListAsync())); // no finding yet

        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        var verdicts = await world.WithDbAsync(db => db.Recurrences.AsNoTracking().OrderByDescending(r => r.IsConfirmed).ToListAsync());
        Assert.Equal([(earlier[0].Id, true), (earlier[1].Id, false)], verdicts.Select(verdict => (verdict.EarlierId, verdict.IsConfirmed)));
        Assert.All(verdicts, verdict => Assert.Equal((world.Cast[Role.OfficeClerk].Id, world.Cast.OtherInspection.UnitId), (verdict.DecidedBy, verdict.UnitId)));
        await clerk.GoAsync(Links.Issuance(world.Cast.OtherInspection.Id));
        Assert.Null(clerk.Page.QuerySelector("[data-suspect]"));
        await clerk.GoAsync(Links.Finding(verdicts[0].FindingId));
        Assert.Contains("认定为屡查屡犯", clerk.Text);
        Assert.Contains(await world.WithDbAsync(db => db.History.Select(entry => entry.Kind).ToListAsync()), kind => kind == "feedback-document.likeness-judged");
        Assert.True((await world.DocumentAsync(id)).List.Candidates.Count(candidate => candidate.Likenesses.Count == 1) == 2);
    }

    [Fact]
    public async Task B16_a_team_member_sees_the_suspicion_in_the_document_and_the_office_decides()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, earlier) = await world.EnterEarlierAsync(world.Cast.CivilAffairs, "低保对象动态管理不到位不及时");
        var id = await world.EnterDocumentAsync();
        using var member = await world.AsAsync(Role.TeamMember);
        await member.GoAsync(Links.FeedbackDocument(id));
        Assert.NotNull(member.Page.QuerySelector($"[data-suspect='{earlier[0].Code}']"));
        Assert.Null(member.Page.QuerySelector("[data-suspect] form"));
        var token = member.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var (number, version) = await world.WithDbAsync(async db => { var document = await db.FeedbackDocuments.SingleAsync(); return (document.List.Candidates[0].Number, document.Version); });
        var forged = await member.Http.PostAsync($"{Links.FeedbackDocument(id)}?handler=Likeness", new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Form.Seen", $"{version}"), new("Form.Number", $"{number}"), new("Form.Earlier", earlier[0].Id.Value.ToString()), new("Form.LikeReason", "同类"), new("isConfirmed", "true")]));
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        Assert.All((await world.DocumentAsync(id)).List.Candidates, candidate => Assert.Empty(candidate.Likenesses));
    }

    [Fact]
    public async Task B16_units_are_listed_page_by_page_and_found_by_name()
    {
        await using var world = await SmallWorld.StartAsync();
        await EnterUnitsAsync(world, 60);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Recurrences());
        var names = NamesOf(clerk).ToList();
        Assert.Equal(50, names.Count);
        Assert.Contains("第1—50条，共61条", clerk.Text);
        await clerk.GoAsync(clerk.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        names.AddRange(NamesOf(clerk));
        Assert.Equal((61, 61), (names.Count, names.Distinct().Count()));
        Assert.Null(clerk.Page.QuerySelector("a[rel=next]"));
        await clerk.GoAsync(clerk.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(names.Take(50), NamesOf(clerk));
        await clerk.SubmitAsync("#name", ("name", "第17"));
        Assert.Equal(["第17镇"], NamesOf(clerk));
        Assert.Equal("72", clerk.Page.QuerySelectorAll(".figures a")[1].QuerySelector(".figure-definition")!.TextContent.Split('÷')[^1].Split('=')[0]); // the figures stay those of all units
    }

    private static IEnumerable<string> NamesOf(Visitor visitor) => visitor.Page.QuerySelectorAll("[data-figures=recurrences] [data-name]").Select(row => row.GetAttribute("data-name")!);

    /// <summary>Towns with one issued finding each.</summary>
    private static Task EnterUnitsAsync(SmallWorld world, int count) => world.WithDbAsync(async db =>
    {
        var (system, now) = (Actor.System(world.Cast.County.Id), world.Time.GetUtcNow());
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        foreach (var number in Enumerable.Range(1, count))
        {
            var unit = new Unit(world.Cast.County.Id, world.Cast.Root.Id, $"第{number:00}镇", UnitKind.Town, $"5{number:00}");
            unit.Establish(system, now);
            var inspection = new Inspection(world.Cast.Round, unit.Id, world.Cast.Team.Id);
            inspection.Begin(system, now);
            inspection.HoldFeedbackMeeting(new FeedbackMeeting(new DateOnly(2026, 3, 31), "高远", "江南", "某某", null), new DateOnly(2026, 4, 10), system, now);
            var finding = Finding.Draft(inspection, FindingCode.PrefixOf(world.Cast.Term, world.Cast.Round, unit), new FindingContent { Title = "财务管理不严格", Text = "财务管理不严格" }, clerk, now);
            finding.Issue(inspection, world.Cast.Rules.Rules, clerk, now);
            db.AddRange(unit, inspection, finding);
        }

        return await db.SaveChangesAsync();
    });

    private static Task<Finding> EnterAsync(SmallWorld world, string title, bool issue = true) => world.WithDbAsync(async db =>
    {
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        var inspection = await db.Inspections.SingleAsync(i => i.Id == world.Cast.Inspection.Id);
        var finding = Finding.Draft(inspection, FindingCode.PrefixOf(world.Cast.Term, world.Cast.Round, world.Cast.Water), new FindingContent { Title = title, Text = title }, clerk, world.Time.GetUtcNow());
        if (issue) finding.Issue(inspection, world.Cast.Rules.Rules, clerk, world.Time.GetUtcNow());
        db.Add(finding);
        await db.SaveChangesAsync();
        return finding;
    });

    /// <summary>As it stands after its closure; how it came there is told in other tests.</summary>
    private static Task CloseAsync(SmallWorld world, Finding finding) => world.WithDbAsync(async db =>
    {
        db.Entry(await db.Findings.SingleAsync(f => f.Id == finding.Id)).Property(f => f.State).CurrentValue = FindingState.Closed;
        return await db.SaveChangesAsync();
    });
}
