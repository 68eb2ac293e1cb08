using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;

namespace Bihuan.Domain.Findings;

/// <summary>
/// The number people write: term, round, unit and the finding's own number, for example <c>13-08-11-005</c>. Rounds of other
/// sources are counted apart and carry a mark (<c>13-视01-0-003</c>), so that no two findings of a region share a code.
/// </summary>
public static class FindingCode
{
    /// <summary>The part that all findings of one inspection share.</summary>
    public static string PrefixOf(Term term, Round round, Unit unit) => $"{term.Number}-{MarkOf(round.Source)}{round.Number:00}-{unit.Code}";

    public static string Of(string prefix, int number) => $"{prefix}-{number:000}";

    private static string MarkOf(RoundSource source) => source switch
    {
        RoundSource.HigherInspection => "视",
        RoundSource.Instruction => "要",
        RoundSource.Audit => "审",
        RoundSource.Supervision => "督",
        _ => "",
    };
}
