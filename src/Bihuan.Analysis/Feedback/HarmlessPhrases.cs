namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Set phrases that hold a word of fault and report none. They are taken out before a fault is looked for.
/// </summary>
static class HarmlessPhrases
{
    /// <summary>不 that praises, limits or links: 不断, 不仅, 不超过, 不折不扣.</summary>
    public const string NotThis =
        @"不断|不少(?=工作|成绩|努力|成效|进步|实事|好事|探索|文章|经验|亮点|功夫|心血)|不折不扣|不忘|不仅|不但|不只|不光|不(?:少|低|高|超|多|晚|早|迟)于|不超过|不得|不准(?=[\u4e00-\u9fff])(?!确)|不能腐|不敢腐|不想腐|不遮|"
        + @"不掩|不护短|不回避|不推[诿脱]|不手软|不姑息|不留(?:死角|空白|情面|余地)|不漏一|不落一|不虚一|不少一|不走过场|不打折扣|"
        + @"不搞变通|不松(?:劲|懈)|不放松|不放过|不停(?:步|歇)|不止步|不误|不让|不变|不遗余力|不畏|不怕|不同|不等|不论|不管|"
        + @"不限|不定期|不日|不妨|不愧|不减|不辱|不负|不懈|不动摇|不移|不已|不息|不凡|不易|不菲|不可替代|不可或缺|不可逆|不一定|"
        + @"不外乎|不日常";

    /// <summary>无, 未 and 没有 that reassure or name something else: 无死角, 未成年, 没有发现.</summary>
    public const string NoneOfIt =
        @"无论|无不|无愧|无私|无微不至|无禁区|无死角|无缝|无障碍|无违|无纸化|无论如何|无则加勉|未成年|未巡先改|治未病|未来|未雨绸缪|"
        + @"未诉先办|没有(?:发现|出现|发生)|未(?:发现|出现|发生)(?:明显|违|问题|类似|新的)";

    /// <summary>Resolve, idioms, and terms of the trade: 决不, 有的放矢, 差异化, 风险防控.</summary>
    public const string Others =
        @"义不容辞|责无旁贷|必不可少|密不可分|毫不|绝不|决不|永不|从不缺席|迫不及待|刻不容缓|源源不|有则改之|有的放矢|缺一不可|"
        + @"三个不放过|一事不|差异化|弱项(?:补|强)|零差错|(?:推行|实行|探索|推广|允许)以[^,。;]{1,14}?(?:替代|代替|代)|严重警告|偏差(?:校正|纠正)|防风险|"
        + @"风险(?:点)?(?:防控|排查|防范|评估|管控|监测|预警|隐患排查)";

    /// <summary>All of them.</summary>
    public const string All = NotThis + "|" + NoneOfIt + "|" + Others;
}
