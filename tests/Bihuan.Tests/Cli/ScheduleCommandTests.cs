using System.Text;
using System.Text.Json;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Domain.Units;
using Bihuan.Tests.World;

namespace Bihuan.Tests.Cli;

/// <summary><c>bihuan schedule</c> as a process of its own.</summary>
public class ScheduleCommandTests
{
    [Theory]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Kiritimati")]
    public async Task Json_holds_every_deadline_with_its_derivation_whatever_the_time_zone(string timeZone)
    {
        var (exit, output, _) = await CommandLine.StartAsync(timeZone, ["schedule", "--feedback", "2026-03-31", "--json"]);
        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var study = json.RootElement.EnumerateArray().Single(row => row.GetProperty("obligation").GetString() == "study-meeting");
        Assert.Equal("2026-03-31", study.GetProperty("anchor").GetString());
        Assert.Equal((10, "workday", "none"), (study.GetProperty("n").GetInt32(), study.GetProperty("unit").GetString(), study.GetProperty("roll").GetString()));
        Assert.Equal("2026-04-15", study.GetProperty("due").GetString());
        Assert.Equal(16, study.GetProperty("steps").GetArrayLength());
        var dues = json.RootElement.EnumerateArray().Select(row => row.GetProperty("due").GetString()!).ToArray();
        Assert.Equal(dues.Order(StringComparer.Ordinal), dues);
    }

    [Fact]
    public async Task A11_immediate_findings_of_the_31st_are_due_on_the_30th()
    {
        var (_, output, _) = await CommandLine.StartAsync("schedule", "--feedback", "2026-03-31", "--json");
        using var json = JsonDocument.Parse(output);
        Assert.Equal("2026-04-30", json.RootElement.EnumerateArray().Single(row => row.GetProperty("obligation").GetString() == "immediate-findings").GetProperty("due").GetString());
    }

    [Fact]
    public async Task Without_json_it_is_a_list_to_read_that_warns_of_years_without_a_notice()
    {
        var (exit, output, _) = await CommandLine.StartAsync("schedule", "--feedback", "2026-11-30", "--rules", "six-month");
        Assert.Equal(0, exit);
        Assert.Contains("2027年的放假安排尚未收录", Encoding.UTF8.GetString(output));
    }

    [Theory]
    [InlineData("2026-02-30", "county-default", "2026-02-30")]
    [InlineData("31.3.2026", "county-default", "31.3.2026")]
    [InlineData("2026-03-31", "nowhere", "legacy-two-month")]
    public async Task What_is_wrong_is_refused_and_named(string feedback, string rules, string named)
    {
        var (exit, output, errors) = await CommandLine.StartAsync("schedule", "--feedback", feedback, "--rules", rules, "--json");
        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains(named, errors);
    }

    [Fact]
    public async Task The_rules_may_be_a_file_as_the_rule_sets_page_exports_it()
    {
        var folder = Directory.CreateTempSubdirectory("bihuan-rules-").FullName;
        try
        {
            var file = Path.Combine(folder, "rules.json");
            await File.WriteAllTextAsync(file, RuleSetDocument.Write(ShippedRuleSets.CountyDefault with { Name = "our-own", Title = "本县规则", ImmediateLimit = new Period(20, PeriodUnit.Day) }));
            var (exit, output, _) = await CommandLine.StartAsync("schedule", "--feedback", "2026-03-31", "--rules", file);
            Assert.Equal(0, exit);
            Assert.Contains("本县规则", Encoding.UTF8.GetString(output));
            Assert.Contains("2026-04-20  立行立改问题整改到位  20天", Encoding.UTF8.GetString(output));

            await File.WriteAllTextAsync(file, RuleSetDocument.Write(ShippedRuleSets.CountyDefault with { ImmediateLimit = new Period(99_999_999, PeriodUnit.Month) }));
            await AssertRefusedAsync("立行立改类时限：应在1天至5年之间", "--rules", file);
            await File.WriteAllTextAsync(file, """{ "Name": "our-own", "Titel": "本县规则" }""");
            await AssertRefusedAsync("规则集文件无法读取", "--rules", file);
            await AssertRefusedAsync("找不到规则集文件", "--rules", Path.Combine(folder, "nowhere.json"));
            await AssertRefusedAsync("中没有数据库", "--data", folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task With_a_data_folder_the_rules_may_be_a_set_that_is_kept_there_by_name_and_version()
    {
        await using var world = await SmallWorld.StartAsync();
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        await world.WithDbAsync(async db =>
        {
            foreach (var (number, days) in new[] { (1, 20), (2, 25) })
            {
                db.Add(RuleSetVersion.Draw(world.Cast.County.Id, ShippedRuleSets.CountyDefault with { Name = "our-own", Title = "本县规则", ImmediateLimit = new Period(days, PeriodUnit.Day) }, number, "试行", clerk, world.Time.GetUtcNow()));
            }

            var days2 = world.Cast.Calendar.Content.WithLocalDaysOff("2026-04-10 县庆放假");
            db.Add(world.Cast.Calendar.Next(days2, "县庆", clerk, world.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        foreach (var (asked, title, immediate) in new[] { ("our-own", "本县规则第2版（青岚县）", "2026-04-25"), ("our-own@1", "本县规则第1版（青岚县）", "2026-04-20") })
        {
            var (exit, output, errors) = await CommandLine.StartAsync("schedule", "--feedback", "2026-03-31", "--data", world.Folder, "--rules", asked);
            Assert.True(exit == 0, errors);
            Assert.Contains(title, Encoding.UTF8.GetString(output));
            Assert.Contains($"{immediate}  立行立改问题整改到位", Encoding.UTF8.GetString(output));
            Assert.Contains("2026-04-16  召开专题会议逐条研究", Encoding.UTF8.GetString(output)); // a local day off lies in between
        }

        await AssertRefusedAsync("没有名为“our-own@3”的规则集，可用的有：county-default、county-default@1、legacy-two-month、our-own@1、our-own@2、six-month", "--data", world.Folder, "--rules", "our-own@3");
        await AssertRefusedAsync("不是规则集的写法", "--data", world.Folder, "--rules", "our-own@newest");
        await AssertRefusedAsync("没有名为“our-own”的规则集", "--rules", "our-own");
    }

    [Fact]
    public async Task A_set_that_two_regions_keep_differently_is_not_guessed_at()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.WithDbAsync(async db =>
        {
            var other = new Region("碧溪县", isDemo: true);
            other.Found(Actor.System(other.Id), world.Time.GetUtcNow());
            db.AddRange(other, new RuleSetVersion(other.Id, ShippedRuleSets.CountyDefault with { Title = "另一县规则" }));
            return await db.SaveChangesAsync();
        });
        await AssertRefusedAsync("county-default”在各县（区）的规则或工作日历不同", "--data", world.Folder, "--rules", "county-default");
    }

    private static async Task AssertRefusedAsync(string said, params string[] arguments)
    {
        var (exit, output, errors) = await CommandLine.StartAsync(["schedule", "--feedback", "2026-03-31", .. arguments]);
        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains(said, errors);
    }
}
