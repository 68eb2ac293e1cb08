using Bihuan.Analysis.Feedback;

namespace Bihuan.Tests.Analysis;

/// <summary>Shapes in which the same findings and measures come: columns, cards, letters, lost or added line ends (A06, H).</summary>
public sealed class ShapeReadingTest
{
    const string Title = "县卫健局党组巡察反馈问题整改台账\n";

    [Theory]
    [InlineData("序号   反馈问题             整改措施                 责任领导\n1      疫苗冷链管理不规范   更换冷链设备；建立日记录   王某\n2      村医补助拖欠         补发村医补助             李某")]
    [InlineData("序号 | 反馈问题 | 整改措施\n1 | 疫苗冷链管理不规范 | 更换冷链设备；建立日记录\n2 | 村医补助拖欠 | 补发村医补助")]
    [InlineData("反馈问题\t疫苗冷链管理不规范\n整改措施\t1.更换冷链设备；2.建立日记录\n责任领导\t王某\n反馈问题\t村医补助拖欠\n整改措施\t补发村医补助\n责任领导\t李某")]
    [InlineData("序号\n反馈问题\n整改措施\n责任领导\n1\n疫苗冷链管理不规范\n更换冷链设备；\n建立日记录\n王某\n2\n村医补助拖欠\n补发村医补助\n李某")]
    [InlineData("序号\t反馈问题\t整改措施\n1\t1.疫苗冷链管理不规范；2.村医补助拖欠\t1.更换冷链设备；建立日记录。2.补发村医补助")]
    [InlineData("Ⅰ.疫苗冷链管理不规范\n整改措施：更换冷链设备；建立日记录。\nⅡ.村医补助拖欠\n整改措施：补发村医补助。")]
    [InlineData("01 疫苗冷链管理不规范\n处置情况：更换冷链设备；建立日记录。\n02 村医补助拖欠\n处置情况：补发村医补助。")]
    [InlineData("1.疫苗冷链管理不规范\n√更换冷链设备\n√建立日记录\n2.村医补助拖欠\n√补发村医补助")]
    [InlineData("疫 苗 与 补 助 整 改 如 下 ：\n1 . 疫 苗 冷 链 管 理 不 规 范 。\n整 改 措 施 ： 更 换 冷 链 设 备 ； 建 立 日 记 录 。\n2 . 村 医 补 助 拖 欠 。\n整 改 措 施 ： 补 发 村 医 补 助 。")]
    public void Two_findings_and_their_measures_are_read_in_every_shape(string body)
    {
        var findings = Readings.Of(Title + body).Findings;
        Assert.Equal(["疫苗冷链管理不规范", "村医补助拖欠"], findings.Select(finding => finding.Title));
        Assert.Contains("更换冷链设备", findings[0].Measures[0].Text, StringComparison.Ordinal);
        Assert.Equal("补发村医补助", Assert.Single(findings[1].Measures).Text);
    }

    [Theory]
    [InlineData("序号\n反馈问题\n整改措施\n1\n疫苗冷链管理不规范\n更换设备\n备注：无\n附记")]
    [InlineData("序号\n反馈问题\n责任领导\n1\n甲\n乙\n丙\n丁\n2\n戊")]
    [InlineData("反馈问题\t疫苗冷链管理不规范\n整改措施\t更换设备\n备用\t三\t四")]
    public void Nothing_of_a_broken_table_is_lost(string body)
    {
        var document = SourceDocument.FromPlainText(Title + body);
        Readings.AssertNothingIsLost(document, FeedbackReader.Read(document));
        Assert.All((Title + body).Where(char.IsLetterOrDigit), letter => Assert.Contains(letter, document.Text));
    }

    [Fact]
    public void The_bullet_seen_first_groups_the_others()
    {
        var findings = Readings.Of("巡察反馈问题清单\n★柳村支部\n■账目混乱。\n■党费收缴不及时。\n★杨村支部\n■白条入账。").Findings;
        Assert.Equal(["★柳村支部", "★柳村支部", "★杨村支部"], findings.Select(finding => finding.Level1));
    }

    [Fact]
    public void Facts_below_a_heading_do_not_take_its_place() =>
        Assert.Equal(
            ["闲置土地处置不力", "优惠政策许诺过头", "办公用房超标"],
            Readings.Titles("专项巡察发现问题明细\nA.土地与招商\nA1.闲置土地处置不力\n3宗闲置超过四年。\nA2.优惠政策许诺过头\n与6家企业签订的协议未报区政府批准。\nA3.办公用房超标\n4间办公室面积超标。"));
}
