using Bihuan.Analysis.Authenticity;

namespace Bihuan.Tests.Analysis;

/// <summary>C10: phrases are told from facts.</summary>
public class DutyReportEmptinessTest
{
    /// <summary>As the rules are shipped.</summary>
    private const int EmptyFrom = 60;

    [Theory]
    [InlineData("本月，我单位高度重视全面从严治党工作，认真贯彻上级决策部署，切实履行主体责任，持续推进各项工作落到实处，取得了明显成效。下一步将进一步提高政治站位，不断强化责任担当。")]
    [InlineData("坚持以上率下，压紧压实责任链条，班子成员以身作则，带头落实一岗双责。深入学习贯彻重要会议精神，营造风清气正的良好氛围，推动工作再上新台阶。")]
    [InlineData("3月5日召开党组会议学习上级文件精神，3月12日召开专题会议传达学习有关要求。全体干部统一思想，提高认识，认真抓好贯彻落实。下一步继续强化学习，常抓不懈。")]
    [InlineData("本月组织集体学习4次，开展专题研讨2次，上党课1次，干部职工思想认识进一步提高，责任意识不断增强，各项责任得到全面落实。")]
    [InlineData("责任落实情况良好，无异常。")]
    [InlineData("我中心始终把责任落实扛在肩上、抓在手上，主要负责人亲自抓、负总责，分管负责人具体抓，形成一级抓一级、层层抓落实的工作格局，各项整改任务正在有序推进之中。")]
    [InlineData("按照县委统一部署和局党组要求，单位全面加强党的建设，严格落实各项规章制度，干部作风明显好转，群众满意度持续提升，为高质量发展提供了坚强保证。")]
    [InlineData("牢固树立“四个意识”，坚决做到“两个维护”，以党的建设引领业务工作，真抓实干、久久为功，确保整改工作抓实抓细、见行见效。")]
    [InlineData("一是加强组织领导。二是强化责任落实。三是加强监督检查。四是强化结果运用。五是持续改进作风。六是不断健全机制，巩固提升整改成效。")]
    [InlineData("对巡察反馈问题，我单位照单全收、立行立改，逐条研究整改措施，明确整改责任，目前整改工作正在扎实推进，下步将加大力度，确保按时完成全部整改任务。")]
    public void Phrases_are_empty(string text) => Assert.InRange(DutyReportEmptiness.Judge(text).Score, EmptyFrom, 100);

    [Theory]
    [InlineData("3月4日对柳林水厂出纳李某逾期未交票据一事进行谈话提醒，3月11日前补齐票据17张。清理对外借款2笔，收回3.6万元并入账。修订《水费收缴管理办法》，取消现金收费窗口。")]
    [InlineData("排查供水管网漏点23处，修复21处，余下2处因道路施工4月上旬完成。退还多收水费4180元，涉及76户，名单已在石桥村公示。")]
    [InlineData("3月9日抽查施工合同12份，发现未履行比选程序3份，已责成经办人王某书面说明并约谈。3月20日印发《小额采购比选规定》。")]
    [InlineData("本月走访低保对象48户，停发已故人员低保金5人，追缴多发资金1.24万元，3月27日上缴财政专户。对经办人批评教育1人次。")]
    [InlineData("敬老院消防整改：更换灭火器36具，安装烟感报警装置18个，3月18日由消防大队验收。食堂采购改为两人签字，核对2月账目纠正差错3笔。")]
    [InlineData("查处公车私用1起，给予驾驶员诫勉，收回油料费860元；3月15日起车辆钥匙统一由办公室保管，当月出车登记62次逐次核对。")]
    [InlineData("清运青河河段采砂弃料420吨，拆除违建砂棚2座，3月22日通过镇政府验收；对巡河员张某脱岗一事扣发当月补助300元并通报。")]
    [InlineData("问题12：已补签管护合同9份，剩余1份因承包人外出，4月10日前签订。问题15：制度废止2项、修订1项，3月28日印发各站。")]
    [InlineData("3月6日发现东坡泵站值班记录补写，当日约谈站长并停发绩效500元；3月14日回访，记录已逐班签字，另解决群众反映停水问题4件。")]
    [InlineData("高度重视巡察整改。3月10日前追缴违规津贴2.3万元，涉及11人，全部上缴；3月19日修订《津补贴发放审批办法》，经职工大会通过后印发。")]
    public void Facts_are_not(string text) => Assert.InRange(DutyReportEmptiness.Judge(text).Score, 0, EmptyFrom - 1);

    [Fact]
    public void What_was_copied_from_the_month_before_tells_nothing_of_this_one()
    {
        const string Text = "排查供水管网漏点23处，修复21处，余下2处因道路施工4月上旬完成。退还多收水费4180元，涉及76户，名单已在石桥村公示。";
        var verdict = DutyReportEmptiness.Judge(Text, Text);
        Assert.True(verdict.Score >= 90);
        Assert.Contains(verdict.Reasons, reason => reason.Contains("上月月报", StringComparison.Ordinal));
    }

    [Fact]
    public void The_reasons_name_the_phrases_and_the_facts()
    {
        var verdict = DutyReportEmptiness.Judge("高度重视巡察整改，切实履行责任。3月10日前追缴违规津贴2.3万元，涉及11人，全部上缴。");
        Assert.Contains(verdict.Reasons, reason => reason.StartsWith("口号性表述", StringComparison.Ordinal) && reason.Contains("高度重视", StringComparison.Ordinal));
        Assert.Contains(verdict.Reasons, reason => reason.StartsWith("具体事项", StringComparison.Ordinal) && reason.Contains("追缴", StringComparison.Ordinal));
    }
}
