namespace Bihuan.Tests.Analysis;

/// <summary>However pages break a document, the same findings are read from it (H).</summary>
public sealed class WrappedReadingTest
{
    const int Page = 38;

    // Those that are broken already keep their own lines.
    static IEnumerable<(string Name, string Text)> Documents() =>
        OwnSamplesTest.Documents().Select(document => document.Data).Where(name => !name.Contains("wrapped", StringComparison.Ordinal))
            .Select(name => (name, File.ReadAllText(Path.Combine(LabelledSamples.Own, name))));

    [Fact]
    public void Findings_do_not_depend_on_where_lines_were_broken()
    {
        foreach (var (name, text) in Documents())
            Assert.Equal([name, .. Words(text)], [name, .. Words(Lines(text, line => line.Contains('\t') ? [line] : Broken(line)))]);
    }

    [Theory]
    [InlineData("|", "|")]
    [InlineData("", " | ")]
    public void Nor_on_how_tables_are_drawn(string end, string between)
    {
        foreach (var (name, text) in Documents().Where(document => document.Text.Contains('\t')))
            Assert.Equal([name, .. Words(text)], [name, .. Words(Lines(text, line => [Drawn(line, end, between)]))]);
    }

    [Fact]
    public void Nor_on_where_drawn_rows_were_broken()
    {
        foreach (var (name, text) in Documents().Where(document => document.Text.Contains('\t')))
            Assert.Equal([name, .. Words(text)], [name, .. Words(Lines(text, line => Broken(Drawn(line, "│", "│"))))]);
    }

    [Fact]
    public void A_short_line_ends_its_paragraph_and_a_full_one_goes_on()
    {
        var reading = Readings.Of("""
            县委第四巡察组向县文旅局党组反馈巡察情况
            巡察组指出，局党组推动文旅融合取得成效。巡察也发现一些问题，主要是：
            文物保护责任落实不力，3处不可移动文物存在坍塌风险；公共文化服务重建设轻管理，部
            分书屋常年闭门；导游年审把关不严。
            巡察组提出了整改要求。
            """);
        Assert.Equal(["文物保护责任落实不力，3处不可移动文物存在坍塌风险", "公共文化服务重建设轻管理，部分书屋常年闭门", "导游年审把关不严"], reading.Findings.Select(finding => finding.Title));
    }

    static string[] Words(string text) => [.. Readings.Titles(text).Select(title => new string([.. title.Where(c => c is >= '\u4e00' and <= '\u9fff')]))];

    static string Lines(string text, Func<string, IEnumerable<string>> change) => string.Join('\n', text.Split('\n').SelectMany(change));

    static string Drawn(string line, string end, string between) =>
        line.TrimStart('\t').Contains('\t') ? end + line.TrimEnd('\r').Replace("\t", between) + end : line;

    static IEnumerable<string> Broken(string line) => line.Length <= Page ? [line] : line.Chunk(Page).Select(piece => new string(piece));
}
