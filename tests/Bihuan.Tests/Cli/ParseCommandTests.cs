using System.Text;
using System.Text.Json;
using Bihuan.Tests.World;

namespace Bihuan.Tests.Cli;

/// <summary><c>bihuan parse</c> as a process of its own, the way scripts call it.</summary>
public class ParseCommandTests
{
    [Fact]
    public async Task Json_holds_every_finding_with_its_place_in_unescaped_Chinese_without_a_byte_order_mark()
    {
        var (exit, output, _) = await RunAsync(Feedback.Opinion, "--json");
        Assert.Equal(0, exit);
        Assert.Equal((byte)'{', output[0]);
        Assert.Contains("低保对象动态管理不到位", Encoding.UTF8.GetString(output));
        using var json = JsonDocument.Parse(output);
        var problems = json.RootElement.GetProperty("problems").EnumerateArray().ToArray();
        Assert.Equal(["低保对象动态管理不到位", "殡葬领域监管不严", "组织生活制度执行不严格"], problems.Select(p => p.GetProperty("title").GetString()));
        Assert.Equal([1, 2, 3], problems.Select(p => p.GetProperty("no").GetInt32()));
        Assert.All(problems, p => Assert.Contains(p.GetProperty("title").GetString()!, Feedback.Opinion[p.GetProperty("start").GetInt32()..p.GetProperty("end").GetInt32()]));
        Assert.Equal(JsonValueKind.Null, problems[0].GetProperty("level2").ValueKind);
        Assert.Equal(JsonValueKind.Array, json.RootElement.GetProperty("warnings").ValueKind);
        Assert.Equal(JsonValueKind.Array, problems[0].GetProperty("measures").ValueKind);
    }

    [Fact]
    public async Task G28_facts_carry_number_and_unit()
    {
        var (_, output, _) = await RunAsync(Feedback.Opinion, "--json");
        using var json = JsonDocument.Parse(output);
        var facts = json.RootElement.GetProperty("problems")[0].GetProperty("facts").EnumerateArray()
            .Select(fact => (fact.GetProperty("kind").GetString(), fact.GetProperty("value").GetDecimal(), fact.GetProperty("unit").GetString())).ToArray();
        Assert.Contains(("money", 42600m, "元"), facts);
        Assert.Contains(("count", 17m, "名"), facts);
    }

    [Fact]
    public async Task Without_json_it_is_a_summary_to_read()
    {
        var (exit, output, _) = await RunAsync(Feedback.Opinion);
        var text = Encoding.UTF8.GetString(output);
        Assert.Equal(0, exit);
        Assert.Contains("共读出问题3个", text);
        Assert.Contains("2. 殡葬领域监管不严", text);
    }

    [Fact]
    public async Task An_unreadable_file_is_refused_in_Chinese_on_the_error_stream()
    {
        var (exit, output, errors) = await RunAsync([0x00, 0x01, 0x02, 0xFE, 0xFF, 0x00], "--json");
        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Matches("[\\u4e00-\\u9fff]{4}", errors);
        Assert.DoesNotContain("   at ", errors);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused_by_name()
    {
        var (exit, _, errors) = await CommandLine.StartAsync("parse", "/nowhere/意见.docx");
        Assert.Equal(1, exit);
        Assert.Contains("意见.docx", errors);
    }

    private static Task<(int Exit, byte[] Output, string Errors)> RunAsync(string text, params string[] options) => RunAsync(Encoding.UTF8.GetBytes(text), options);

    private static async Task<(int Exit, byte[] Output, string Errors)> RunAsync(byte[] content, params string[] options)
    {
        var file = Path.Combine(Path.GetTempPath(), $"bihuan-{Guid.CreateVersion7():N}.txt");
        await File.WriteAllBytesAsync(file, content);
        try
        {
            return await CommandLine.StartAsync(["parse", file, .. options]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
