namespace Bihuan.Tests.Analysis;

/// <summary>Short texts broken at the edge of a narrow page: few lines tell where the edge is (H).</summary>
public sealed class PageEdgeReadingTest
{
    [Fact]
    public void A_full_line_is_not_joined_with_an_aspect_that_opens_like_its_own() =>
        Assert.Equal(["学用脱节", "制度执行打折扣，会议记录缺失", "个别问题整改后反弹"], Readings.Titles("""
            巡察组指出，局党组推动各项工作取得成效。巡察发现了以下问题，
            主要是：
            在学习贯彻方面，学用脱节；制度执行打折扣，会议记录缺失不全面。
            在巡察整改方面，个别问题整改后反弹。
            """).Select(title => title.Replace("不全面", "", StringComparison.Ordinal)));

    [Fact]
    public void A_line_that_breaks_off_goes_on_also_with_what_looks_like_a_label() =>
        Assert.Empty(Readings.Titles("""
            巡察业务问答
            问：整改报告包括哪几部分？
            答：一般包括主体责任、落实情况、移交事项三个部分，缺一不可。
            第八条 被巡察单位有下列情形之一的，视情节轻重，追究相关
            责任：
            1.隐瞒不报或者提供虚假情况的；
            2.无正当理由拒不纠正存在的问题的。
            """));

    [Fact]
    public void Quotes_and_numbers_are_not_broken() =>
        Assert.Equal(["“厕所革命”重建轻管", "多付工程款27.5万元，把关不严"], Readings.Titles("巡察反馈意见\n一、巡察发现的主要问题\n1.“厕\n所革命”重建轻管。\n2.多付工程款27.\n5万元，把关不严。"));

    [Fact]
    public void A_list_inside_a_paragraph_goes_on_in_the_next_line() =>
        Assert.Equal(["落实党管武装制度不到位，基干民兵编组与实际不符", "道路硬化项目结算把关不严，多付工程款3.9万元", "村干部违规领取务工补贴，4名村干部累计领取1.82万元"], Readings.Titles("""
            县委第三巡察组向云峰乡党委反馈巡察情况
            5月16日，县委第三巡察组向云峰乡党委反馈了巡察情况。县委常委、县人武部政委参加反馈会。
            巡察组在反馈中肯定了云峰乡党委抓党建的做法，同时指出了存在的问题：一是落实党管武装制
            度不到位，基干民兵编组与实际不符。二是道路硬化项目结算把关不严，多付工程款3.9万元。
            三是村干部违规领取务工补贴，4名村干部累计领取1.82万元。
            巡察组建议：一是强化国防动员意识；二是严格项目审计。
            """));

    [Fact]
    public void Where_first_lines_are_set_in_the_margin_tells_what_goes_on()
    {
        var reading = Readings.Of("""
            　　县委第三巡察组向云峰乡党委反馈巡察情况
            　　巡察组在反馈中肯定了云峰乡党委在抓党建促振兴方面的做法，同时指出了存在的
            问题：一是武装制度落实不到位，编组不符。二是结算把关不严，多付工程款3.9万元。
            　　巡察组建议：一是强化意识；二是严格审计。
            """);
        Assert.Equal(["武装制度落实不到位，编组不符", "结算把关不严，多付工程款3.9万元"], reading.Findings.Select(finding => finding.Title));
        Assert.All(reading.Findings, finding => Assert.DoesNotContain("抓党建促振兴", finding.Level1 ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_heading_reaches_no_edge() =>
        Assert.Equal(["库房消防设施过期", "责任落实不到位，2处单位消防设施过期"], Readings.Titles("支部整改报告\n二、反馈问题及整改情况\n(一)库房消防设施过期\n更换消防器材8件。\n(二)责任落实不到位，2处单位消防设施过期\n更换消防器材28件。"));
}
