using System.Text.RegularExpressions;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Features.History;
using Bihuan.Web.Work;
using Microsoft.Data.Sqlite;

namespace Bihuan.Tests.Features.History;

public class HistoryTests
{
    [Fact]
    public async Task The_auditor_reads_the_chain_newest_first_without_business_text_and_reading_is_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        using var auditor = await world.AsAsync(Role.AuditAdmin);
        await auditor.GoAsync("/history");
        var numbers = auditor.Page.QuerySelectorAll("td[data-label=序号]").Select(cell => long.Parse(cell.TextContent)).ToArray();
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.Equal("查阅历史", auditor.Page.QuerySelector("td[data-label=事项]")!.TextContent);
        Assert.Contains("起草问题", auditor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("河道采砂", auditor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("农村饮水", auditor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_narrowed_by_kind_person_day_and_subject()
    {
        await using var world = await SmallWorld.StartAsync();
        using var auditor = await world.AsAsync(Role.AuditAdmin);
        Assert.Equal(["登录"], (await KindsAsync(auditor, "/history?kind=account.")).Distinct());
        Assert.Equal(["反馈问题", "起草问题"], (await KindsAsync(auditor, "/history?who=小满")).Distinct().Order());
        Assert.Equal(["反馈问题", "起草问题"], await KindsAsync(auditor, $"/history?subject={world.Cast.Findings[0].Id.Value:N}"));
        Assert.Empty(await KindsAsync(auditor, "/history?from=2026-04-11"));
        Assert.Empty(await KindsAsync(auditor, "/history?to=2026-04-09"));
        Assert.NotEmpty(await KindsAsync(auditor, "/history?from=2026-04-10&to=2026-04-10"));
    }

    [Fact]
    public async Task Verifying_says_the_chain_is_whole_and_finds_a_changed_row()
    {
        await using var world = await SmallWorld.StartAsync();
        using var auditor = await world.AsAsync(Role.AuditAdmin);
        await auditor.GoAsync("/history");
        await auditor.SubmitAsync("form[action*='handler=Verify']");
        Assert.Contains("记录完整", auditor.Text, StringComparison.Ordinal);
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(world.Folder, "bihuan.db")}"))
        {
            await connection.OpenAsync();
            await using var tamper = connection.CreateCommand();
            tamper.CommandText = "DROP TRIGGER history_is_never_changed; UPDATE history SET summary = '改动' WHERE number = 5";
            await tamper.ExecuteNonQueryAsync();
        }

        await auditor.SubmitAsync("form[action*='handler=Verify']");
        Assert.Contains("第5条：记录内容被改动", auditor.Text, StringComparison.Ordinal);
    }

    /// <summary>A kind without a word of its own would be shown to the auditor as its area only.</summary>
    [Fact]
    public void Every_kind_in_the_source_has_a_word()
    {
        var source = Path.Combine(RepositoryRoot(), "src");
        var kind = new Regex($"\"((?:{string.Join('|', HappeningWords.Areas.Select(area => area.Area))})\\.[a-z-]+)\"");
        var kinds = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.EndsWith("HappeningWords.cs", StringComparison.Ordinal))
            .SelectMany(file => kind.Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToArray();
        Assert.True(kinds.Length > 30, "The search for kinds no longer finds them.");
        Assert.Empty(kinds.Where(found => !HappeningWords.Kinds.ContainsKey(found)).Order());
    }

    [Fact]
    public void A_day_of_the_office_begins_eight_hours_before_it_does_in_utc() =>
        Assert.Equal(new DateTimeOffset(2026, 4, 9, 16, 0, 0, TimeSpan.Zero), OfficeClock.StartOf(new DateOnly(2026, 4, 10)));

    private static async Task<string[]> KindsAsync(Visitor visitor, string url)
    {
        await visitor.GoAsync(url);
        return [.. visitor.Page.QuerySelectorAll("td[data-label=事项]").Select(cell => cell.TextContent)];
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bihuan.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("No Bihuan.slnx above the tests.");
    }
}
