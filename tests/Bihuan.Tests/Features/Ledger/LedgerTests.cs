using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Ledger;

public class LedgerTests(CrowdedWorld crowd) : IClassFixture<CrowdedWorld>
{
    private readonly SmallWorld _world = crowd.World;

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [InlineData("code")]
    [InlineData("-code")]
    [InlineData("due")]
    [InlineData("-due")]
    [InlineData("percent")]
    [InlineData("-percent")]
    [InlineData("returns")]
    [InlineData("-returns")]
    [InlineData("updated")]
    [InlineData("-updated")]
    public async Task Paging_by_key_visits_every_row_once_forwards_and_backwards(string sort)
    {
        using var clerk = await _world.AsAsync(Role.OfficeClerk);
        var all = await _world.WithDbAsync(db => db.Findings.Select(f => f.Code).ToListAsync());
        var forwards = await clerk.CodesAsync($"/findings?sort={sort}");
        Assert.Equal(all.Order(), forwards.Order());
        Assert.Equal(forwards.Count, forwards.Distinct().Count());
        var backwards = new List<string>(clerk.CodesHere());
        while (clerk.Page.QuerySelector("a[rel=prev]")?.GetAttribute("href") is { } previous)
        {
            await clerk.GoAsync(previous);
            backwards.InsertRange(0, clerk.CodesHere());
        }

        Assert.Equal(forwards, backwards);
    }

