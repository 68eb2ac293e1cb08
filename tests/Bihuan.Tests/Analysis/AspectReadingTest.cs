namespace Bihuan.Tests.Analysis;

/// <summary>Groups without a heading of their own, and headings worded as faults above the faults themselves (A06, H).</summary>
public sealed class AspectReadingTest
{
    [Fact]
    public void Clauses_under_an_aspect_are_faults_each_also_in_words_nobody_foresaw()
    {
        var reading = Readings.Of("讲话\n二、看清差距不足\n从巡察情况看,问题还不少,有的还比较突出。主要是两个方面:\n一是在担当上,有的站所把整改当“软任务”;个别干部底数不清;还有的借调研之机绕道旅游。\n二是在效果上,部分问题改了又犯。");
        Assert.Equal(["有的站所把整改当“软任务”", "个别干部底数不清", "还有的借调研之机绕道旅游", "部分问题改了又犯"], reading.Findings.Select(finding => finding.Title));
        Assert.Equal(["一是在担当上", "二是在效果上"], reading.Findings.Select(finding => finding.Level1).Distinct());
    }

    [Fact]
    public void Several_aspects_of_one_sentence_group_their_clauses()
    {
        var reading = Readings.Of("巡察反馈\n巡察也发现了一些问题:在学习方面,研讨流于形式;阵地管理有盲区;在用人方面,干部长期混岗。");
        Assert.Equal(["研讨流于形式", "阵地管理有盲区", "干部长期混岗"], reading.Findings.Select(finding => finding.Title));
        Assert.Equal("在用人方面", reading.Findings[^1].Level1);
    }

    [Fact]
    public void A_single_fault_after_its_aspect_counts_with_its_figures() =>
        Assert.Equal(["借出款项清收不力,呆账达40万元", "台账缺失", "职工队伍老化,40岁以下仅3人"], Readings.Titles("现将巡察发现的主要问题通报如下。\n资产管理方面:借出款项清收不力,呆账达40万元;台账缺失。\n队伍建设方面:职工队伍老化,40岁以下仅3人。"));

    [Fact]
    public void A_heading_worded_as_a_fault_only_groups_the_faults_below_it()
    {
        var reading = Readings.Of("巡视发现的主要问题是:\n一、落实上级部署不够到位\n转型思路不宽,谋划少。\n治污进度滞后。");
        Assert.Equal(["转型思路不宽,谋划少", "治污进度滞后"], reading.Findings.Select(finding => finding.Title));
        Assert.All(reading.Findings, finding => Assert.Equal("一、落实上级部署不够到位", finding.Level1));
    }

    [Theory]
    [InlineData("有的企业招标走过场;个别企业违规借款。")]
    [InlineData("3名干部履职不力;2个项目进度滞后。")]
    [InlineData("招标走过场;借款审批缺失。")]
    public void What_stands_behind_a_fault_in_its_own_paragraph_are_its_facts(string facts) =>
        Assert.Equal("经营管理不严", Assert.Single(Readings.Titles($"巡察发现的主要问题是:\n一、经营管理不严。{facts}")));

    [Fact]
    public void A_fault_with_measures_of_its_own_is_the_finding()
    {
        var finding = Assert.Single(Readings.Of("整改方案\n(一)学习不够深入。研讨不充分;学用脱节。\n整改措施:每月研讨一次").Findings);
        Assert.Equal("学习不够深入", finding.Title);
        Assert.Equal("每月研讨一次", Assert.Single(finding.Measures).Text);
    }

    [Fact]
    public void Findings_follow_the_colon_whoever_speaks() =>
        Assert.Equal(["项目推进缓慢", "预案针对性不强"], Readings.Titles("巡察反馈\n会议指出,该镇做了大量工作。但巡察也发现一些问题,主要是:\n在落实部署方面,项目推进缓慢;预案针对性不强。"));

