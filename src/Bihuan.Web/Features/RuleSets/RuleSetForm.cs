using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Features.RuleSets;

/// <summary>A deadline of the ladder in the form; without a number it is not asked for.</summary>
public sealed class LadderLine
{
    public ObligationKind Kind { get; set; }
    public int? Count { get; set; }
    public DeadlineUnit Unit { get; set; }
    public Roll Roll { get; set; }
}

public sealed class PeriodFields
{
    public int Count { get; set; }
    public PeriodUnit Unit { get; set; }
    public Period ToPeriod() => new(Count, Unit);

    public static PeriodFields Of(Period period) => new() { Count = period.Count, Unit = period.Unit };
}

public sealed class ReviewLine
{
    public string? Name { get; set; }
    public Role? Reviewer { get; set; }
}

public sealed class EscalationLine
{
    public int? Workdays { get; set; }
    public List<Recipient> Recipients { get; set; } = [];
}

/// <summary>All settings of a rule set as fields. Lists are written one item per line; what has two parts is parted by a full-width or plain colon.</summary>
public sealed class RuleSetForm
{
    public const int MostSteps = 5;

    public string Name { get; set; } = "";
    public string Title { get; set; } = "";
    public PeriodFields Concentrated { get; set; } = new();
    public PeriodFields Immediate { get; set; } = new();
    public PeriodFields LongTerm { get; set; } = new();
    public List<LadderLine> Ladder { get; set; } = [];
    public List<ReviewLine> Review { get; set; } = [];
    public List<ReviewLine> Plan { get; set; } = [];
    public List<EscalationLine> Escalation { get; set; } = [];
    public Role Closer { get; set; }
    public int EvidenceMinimum { get; set; }
    public int ClaimWithinDays { get; set; }
    public string? Categories { get; set; }
    public string? ReturnReasons { get; set; }
    public string? Gates { get; set; }
    public string? Parties { get; set; }
    public string? Criteria { get; set; }
    public string? ReviewGrades { get; set; }
    public string? Letters { get; set; }
    public AssessmentMode AssessmentMode { get; set; }
    public string? Indicators { get; set; }
    public string? AssessmentGrades { get; set; }
    public string? Channels { get; set; }
    public string? Exemptions { get; set; }
    public int DiscloseWithinDays { get; set; }
    public int RateDecimals { get; set; }
    public int RetentionYears { get; set; }
    public DispatchRules Dispatch { get; set; } = new();
    public OversightRules Oversight { get; set; } = new();

    /// <summary>The kinds the ladder may hold.</summary>
    public static IEnumerable<ObligationKind> LadderKinds => Enum.GetValues<ObligationKind>().Except([ObligationKind.ImmediateFindings, ObligationKind.ConcentratedPeriod]);

    public static RuleSetForm Of(RuleSet rules) => new()
    {
        Name = rules.Name,
        Title = rules.Title,
        Concentrated = PeriodFields.Of(rules.ConcentratedPeriod),
        Immediate = PeriodFields.Of(rules.ImmediateLimit),
        LongTerm = PeriodFields.Of(rules.LongTermCycle),
        Ladder = [.. LadderKinds.Select(kind => rules.Ladder.FirstOrDefault(rule => rule.Obligation == kind) is { } rule
            ? new LadderLine { Kind = kind, Count = rule.Count, Unit = rule.Unit, Roll = rule.Roll } : new LadderLine { Kind = kind, Roll = Roll.Next })],
        Review = LinesOf(rules.ReviewChain),
        Plan = LinesOf(rules.PlanChain),
        Escalation = [.. Padded(rules.Escalation.Select(step => new EscalationLine { Workdays = step.Workdays, Recipients = [.. step.Recipients] }))],
        Closer = rules.Closer,
        EvidenceMinimum = rules.EvidenceMinimum,
        ClaimWithinDays = rules.ClaimWithinDays,
        Categories = FormLines.Of(rules.Categories),
        ReturnReasons = FormLines.Of(rules.ReturnReasons),
        Gates = FormLines.Of(rules.Gates.Select(gate => $"{gate.Name}：{string.Join('；', gate.Points)}")),
        Parties = FormLines.Of(rules.JointReview.Parties),
        Criteria = FormLines.Of(rules.JointReview.Criteria),
        ReviewGrades = FormLines.Of(rules.JointReview.Grades),
        Letters = FormLines.Of(rules.Letters.Select(letter => $"{letter.Name}：{letter.Word}")),
        AssessmentMode = rules.Assessment.Mode,
        Indicators = FormLines.Of(rules.Assessment.Indicators.Select(indicator => $"{indicator.Name}：{indicator.Weight}")),
        AssessmentGrades = FormLines.Of(rules.Assessment.Grades.Select(grade => $"{grade.Name}：{grade.From}")),
        Channels = FormLines.Of(rules.Disclosure.Channels),
        Exemptions = FormLines.Of(rules.Disclosure.Exemptions),
        DiscloseWithinDays = rules.Disclosure.WithinDays,
        RateDecimals = rules.RateDecimals,
        RetentionYears = rules.RetentionYears,
        Dispatch = rules.Dispatch,
        Oversight = rules.Oversight,
    };