    [Fact]
    public async Task A_row_that_comes_while_somebody_pages_moves_no_other()
    {
        await using var world = await SmallWorld.StartAsync();
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        await AddAsync(world, clerk, 100);
        using var reader = await world.AsAsync(Role.OfficeClerk);
        await reader.GoAsync("/findings?sort=-code");
        var first = reader.CodesHere().ToList();
        await AddAsync(world, clerk, 5);
        var rest = await reader.CodesAsync(reader.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(112, first.Concat(rest).Distinct().Count());
        Assert.Equal(112, first.Count + rest.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("class=immediate")]
    [InlineData("due=overdue")]
    [InlineData("flag=returned&flag=livelihood")]
    [InlineData("q=养老")]
    [InlineData("state=rectifying&state=closed&sort=-due")]
    public async Task Every_count_of_a_state_opens_exactly_its_rows(string query)
    {
        using var clerk = await _world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync($"/findings?{query}");
        var facets = clerk.FacetsHere().ToList();
        Assert.Equal(facets[0].Count, facets.Skip(1).Sum(facet => facet.Count));
        foreach (var (url, count) in facets)
        {
            Assert.Equal(count, (await clerk.CodesAsync(url)).Count);
            Assert.Equal(count, clerk.TotalHere());
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Each_role_sees_its_own_rows_and_no_other_in_list_count_and_search(Role role)
    {
        using var visitor = await _world.AsAsync(role);
        await visitor.GoAsync("/findings");
        if (Bihuan.Domain.People.Roles.Administrators.Contains(role))
        {
            Assert.NotEqual(HttpStatusCode.OK, visitor.Status);
            return;
        }

        var expected = await ExpectedAsync(role);
        var total = visitor.TotalHere();
        Assert.Equal(expected.Order(), (await visitor.CodesAsync("/findings")).Order());
        Assert.Equal(expected.Count, total);
        var found = await visitor.CodesAsync("/findings?q=养老");
        Assert.Equal(await NamedAsync(expected, "养老"), found.Order());
    }

    [Fact]
    public async Task The_line_of_words_and_the_buttons_say_the_same()
    {
        using var clerk = await _world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/findings");
        await clerk.SubmitAsync("form.filter-line", ("text", "单位：县水务局 状态：整改中 类别：立行立改 逾期 灌区"));
        Assert.Equal($"?q={Uri.EscapeDataString("灌区")}&unit={_world.Cast.Water.Id.Value:N}&state=rectifying&class=immediate&due=overdue", clerk.At.Query);
        Assert.Equal(5, clerk.Page.QuerySelectorAll(".chips a:not(.chip-clear)").Length);
        var line = clerk.Page.QuerySelector("#line")!.GetAttribute("value");
        await clerk.SubmitAsync("form.filter-line");
        Assert.Equal(line, clerk.Page.QuerySelector("#line")!.GetAttribute("value"));
        var rows = (await clerk.CodesAsync(clerk.At.PathAndQuery)).Count;
        await clerk.GoAsync(clerk.Page.QuerySelectorAll(".chips a").Single(chip => chip.TextContent.Contains("包含")).GetAttribute("href")!);
        Assert.True(clerk.TotalHere() >= rows);
        Assert.DoesNotContain("q=", clerk.At.Query);
    }

    [Fact]
    public async Task It_opens_with_what_is_not_closed_the_nearest_deadline_first_and_all_is_one_click_away()
    {
        using var clerk = await _world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/");
        await clerk.GoAsync(clerk.Page.QuerySelectorAll("nav a").Single(link => link.TextContent.Trim() == "台账").GetAttribute("href")!);
        Assert.Equal("未销号", clerk.Page.QuerySelector("#line")!.GetAttribute("value"));
        Assert.Equal("未销号", Assert.Single(clerk.Page.QuerySelectorAll(".chips a:not(.chip-clear) span:first-child")).TextContent);
        Assert.Equal("page", clerk.Page.QuerySelectorAll("nav a").Single(link => link.TextContent.Trim() == "台账").GetAttribute("aria-current"));
        var open = await _world.WithDbAsync(db => db.Findings.Where(f => f.State != FindingState.Draft && f.State != FindingState.Closed && f.State != FindingState.Relapsed && f.State != FindingState.Voided && f.State != FindingState.Carried)
            .OrderBy(f => f.Due).ThenBy(f => f.Code).Select(f => f.Code).ToListAsync());
        Assert.Equal(open, await clerk.CodesAsync(clerk.At.PathAndQuery));
        await clerk.SubmitAsync("form.filter-line", ("text", "未销号 逾期"));
        Assert.Equal("未销号 逾期", clerk.Page.QuerySelector("#line")!.GetAttribute("value"));
        await clerk.GoAsync(Links.OpenLedger());
        var all = clerk.Page.QuerySelector(".facets a")!.GetAttribute("href")!;
        Assert.Equal((await clerk.CodesAsync("/findings")).Order(), (await clerk.CodesAsync(all)).Order());
    }

    [Theory]
    [InlineData("responsibilities", "未明确")]
    [InlineData("tasks", "尚无整改措施")]
    public async Task The_other_lists_show_the_same_rows(string view, string word)
    {
        using var clerk = await _world.AsAsync(Role.OfficeClerk);
        var rows = await clerk.CodesAsync("/findings?state=rectifying");
        Assert.Equal(rows, await clerk.CodesAsync($"/findings?state=rectifying&view={view}"));
        Assert.Contains(word, clerk.Text);
    }

    /// <summary>Who sees what, told once more in other words than the program's.</summary>
    private Task<List<string>> ExpectedAsync(Role role) => _world.WithDbAsync(async db =>
    {
        var (water, person, section) = (_world.Cast.Water.Id, _world.Cast[role].Id, _world.Cast.WaterSection.Id);
        var all = await db.Findings.AsNoTracking().Include(f => f.Responsibilities).Include(f => f.Measures).AsSplitQuery().ToListAsync();
        return all.Where(f => role switch
        {
            Role.OfficeDirector or Role.OfficeClerk or Role.TeamMember => true,
            Role.DisciplineOfficer or Role.OrganizationOfficer or Role.LeadingGroupMember or Role.GovernmentOfficer => f.State != FindingState.Draft,
            Role.UnitHead or Role.Liaison or Role.StationedInspector or Role.SupervisingLeader => f.State != FindingState.Draft && f.UnitId == water,
            Role.LeadershipMember => f.State != FindingState.Draft && f.UnitId == water && (f.Claim is null || f.Responsibilities.Any(r => r.PersonId == person) || f.Measures.Any(m => m.OwnerId == person)),
            Role.SectionHandler => f.State != FindingState.Draft && f.UnitId == water && (f.Responsibilities.Any(r => r.PersonId == person || r.SectionId == section) || f.Measures.Any(m => m.OwnerId == person)),
            _ => false,
        }).Select(f => f.Code).ToList();
    });

    private Task<IOrderedEnumerable<string>> NamedAsync(List<string> codes, string word) => _world.WithDbAsync(async db =>
        (await db.Findings.Where(f => codes.Contains(f.Code) && f.Title.Contains(word)).Select(f => f.Code).ToListAsync()).Order());

    private static Task AddAsync(SmallWorld world, Actor clerk, int count) => world.WithDbAsync(async db =>
    {
        var inspection = await db.Inspections.SingleAsync(i => i.Id == world.Cast.Inspection.Id);
        for (var i = 0; i < count; i++) db.Add(Finding.Draft(inspection, "13-08-11", new FindingContent { Title = $"新增{i}", Text = "抽查发现。" }, clerk, world.Time.GetUtcNow()));
        return await db.SaveChangesAsync();
    });
}
