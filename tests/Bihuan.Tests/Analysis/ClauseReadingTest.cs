namespace Bihuan.Tests.Analysis;

/// <summary>Faults told inside paragraphs, as news and bulletins tell them (A06, H).</summary>
public sealed class ClauseReadingTest
{
    [Fact]
    public void A_bare_list_under_the_name_of_the_unit_is_a_list_of_faults() =>
        Assert.Equal(
            ["会议制度执行不严", "新馆建设长期打不开局面", "账目混乱"],
            Readings.Titles("现将巡察组反馈的主要问题公布如下:\n一、县图书馆支部\n会议制度执行不严;新馆建设长期打不开局面;账目混乱。"));

    [Fact]
    public void Sentences_that_all_state_faults_are_a_list_too()
    {
        var reading = Readings.Of("巡察组反馈情况。\n县档案馆党组存在的主要问题:党组核心作用弱化,执行民主集中制不严格。内部管理松散。库房安全责任落实不到位。");
        Assert.Equal(["党组核心作用弱化,执行民主集中制不严格", "内部管理松散", "库房安全责任落实不到位"], reading.Findings.Select(finding => finding.Title));
        Assert.All(reading.Findings, finding => Assert.Equal("县档案馆党组存在的主要问题", finding.Level1));
    }

    [Theory]
    [InlineData("巡察发现一些问题,有的村党支部存在学习不到位、账目不清、公开不及时等问题。")]
    [InlineData("巡察组肯定了成绩,指出该局存在学习不到位、账目不清、公开不及时等问题,并提出了三条意见。")]
    [InlineData("督查发现多数单位成效明显。但还有少数单位仍然存在学习不到位、账目不清、公开不及时等突出问题。")]
    public void Faults_listed_in_one_sentence_are_several(string text) =>
        Assert.Equal(["学习不到位", "账目不清", "公开不及时"], Readings.Titles("巡察反馈\n" + text));

    [Theory]
    [InlineData("巡察是政治巡察,要着眼发现问题。重点发现学习不到位、账目不清、公开不及时等问题。")]
    [InlineData("会上,有的同志主动揭短,不推过、不揽功;有的同志提意见不绕弯子。这说明班子是有战斗力的。")]
    [InlineData("有的同志刚到岗,情况不熟,这不要紧。")]
    [InlineData("问题清单制。一是原汁原味反馈。二是建立整改台账。")]
    public void Plans_praise_and_comfort_report_none(string text) => Assert.Empty(Readings.Titles(text));

    [Fact]
    public void A_sentence_with_a_colon_leads_up_to_its_list() =>
        Assert.Equal(
            ["有的支部学习走过场", "个别站所办事拖沓"],
            Readings.Titles("二、正视差距\n从自查看,工作还有不小差距:有的支部学习走过场;个别站所办事拖沓。"));

    [Fact]
    public void A_paragraph_above_numbered_faults_sums_them_up() =>
        Assert.Equal(
            ["学习转化不够", "风险意识不强"],
            Readings.Titles("一、存在的主要问题\n(一)政治能力方面\n理论武装抓得不深,判断力有偏差。\n一是学习转化不够。\n二是风险意识不强。"));

    [Fact]
    public void An_aspect_with_a_single_fault_stands_beside_those_with_lists()
    {
        var reading = Readings.Of("巡察发现的问题主要是:办学方面,一是课时挤占;二是师资不足。组织方面,主要是党员作用不突出,骨干中党员偏少。");
        Assert.Equal(["课时挤占", "师资不足", "党员作用不突出,骨干中党员偏少"], reading.Findings.Select(finding => finding.Title));
        Assert.Equal("组织方面", reading.Findings[^1].Level1);
    }

    [Theory]
    [InlineData("巡察组组长指出,集团做了大量工作,成绩值得肯定。但也发现一些突出问题:投资决策随意;薪酬管理混乱。")]
    [InlineData("巡察反馈指出,该集团存在投资决策随意;薪酬管理混乱等问题。")]
    public void Praise_before_and_and_so_on_behind_do_not_hide_the_list(string text) =>
        Assert.Equal(["投资决策随意", "薪酬管理混乱"], Readings.Titles("市委巡察组反馈情况\n" + text));

    [Fact]
    public void Numbers_after_blanks_count_the_acts_of_a_cell()
    {
        var finding = Assert.Single(Readings.Of("整改清单\n反馈问题\t整改措施\n农技站撤并过多\t1.招聘农技员12名 2.恢复农技站5个").Findings);
        Assert.Equal(["招聘农技员12名", "恢复农技站5个"], finding.Measures.Select(measure => measure.Text));
    }
}
