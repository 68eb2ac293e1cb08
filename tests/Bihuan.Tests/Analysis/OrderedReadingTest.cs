namespace Bihuan.Tests.Analysis;

/// <summary>What order, position and parallel form tell where the words alone do not (A06, H).</summary>
public sealed class OrderedReadingTest
{
    [Fact]
    public void A_number_before_a_date_is_no_decimal() =>
        Assert.Equal(
            ["3月5日上午，县税务局2个窗口无人值守", "12日下午，1名工作人员上班时间玩手机", "9时15分，县文化馆1名职工在网上购物", "2人上班迟到"],
            Readings.Titles("关于作风暗访情况的通报\n现将发现的问题通报如下：\n1.3月5日上午，县税务局2个窗口无人值守。\n2.12日下午，1名工作人员上班时间玩手机。\n3.9时15分，县文化馆1名职工在网上购物。\n4.2人上班迟到。"));

    [Fact]
    public void The_order_of_a_list_tells_its_numbers_from_amounts()
    {
        var reading = Readings.Of("整改方案\n一、整改任务\n1.反馈问题：采购管理不规范。\n整改措施：1.修订采购办法；2.5万元以上的采购一律集体研究。\n2.反馈问题：资产底数不清。\n整改措施：1.30日内完成清查；2.建立台账。");
        Assert.Equal(["修订采购办法", "5万元以上的采购一律集体研究"], reading.Findings[0].Measures.Select(measure => measure.Text));
        Assert.Equal(["30日内完成清查", "建立台账"], reading.Findings[1].Measures.Select(measure => measure.Text));
    }

    [Fact]
    public void Paragraphs_numbered_in_order_are_numbered_whatever_follows_the_point() =>
        Assert.Equal(["30%的项目资金超期未拨付", "80%以上的合同未经法制审核", "2.3万元押金长期挂账未清理"], Readings.Titles("巡察反馈意见\n二、发现的主要问题\n1.30%的项目资金超期未拨付。\n2.80%以上的合同未经法制审核。\n3.2.3万元押金长期挂账未清理。"));

    [Fact]
    public void An_amount_behind_a_numbered_fault_stays_an_amount() =>
        Assert.Equal(["学费收缴不及时", "采购程序不规范"], Readings.Titles("巡察反馈意见\n二、主要问题\n1.学费收缴不及时。2.5万元学费挂账一年未清。\n2.采购程序不规范。1.8万元的办公桌椅未经询价。"));

    [Fact]
    public void A_heading_over_a_table_groups_its_findings()
    {
        var reading = Readings.Of("村级巡察反馈问题台账\n一、柳湾村党支部\n序号\t存在问题\t整改要求\n1\t会议记录缺失\t补齐\n二、石门村党支部\n序号\t存在问题\t整改要求\n1\t低保评议走过场\t重新评议");
        Assert.Equal(["一、柳湾村党支部", "二、石门村党支部"], reading.Findings.Select(finding => finding.Level1));
    }

    [Fact]
    public void A_unit_before_a_list_groups_it()
    {
        var reading = Readings.Of("县委巡察集中反馈\n近日，县委2个巡察组反馈了巡察情况。\n县统计局党组。一是数据审核把关不严；二是干部培训流于形式。\n县气象局党组。一是预警发布不及时；二是财务报销不规范。");
        Assert.Equal(["县统计局党组", "县统计局党组", "县气象局党组", "县气象局党组"], reading.Findings.Select(finding => finding.Level1));
    }

    [Fact]
    public void A_fault_that_opens_as_a_wish_is_known_by_its_neighbours()
    {
        Assert.Equal(["避免重复检查机制未建立，一家企业一月迎检6次", "隐患排查走过场"], Readings.Titles("巡察反馈意见\n二、主要问题\n（一）安全生产方面\n1.避免重复检查机制未建立，一家企业一月迎检6次。\n2.隐患排查走过场。"));
        Assert.Empty(Readings.Titles("巡察工作要求\n三、整改要求\n1.避免责任不落实、措施不到位。\n2.防止整改走过场。"));
    }

    [Fact]
    public void Facts_told_with_将_are_no_demand() =>
        Assert.Equal(["甲医院串换收费", "乙诊所替人刷卡"], Readings.Titles("专项检查通报\n二、发现的主要问题\n（一）收费方面\n1.甲医院串换收费。将自费项目改为医保项目申报。\n2.乙诊所替人刷卡。以他人医保卡结算8次。"));

    [Theory]
    [InlineData("巡察也发现一些问题。思想建设上，学用脱节；廉政建设上，警示教育针对性不强。")]
    [InlineData("巡察指出存在的问题：就思想建设而言，学用脱节；就廉政建设而言，警示教育针对性不强。")]
    [InlineData("巡察组指出，该局存在以下问题：\n在思想建设方面——学用脱节。\n在廉政建设方面——警示教育针对性不强。")]
    [InlineData("巡察发现，该局存在以下问题：（一）在思想建设方面，学用脱节；（二）在廉政建设方面，警示教育针对性不强。")]
    public void Aspects_side_by_side_are_no_part_of_the_faults(string text) =>
        Assert.Equal(["学用脱节", "警示教育针对性不强"], Readings.Titles("巡察情况反馈\n" + text));

    [Fact]
    public void Announced_aspects_tell_faults_in_any_words() =>
        Assert.Equal(["转型升级步伐慢", "惠企政策兑现难"], Readings.Titles("巡视反馈\n巡视发现的问题主要是：在发展理念上，转型升级步伐慢；在营商环境上，惠企政策兑现难。"));

    [Theory]
    [InlineData("巡察整改任务分解表\n序号\t整改任务\t整改目标\t整改措施\n1\t解决抄表员长期不到户的问题\t到户率100%\t开展抄表稽查")]
    [InlineData("巡察整改分工方案\n二、整改任务\n（一）整改抄表员长期不到户问题\n整改措施：开展抄表稽查。")]
    [InlineData("整改任务书\n【任务1】问题：抄表员长期不到户\n【措施】开展抄表稽查")]
    [InlineData("巡察反馈意见整改任务表\n反馈问题：抄表员长期不到户\n整改任务：完善制度\n整改措施：开展抄表稽查")]
    public void A_task_that_restates_a_fault_is_the_finding(string text)
    {
        var finding = Assert.Single(Readings.Of(text).Findings);
        Assert.Equal("抄表员长期不到户", finding.Title);
        Assert.Equal("开展抄表稽查", Assert.Single(finding.Measures).Text);
    }
}
