namespace Bihuan.Web.Features.History;

/// <summary>The kinds of happenings in Chinese. A test reads the source for kinds that have no word here.</summary>
internal static class HappeningWords
{
    /// <summary>The first part of a kind: what it is about.</summary>
    public static readonly IReadOnlyList<(string Area, string Word)> Areas =
    [
        ("account", "登录与账号"), ("access", "越权访问"), ("person", "人员"), ("unit", "单位"), ("region", "县（区）"), ("history", "历史"),
        ("term", "届次"), ("round", "轮次"), ("inspection", "巡察"), ("feedback-document", "反馈意见"), ("finding", "问题"), ("measure", "措施"),
        ("milestone", "阶段节点"), ("progress", "进展"), ("evidence", "佐证"), ("review", "审核"), ("ledger", "台账"), ("saved-view", "台账视图"), ("rule-set", "规则集"),
    ];

    /// <summary>About these the auditor reads the whole sentence; of all others only that it happened, for they are business (三员分立).</summary>
    private static readonly IReadOnlySet<string> Administrative = new HashSet<string> { "account", "access", "person", "unit", "region", "history" };

    public static readonly IReadOnlyDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        ["account.signed-in"] = "登录",
        ["account.signed-out"] = "退出",
        ["account.sign-in-refused"] = "登录被拒绝",
        ["account.unknown-refused"] = "不存在的登录名",
        ["account.opened"] = "开通账号",
        ["account.closed"] = "停用账号",
        ["account.reopened"] = "恢复账号",
        ["account.password-reset"] = "重置密码",
        ["account.password-changed"] = "修改密码",
        ["access.refused"] = "越权访问被拒绝",
        ["access.not-found"] = "访问不存在或无权查看的内容",
        ["person.entered"] = "登记人员",
        ["person.changed"] = "修改人员",
        ["person.appointed"] = "任职",
        ["person.released"] = "离任",
        ["unit.established"] = "新增单位",
        ["unit.changed"] = "修改单位",
        ["unit.abolished"] = "撤销单位",
        ["region.founded"] = "建立县（区）",
        ["history.opened"] = "查阅历史",
        ["history.verified"] = "核验历史",
        ["term.begun"] = "设立届次",
        ["round.opened"] = "设立轮次",
        ["inspection.begun"] = "列入巡察",
        ["inspection.feedback-meeting"] = "登记反馈会",
        ["inspection.feedback-meeting-corrected"] = "更正反馈会",
        ["inspection.lists-submitted"] = "提交三张清单",
        ["feedback-document.read"] = "读取反馈意见",
        ["feedback-document.confirmed"] = "确认导入反馈意见",
        ["feedback-document.undone"] = "撤回导入",
        ["feedback-document.downloaded"] = "下载反馈意见",
        ["finding.drafted"] = "起草问题",
        ["finding.issued"] = "反馈问题",
        ["finding.reworded"] = "修改问题表述",
        ["finding.reclassified"] = "调整整改类别",
        ["finding.taken-back"] = "撤回问题",
        ["finding.claimed"] = "认领问题",
        ["finding.assigned"] = "明确责任",
        ["finding.goal-set"] = "填写整改目标",
        ["finding.rectifying"] = "启动整改",
        ["finding.submitted"] = "提交审核",
        ["finding.continuous"] = "转入常态化",
        ["finding.closed"] = "销号",
        ["finding.relapsed"] = "认定反弹",
        ["finding.voided"] = "作废问题",
        ["finding.due-moved"] = "调整时限",
        ["finding.bulk-reason"] = "批量办理说明",
        ["measure.added"] = "新增措施",
        ["measure.changed"] = "修改措施",
        ["measure.dropped"] = "取消措施",
        ["milestone.met"] = "完成节点",
        ["progress.reported"] = "填报进展",
        ["evidence.added"] = "上传佐证",
        ["evidence.viewed"] = "查阅佐证",
        ["evidence.withdrawn"] = "撤回佐证",
        ["review.passed"] = "审核通过",
        ["review.returned"] = "审核退回",
        ["ledger.bulk"] = "台账批量办理",
        ["ledger.exported"] = "导出台账",
        ["saved-view.kept"] = "保存视图",
        ["saved-view.discarded"] = "删除视图",
    };

    public static string Of(string kind) => Kinds.GetValueOrDefault(kind) ?? AreaOf(kind);

    public static string AreaOf(string kind) => Areas.FirstOrDefault(area => area.Area == kind.Split('.')[0]).Word ?? "其他事项";

    public static bool IsAdministrative(string kind) => Administrative.Contains(kind.Split('.')[0]);
}