    [Theory]
    [InlineData("主持人:这些问题背后的原因是什么?\n嘉宾:有的是责任心不强,还有的是制度有漏洞。")]
    [InlineData("二、整改要求和建议\n(一)要防止以下倾向:一是避重就轻,只改小问题;二是以会议代替整改。")]
    [InlineData("讲话\n有的同志刚到岗,情况还不熟,要抓紧补课。")]
    public void Causes_demands_and_advice_report_none(string text) => Assert.Empty(Readings.Titles(text));

    [Theory]
    [InlineData("深入基层少,检查以听汇报为主")]
    [InlineData("化解矛盾能力不足")]
    [InlineData("公示公开做表面文章")]
    [InlineData("落实规定有松劲的苗头")]
    public void A_self_examination_states_faults_that_begin_as_acts_do(string fault) =>
        Assert.Equal([fault, "作风不实"], Readings.Titles($"对照检查材料\n一、存在的主要问题\n(一)作风方面\n1.{fault}。\n2.作风不实。"));

    [Fact]
    public void An_introduction_that_follows_a_demand_is_no_demand() =>
        Assert.Equal("调度不及时", Assert.Single(Readings.Titles("按照区委巡察整改工作要求,现公示如下(公示时间:8月4日)。\n(一)关于后勤保障方面\n1.反馈问题:调度不及时\n整改措施:优化流程")));

    [Fact]
    public void A_table_drawn_with_bars_is_a_table()
    {
        var document = Bihuan.Analysis.Feedback.SourceDocument.FromPlainText("整改台账\n|序号|类别|反馈问题|整改措施|\n|:-:|---|---|---|\n|1|财务|报销把关不严|完善制度;开展培训|\n||组织|换届逾期|完成换届|\n备注:按期完成。");
        var reading = Bihuan.Analysis.Feedback.FeedbackReader.Read(document);
        Assert.Equal(["报销把关不严", "换届逾期"], reading.Findings.Select(finding => finding.Title));
        Assert.Equal(["财务", "组织"], reading.Findings.Select(finding => finding.Level1));
        Assert.Equal(["完善制度", "开展培训"], reading.Findings[0].Measures.Select(measure => measure.Text));
        Readings.AssertNothingIsLost(document, reading);
    }

    [Fact]
    public void A_field_in_the_words_of_a_problem_groups()
    {
        var reading = Readings.Of("整改情况通报\n(三)关于选人用人和薪酬管理方面的问题\n①公开招聘程序不规范,条件事后补定。已完成整改。清退违规聘用人员2名。\n②未经核准擅自发放年终奖金。已完成整改。收回奖金15.6万元。");
        Assert.Equal(["公开招聘程序不规范,条件事后补定", "未经核准擅自发放年终奖金"], reading.Findings.Select(finding => finding.Title));
    }

    [Fact]
    public void What_will_be_looked_for_is_not_found_yet() =>
        Assert.Empty(Readings.Titles("关于开展专项巡察的公告\n重点检查以下几个方面:\n(一)贯彻决策部署不到位、打折扣问题;\n(二)履行监管责任不力,失察失管问题。"));

    [Fact]
    public void A_ratio_within_quotes_stays_in_the_title() =>
        Assert.Equal(["辅导员队伍不稳定,师生比未达到1:200"], Readings.Titles("整改情况通报\n2.针对“辅导员队伍不稳定,师生比未达到1:200”的问题。面向社会招聘专职辅导员17名。"));

    [Fact]
    public void What_is_asked_for_is_not_found() =>
        Assert.Empty(Readings.Titles("在进驻会上的讲话\n一是紧盯职能责任,看是否存在落实打折扣、做选择的问题;二是紧盯权力运行,看是否存在以权谋私、利益输送的问题。"));

    [Fact]
    public void Acts_behind_a_problem_in_quotes_are_its_measures_also_where_the_title_is_missing()
    {
        var reading = Readings.Of("支部坚决扛起整改主体责任,现将有关情况通报如下。\n(一)关于党的领导弱化的问题\n1.针对“会议混开”的问题。一是修订议事规则;二是分开记录。\n2.针对“学习不系统”的问题。一是制定年度计划。");
        Assert.Equal(["修订议事规则", "分开记录"], reading.Findings[0].Measures.Select(measure => measure.Text));
    }
}
