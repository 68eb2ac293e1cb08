using Bihuan.Analysis.Feedback;

namespace Bihuan.Tests.Analysis;

/// <summary>The rules by which findings are cut, one at a time (A06, H).</summary>
public sealed class FeedbackReaderTest
{
    [Theory]
    [InlineData("有的同志问,整改是不是过关就行?有则改之、无则加勉。要有的放矢,有针对性地整改不到位的问题。")]
    [InlineData("要着力解决责任不落实、措施不具体的问题。")]
    [InlineData("一、整改要求\n1.严禁虚假整改。\n2.防止问题反弹回潮。")]
    [InlineData("一、原因分析\n(一)思想认识有偏差。\n(二)责任落实不到位。")]
    [InlineData("巡察期间,还收到反映一些领导干部的问题线索,已按规定转县纪委监委处理。")]
    public void Speaking_of_faults_is_not_reporting_them(string text) => Assert.Empty(Readings.Titles(text));

    [Fact]
    public void A_fault_above_faults_only_groups() =>
        Assert.Equal(["学习不系统", "研讨不深入"], Readings.Titles("主要问题:\n(一)理论学习不够。一是学习不系统。二是研讨不深入。"));

    [Fact]
    public void A_fault_above_examples_is_the_finding() =>
        Assert.Equal(["理论学习不够", "纪律执行不严"], Readings.Titles("主要问题:\n(一)理论学习不够。有的支部学习走过场。\n(二)纪律执行不严。比如,2人迟到。"));

    [Theory]
    [InlineData("一、")]
    [InlineData("(一)")]
    [InlineData("（一）")]
    [InlineData("1.")]
    [InlineData("1、")]
    [InlineData("（1）")]
    [InlineData("①")]
    [InlineData("⑴")]
    [InlineData("第一，")]
    [InlineData("一是")]
    [InlineData("首先，")]
    public void Every_way_of_numbering_is_taken_off_the_title(string number) =>
        Assert.Equal("合同管理不规范", Readings.Titles($"巡察发现的主要问题：\n{number}合同管理不规范。7份合同未审核。")[0]);

    [Theory]
    [InlineData("1.关于“合同管理不规范”问题。")]
    [InlineData("1.关于“合同管理不规范”的问题的整改")]
    [InlineData("1.针对“合同管理不规范”问题,")]
    [InlineData("1.关于合同管理不规范的问题")]
    [InlineData("1.“合同管理不规范”问题整改情况:")]
    [InlineData("1.反馈问题:合同管理不规范。")]
    public void A_title_is_freed_from_the_words_around_it(string heading) =>
        Assert.Equal(["合同管理不规范"], Readings.Titles($"二、整改落实情况\n{heading}\n整改措施:修订合同管理办法。"));

    [Fact]
    public void Words_about_progress_are_no_measures()
    {
        var finding = Assert.Single(Readings.Of("1.台账不清。\n整改措施:一是重建台账。二是清退资金。目前已完成整改。\n整改结果:长期坚持。").Findings);
        Assert.Equal(["重建台账", "清退资金"], finding.Measures.Select(measure => measure.Text));
    }

    [Fact]
    public void What_a_document_states_besides_is_kept()
    {
        var finding = Assert.Single(Readings.Of("1.台账不清。\n整改措施:重建台账。\n责任领导:周某\n整改时限:2025年6月").Findings);
        Assert.Equal(("周某", "2025年6月"), (finding.Stated["责任领导"], finding.Stated["整改时限"]));
    }

    [Theory]
    [InlineData("反馈了5个问题。\n1.台账不清。\n2.管理不严。\n3.学习不够。", "count-mismatch")]
    [InlineData("主要问题:\n1.台账不清。\n2.管理不严。\n4.学习不够。", "count-mismatch")]
    [InlineData("主要问题:\n1.违规发放补贴**万元。\n2.管理不严。", "masked-text")]
    [InlineData("主要问题:\n1.各级组()责任不落实。\n2.管理不严。", "missing-text")]
    [InlineData("主要问题:\n1.台账不清。\n2.狠抓落实不够,……", "truncated")]
    [InlineData("今天天气晴。", "no-findings")]
    [InlineData("首页 > 公开\n主要问题:\n1.台账不清。\n2.管理不严。", "site-chrome")]
    public void What_needs_a_look_is_warned_of(string text, string code) =>
        Assert.Contains(Readings.Of(text).Warnings, warning => warning.Code == code);

    [Fact]
    public void Provenance_lines_are_furniture()
    {
        var reading = Readings.Of("# source: x\n# title: y\n主要问题:\n1.台账不清。\n2.管理不严。");
        Assert.Equal(LeftOutReason.PageFurniture, reading.LeftOut[0].Reason);
        Assert.Equal(2, reading.Findings.Count);
    }

    [Fact]
    public void A_finding_split_by_a_page_break_has_two_spans()
    {
        const string text = "  关于巡察情况的报告\n\n  主要问题:\n  1.盘活存量资金不及时,结转两年以上资金未收回的\n\n     - 2 -\n\n有23个项目。\n  2.管理不严。\n";
        var finding = Readings.Of(text).Findings[0];
        Assert.Equal("盘活存量资金不及时,结转两年以上资金未收回的有23个项目", finding.Title);
        Assert.Equal(2, finding.Spans.Count);
    }

    [Theory]
    [InlineData("1.关于“合同管理不规范。7份合同未审核”问题。")]
    [InlineData("1.关于“合同管理不规范。7份合同未审核")]
    public void The_first_sentence_inside_quotes_is_the_title(string heading) =>
        Assert.Equal(["合同管理不规范"], Readings.Titles($"二、整改落实情况\n{heading}"));

    [Fact]
    public void A_ratio_does_not_end_a_title() =>
        Assert.Equal(["教师配备不足,师生比仅为1:612"], Readings.Titles("巡察发现的主要问题:\n1.教师配备不足,师生比仅为1:612。"));

    [Fact]
    public void The_head_of_a_web_page_takes_in_no_finding() =>
        Assert.Equal("(一)学习方面", Assert.Single(Readings.Of("日期:2023-05-04 来源:县档案局\n(一)学习方面\n1.关于“学习不深入”问题。").Findings).Level1);

    [Theory]
    [InlineData("县交通局补记固定资产11台。")]
    [InlineData("县机关事务中心终止原租赁关系,房屋挂网招租。")]
    [InlineData("县财政局已于8月底前将资金全部缴入国库。")]
    public void Who_acted_and_what_they_did_is_a_measure(string act) =>
        Assert.Equal([act.TrimEnd('。')], Assert.Single(Readings.Of($"关于审计查出问题整改情况的报告\n一、资产方面\n(一)资产账实不符。{act}").Findings).Measures.Select(measure => measure.Text));
}
