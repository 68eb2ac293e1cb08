namespace Bihuan.Domain.Plans;

/// <summary>The official words of plans, once.</summary>
public static class PlanWords
{
    public static string Of(PlanState state) => state switch
    {
        PlanState.Owed => "未报送",
        PlanState.UnderReview => "审核中",
        PlanState.Returned => "已退回",
        _ => "已审批",
    };
}
