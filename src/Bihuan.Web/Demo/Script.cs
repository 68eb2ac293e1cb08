using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Demo;

/// <summary>One inspection and everything its findings need to be played.</summary>
internal sealed record Stage(UnitCast Unit, Inspection Inspection, RuleSet Rules, DateOnly Day0, string CodePrefix, DemoCast Region, DateOnly Today);

/// <summary>What will happen to one finding, decided before it happens so that its files can be stored at once with all others.</summary>
internal sealed record Script(Stage Stage, Fault Fault, FindingClass Class, Ending Ending, bool ReturnedOnce, int Seed)
{
    /// <summary>The pieces of evidence in the order they are brought.</summary>
    public IReadOnlyList<EvidenceDraft> Drafts { get; private init; } = [];

    /// <summary>What the feedback document says, where the inspection has one.</summary>
    public FindingContent? Read { get; init; }

    public bool IsKeyLivelihood => Fault.Level2.Contains("民生", StringComparison.Ordinal) || Fault.Level2.Contains("惠民", StringComparison.Ordinal);

    /// <summary>When a reviewed document's findings are registered, all at once.</summary>
    public static DateTimeOffset DraftedAt(Stage stage) => Pace.At(stage.Day0.AddDays(-5), 16 * 60);

    public static Script Write(Stage stage, Fault fault, Share share, int number, Random random)
    {
        var findingClass = share.Ending == Ending.Overdue ? OverdueClass(stage) : share.Class ?? AnyClass(stage, share.Ending, random);
        var script = new Script(stage, fault, findingClass, share.Ending, share.Ending == Ending.Closed && random.Next(100) < 9, random.Next());
        return script with { Drafts = [.. script.DraftsFor($"{stage.CodePrefix}-{number:000}", random)] };
    }

    private IEnumerable<EvidenceDraft> DraftsFor(string code, Random random)
    {
        if (Ending is Ending.Unclaimed or Ending.Claimed) yield break;
        yield return EvidenceDraft.OfDoing(Stage.Unit.Unit.Name, code, Fault, random);
        if (Ending is Ending.Rectifying or Ending.Overdue) yield break;
        yield return EvidenceDraft.OfLasting(Stage.Unit.Unit.Name, code, Fault);
        if (ReturnedOnce) yield return EvidenceDraft.OfMending(Stage.Unit.Unit.Name, code, Fault);
    }

    /// <summary>The class whose deadline has passed by now.</summary>
    private static FindingClass OverdueClass(Stage stage) =>
        stage.Rules.DueFor(FindingClass.Staged, stage.Day0) < stage.Today ? FindingClass.Staged : FindingClass.Immediate;

    /// <summary>Long-term findings close only well after the concentrated period (A13).</summary>
    private static FindingClass AnyClass(Stage stage, Ending ending, Random random)
    {
        var mayBeLongTerm = ending != Ending.Closed || stage.Rules.ConcentratedUntil(stage.Day0).AddDays(60) < stage.Today;
        return random.Next(100) switch
        {
            < 36 => FindingClass.Immediate,
            > 86 when mayBeLongTerm => FindingClass.LongTerm,
            _ => FindingClass.Staged,
        };
    }
}
