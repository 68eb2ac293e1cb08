using System.Text;
using System.Text.Json;

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
}
