using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Storage.Search;

/// <summary>Who asks, on which day, of which database: what the words "mine" and "overdue" mean.</summary>
public sealed record Asking(BihuanDb Db, Actor Actor, DateOnly Today)
{
    /// <summary>From when on something counts as near or as neglected, by the region's rules (<see cref="RegionRules.AskingAsync"/>).</summary>
    public OversightRules Oversight { get; init; } = new();

    /// <summary>All that an answer depends on beside the person and the question.</summary>
    internal string Terms => $"{Today.DayNumber}/{Oversight.DueSoonDays}/{Oversight.ObligationsAheadDays}/{Oversight.NeglectedAfterDays}";
}
