namespace Bihuan.Domain.RuleSets;

/// <summary>督办与代理: how long before a last day it is called near, after how many days of nothing a person is asked, and how long one may act for another. All are settings.</summary>
public sealed record OversightRules
{
    /// <summary>Days before a last day from which on (inclusive) it is 即将到期: in the inbox, in the ledger, and yellow by its lamp.</summary>
    public int DueSoonDays { get; init; } = 7;

    /// <summary>Days before the last day of what a unit owes from which on (inclusive) it stands in the inbox.</summary>
    public int ObligationsAheadDays { get; init; } = 15;

    /// <summary>Days without any act on an open inspection itself after which it stands in the inbox as 长期未过问 (C15).</summary>
    public int NeglectedAfterDays { get; init; } = 30;

    /// <summary>Days without one act after which a member of the leadership is listed as 挂名 (A18); 7 to 365.</summary>
    public int NominalAfterDays { get; init; } = 30;

    /// <summary>Days of one delegation, first and last both counted; whoever is away longer hands over his post.</summary>
    public int LongestDelegationDays { get; init; } = 92;
}
