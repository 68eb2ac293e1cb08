namespace Bihuan.Tests.Analysis;

/// <summary>However the same document is typed, the same findings are read from it (H).</summary>
public sealed class TypingReadingTest
{
    public static TheoryData<string> Ways() => ["full-width marks", "full-width digits", "carriage returns", "blanks at line ends", "single quotes", "corner quotes", "half-width marks"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Findings_do_not_depend_on_how_a_document_is_typed(string way)
    {
        foreach (var name in OwnSamplesTest.Documents().Select(document => document.Data))
        {
            var text = File.ReadAllText(Path.Combine(LabelledSamples.Own, name));
            Assert.Equal([name, .. Words(text)], [name, .. Words(Typed(text, way))]);
        }
    }

    // Marks and digits are what differs; the words of a title must not.
    static IEnumerable<string> Words(string text) =>
        Readings.Titles(text).Select(title => new string([.. title.Where(c => c is >= '\u4e00' and <= '\u9fff')]));

    static string Typed(string text, string way) => way switch
    {
        "full-width marks" => Exchanged(text, ",;()!?%", "，；（）！？％"),
        "full-width digits" => Exchanged(text, "0123456789", "０１２３４５６７８９"),
        "carriage returns" => text.Replace("\n", "\r\n"),
        "blanks at line ends" => text.Replace("\n", "  \n"),
        "single quotes" => Exchanged(text, "“”", "‘’"),
        "corner quotes" => Exchanged(text, "“”", "「」"),
        _ => Exchanged(text, "，；：（）！？％", ",;:()!?%"),
    };

    static string Exchanged(string text, string marks, string others) =>
        new([.. text.Select(c => marks.IndexOf(c) is >= 0 and var at ? others[at] : c)]);
}
