using Bihuan.Analysis.Feedback;

namespace Bihuan.Tests.Analysis;

/// <summary>Numbers with units are facts of a finding; dates and names are not (G28).</summary>
public sealed class FactReadingTest
{
    [Theory]
    [InlineData("违规费用达18万元", FactKind.Money, 180000, "元")]
    [InlineData("涉及金额1.2亿元", FactKind.Money, 120000000, "元")]
    [InlineData("共计8463元", FactKind.Money, 8463, "元")]
    [InlineData("列支餐费1,260.50元", FactKind.Money, 1260.50, "元")]
    [InlineData("追回资金667余万元", FactKind.Money, 6670000, "元")]
    [InlineData("追回资金30多万元", FactKind.Money, 300000, "元")]
    [InlineData("套取资金三万五千元", FactKind.Money, 35000, "元")]
    [InlineData("学习占比不足20%", FactKind.Percentage, 20, "%")]
    [InlineData("已复耕的不足六成", FactKind.Percentage, 60, "%")]
    [InlineData("有12个未通过环评的项目", FactKind.Count, 12, "个")]
    [InlineData("有3名村干部", FactKind.Count, 3, "名")]
    [InlineData("涉及患者126人次", FactKind.Count, 126, "人次")]
    [InlineData("有十二户未纳入", FactKind.Count, 12, "户")]
    [InlineData("面积为1260亩", FactKind.Quantity, 1260, "亩")]
    [InlineData("连续6个月未交", FactKind.Duration, 6, "个月")]
    public void A_number_with_its_unit_is_a_fact(string words, FactKind kind, double value, string unit)
    {
        var fact = Assert.Single(Of(words));
        Assert.Equal((kind, (decimal)value, unit), (fact.Kind, fact.Value, fact.Unit));
    }

    [Theory]
    [InlineData("2023年未开展")]
    [InlineData("6月28日未上缴")]
    [InlineData("未执行国发〔2023〕15号文件")]
    [InlineData("“一岗双责”不到位")]
    [InlineData("违规发放补贴**万元")]
    [InlineData("第三季度未召开")]
    [InlineData("一些单位不重视")]
    public void Dates_names_and_masks_are_none(string words) => Assert.Empty(Of(words));

    [Fact]
    public void A_fact_stands_where_it_says()
    {
        const string text = "巡察发现的主要问题：\n1.资金管理不严。违规列支41.7万元。\n2.监管不到位。";
        var fact = Assert.Single(Readings.Of(text).Findings.SelectMany(finding => finding.Facts));
        Assert.Equal("41.7万元", text[fact.Start..fact.End]);
    }

    static IReadOnlyList<ReadFact> Of(string words) =>
        Readings.Of($"巡察发现的主要问题：\n1.工作落实不到位。{words}。\n2.监管不到位。").Findings[0].Facts;
}
