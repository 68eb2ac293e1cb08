using Bihuan.Web.Access;
using Bihuan.Web.Storage;

namespace Bihuan.Web.Ui;

/// <summary>A part of a whole, to be shown as a percentage with as many decimals as the rules say.</summary>
/// <param name="ForTheEye">Shown without decimals at a glance; the exact value stands in its definition.</param>
public sealed record Share(int Part, int Whole, bool ForTheEye = false)
{
    /// <summary>For example 97.99; "—" where there is nothing to divide by. Half away from zero.</summary>
    public string Text(int decimals) => Whole == 0 ? "—" : Math.Round(Part * 100m / Whole, decimals, MidpointRounding.AwayFromZero).ToString($"F{decimals}");

    public string WithSign(int decimals) => Whole == 0 ? "—" : $"{Text(ForTheEye ? 0 : decimals)}%";

    /// <summary>For whoever signs for it: the two numbers, the result and the rule.</summary>
    public string Derivation(string definition, int decimals) => Whole == 0
        ? $"{definition}；目前没有可计算的问题"
        : $"{definition}，即{Part:N0}÷{Whole:N0}={Text(decimals)}%，{RuleOf(decimals)}{(ForTheEye ? "；界面上显示为整数" : "")}";

    /// <summary>四舍五入到两位小数.</summary>
    public static string RuleOf(int decimals) => decimals == 0 ? "四舍五入到整数" : $"四舍五入到{"一两三四"[decimals - 1]}位小数";
}

/// <summary>How many days before a last day its lamp turns yellow, by the rules of the reader's region.</summary>
public sealed class Nearness(RegionRules rules, BihuanDb db, CurrentActor current)
{
    public async ValueTask<int> DaysAsync() => (await rules.OfAsync(db, current.Required.Region, default)).Oversight.DueSoonDays;
}

/// <summary>How many decimals a rate has, by the rules of the reader's region.</summary>
public sealed class Rounding(RegionRules rules, BihuanDb db, CurrentActor current)
{
    public async ValueTask<int> DecimalsAsync() => (await rules.OfAsync(db, current.Required.Region, default)).RateDecimals;
}
