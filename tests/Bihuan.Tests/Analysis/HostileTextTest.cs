namespace Bihuan.Tests.Analysis;

/// <summary>
/// Texts made to hang a parser end. No clock is read: a parse that is not near linear would not come back
/// within the test run's own limit.
/// </summary>
public sealed class HostileTextTest
{
    public static TheoryData<string> Pieces() =>
    [
        "有的", "一是", "“", "（", "1.", "问题", "，", "不", "关于", "存在", "整改措施：", "①", "、", "2024年", "零一二", "重", "以",
        "一、问题\n", "1.不到位。\n", "\t", "有的不到位；", "整改情况：一是", "12", "对", "(一)", "——", "首页 ", "……", "不到位,", "*",
    ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Much_of_one_piece_is_read(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        Assert.NotNull(Readings.Of(text).Warnings);
    }

    [Fact]
    public void A_megabyte_of_findings_is_read()
    {
        var text = string.Concat(Enumerable.Range(1, 16_000).Select(n => $"{n % 900 + 1}.第{n}项工作落实不到位，涉及资金{n}.5万元。\n整改措施：修订制度{n}；开展培训{n}次。\n"));
        Assert.True(Readings.Of(text).Findings.Count > 15_000);
    }
}
