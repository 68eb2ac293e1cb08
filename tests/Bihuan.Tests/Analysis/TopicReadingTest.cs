namespace Bihuan.Tests.Analysis;

/// <summary>Topics, promises, questions and practice stand where findings stand and are none (A06, H).</summary>
public sealed class TopicReadingTest
{
    [Theory]
    [InlineData("访谈问题\n1.低保对象公布过没有?\n2.有没有优亲厚友的情况?")]
    [InlineData("整改承诺书\n县委巡察办:\n一、不讲条件,对反馈问题全部认领。\n二、不搞虚假整改。")]
    [InlineData("先进经验\n一、以上率下,解决“谁来改”的问题。负责人领办难题。\n二、建章立制,解决“反弹”的问题。新建制度9项。")]
    [InlineData("镇纪委书记岗位职责\n1.对主体责任落实不力的及时提醒。\n2.受理检举控告,查处违纪违法行为。")]
    [InlineData("致全县党员的一封信\n巡察组重点了解以下情况:一是决策落实不到位的问题;二是党组织软弱涣散的问题。")]
    [InlineData("讲话\n有的工作要马上办,有的工作要久久为功,不能一哄而上。")]
    [InlineData("攻坚方案\n(一)攻坚历史遗留问题。\n(二)攻坚制度漏洞问题。")]
    public void None_of_these_reports_a_fault(string text) => Assert.Empty(Readings.Titles(text));

    [Fact]
    public void A_topic_groups_the_faults_told_after_it()
    {
        var reading = Readings.Of("讲话\n第一,关于政治站位问题。巡察中发现,有的干部认识有偏差;有的单位提供资料缺斤少两。\n第二,关于纪律作风问题。要有针对性地开展警示教育。");
        Assert.Equal(["有的干部认识有偏差", "有的单位提供资料缺斤少两"], reading.Findings.Select(finding => finding.Title));
        Assert.All(reading.Findings, finding => Assert.Equal("第一,关于政治站位问题", finding.Level1));
    }

    [Fact]
    public void A_sentence_on_what_was_built_upon_groups_nothing()
    {
        var reading = Readings.Of("补充反馈意见\n在前期巡察反馈基础上，现就区人民医院补充反馈问题2个，具体如下。\n一、补充发现的问题\n1.验收把关不严。有5份合同没有验收单。\n2.账实不符。有17台设备有账无物。");
        Assert.Equal(["验收把关不严", "账实不符"], reading.Findings.Select(finding => finding.Title));
        Assert.All(reading.Findings, finding => Assert.Equal("一、补充发现的问题", finding.Level1));
    }

    [Fact]
    public void A_numbered_problem_label_groups_what_stands_below()
    {
        var reading = Readings.Of("整改落实情况报告\n问题一:党建作用发挥不明显\n1、考核“一个样”,支部均评为优秀。\n整改措施:修订细则。\n2、党务干部兼职化。\n整改措施:配备专职副书记。");
        Assert.Equal(["考核“一个样”,支部均评为优秀", "党务干部兼职化"], reading.Findings.Select(finding => finding.Title));
        Assert.All(reading.Findings, finding => Assert.Equal("问题一:党建作用发挥不明显", finding.Level1));
    }

    [Fact]
    public void Acts_under_a_named_problem_are_its_measures()
    {
        var finding = Assert.Single(Readings.Of("关于巡察整改情况的通报\n1.关于公车管理粗放的问题。①为42台公车加装定位。②对违规用车的3人通报批评。③压减开支,油费同比下降31%。").Findings);
        Assert.Equal("公车管理粗放", finding.Title);
        Assert.Equal(["为42台公车加装定位", "对违规用车的3人通报批评", "压减开支,油费同比下降31%"], finding.Measures.Select(measure => measure.Text));
    }

    [Theory]
    [InlineData("1.藏书账实不符,盘亏1100册(2025年12月底)")]
    [InlineData("其一,藏书账实不符,盘亏1100册。")]
    [InlineData("1.藏书账实不符,盘亏1100册(立行立改)")]
    public void When_and_by_whom_is_no_part_of_the_title(string line) =>
        Assert.Equal("藏书账实不符,盘亏1100册", Readings.Titles($"巡察发现的主要问题:\n{line}")[0]);

    [Fact]
    public void Aspects_below_an_announcement_hold_lists_of_faults()
    {
        var reading = Readings.Of("巡察组指出,成效明显,但仍存在以下问题:\n城管执法方面:同一点位全年被投诉43次;渣土车监管缺位。\n环卫保洁方面:考核走过场;公厕管护差。");
        Assert.Equal(["同一点位全年被投诉43次", "渣土车监管缺位", "考核走过场", "公厕管护差"], reading.Findings.Select(finding => finding.Title));
        Assert.Equal("城管执法方面", reading.Findings[0].Level1);
    }
}