    /// <exception cref="RefusedException">With every line that cannot be read.</exception>
    public RuleSet ToRules(RuleSet before)
    {
        var lines = new FormLines();
        var rules = before with
        {
            Name = Name.Trim(),
            Title = Title.Trim(),
            ConcentratedPeriod = Concentrated.ToPeriod(),
            ImmediateLimit = Immediate.ToPeriod(),
            LongTermCycle = LongTerm.ToPeriod(),
            Ladder = [.. Ladder.Where(line => line.Count is not null).Select(line => new DeadlineRule(line.Kind, line.Count!.Value, line.Unit, line.Roll))],
            ReviewChain = ChainOf(Review),
            PlanChain = ChainOf(Plan),
            Escalation = [.. Escalation.Where(line => line.Workdays is not null).Select(line => new EscalationStep(line.Workdays!.Value, [.. line.Recipients.Distinct().Order()]))],
            Closer = Closer,
            EvidenceMinimum = EvidenceMinimum,
            ClaimWithinDays = ClaimWithinDays,
            Categories = FormLines.Read(Categories),
            ReturnReasons = FormLines.Read(ReturnReasons),
            Gates = [.. lines.ReadPairs("核对清单", Gates, mayLackValue: true).Select(pair => new Checklist(pair.Name, [.. pair.Value.Split('；', ';').Select(point => point.Trim()).Where(point => point.Length > 0)]))],
            JointReview = new JointReviewRules(FormLines.Read(Parties), FormLines.Read(Criteria), FormLines.Read(ReviewGrades)),
            Letters = [.. lines.ReadPairs("文书种类", Letters).Select(pair => new LetterKind(pair.Name, pair.Value))],
            Assessment = new AssessmentRules(AssessmentMode, [.. lines.ReadNumbers("评估指标", Indicators).Select(pair => new Indicator(pair.Name, pair.Number))], [.. lines.ReadNumbers("评估等次", AssessmentGrades).Select(pair => new Grade(pair.Name, pair.Number))]),
            Disclosure = new DisclosureRules(FormLines.Read(Channels), FormLines.Read(Exemptions), DiscloseWithinDays),
            RateDecimals = RateDecimals,
            RetentionYears = RetentionYears,
            Dispatch = Dispatch,
            Oversight = Oversight,
        };
        RefusedException.ThrowIfAny(lines.Unreadable);
        return rules;
    }

    private static List<ReviewLine> LinesOf(IEnumerable<ReviewStep> chain) => [.. Padded(chain.Select(step => new ReviewLine { Name = step.Name, Reviewer = step.Reviewer }))];

    private static IReadOnlyList<ReviewStep> ChainOf(IEnumerable<ReviewLine> lines) =>
        [.. lines.Where(line => line.Reviewer is not null).Select(line => new ReviewStep((line.Name ?? "").Trim(), line.Reviewer!.Value))];

    private static IEnumerable<T> Padded<T>(IEnumerable<T> lines) where T : new()
    {
        var known = lines.ToList();
        while (known.Count < MostSteps) known.Add(new T());
        return known;
    }
}
