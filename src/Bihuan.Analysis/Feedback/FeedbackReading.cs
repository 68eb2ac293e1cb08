namespace Bihuan.Analysis.Feedback;

/// <summary>What was read from a feedback document: findings, and everything else with the reason it is none (A06).</summary>
/// <param name="Title">The document's title, where it has one.</param>
/// <param name="Findings">In document order, numbered from 1.</param>
/// <param name="LeftOut">Every stretch of a sentence that is in no finding.</param>
/// <param name="Warnings">What a person should look at before trusting the reading.</param>
/// <param name="Sentences">All sentences; each character of them is in a finding or in <paramref name="LeftOut"/>.</param>
public sealed record FeedbackReading(
    string? Title,
    IReadOnlyList<ReadFinding> Findings,
    IReadOnlyList<LeftOut> LeftOut,
    IReadOnlyList<ReadingWarning> Warnings,
    IReadOnlyList<Span> Sentences);

/// <summary>One finding (问题) as the document states it.</summary>
/// <param name="No">Counts over the whole document from 1, whatever the printed numbers do.</param>
/// <param name="Level1">The heading it stands under, as printed with its number.</param>
/// <param name="Level2">The lower heading, where the document groups twice.</param>
/// <param name="Title">The fault's lead statement, without number, surrounding quotes and final mark.</param>
/// <param name="Text">The statement with its facts and examples, line breaks of the page removed.</param>
/// <param name="Measures">What the unit did or will do about it, one per act.</param>
/// <param name="Facts">Amounts, counts and shares in the text.</param>
/// <param name="Start">Where the first of <paramref name="Spans"/> begins.</param>
/// <param name="End">Where the last of <paramref name="Spans"/> ends.</param>
/// <param name="Confidence">0 to 1: how sure the reader is that this is a finding cut at the right places.</param>
/// <param name="Stated">Further columns or labels of the document, such as 牵头领导 or 整改时限, by their own names.</param>
/// <param name="Spans">The stretches of the source that belong to it; more than one where a page break or a table splits it.</param>
public sealed record ReadFinding(
    int No,
    string? Level1,
    string? Level2,
    string Title,
    string Text,
    IReadOnlyList<ReadMeasure> Measures,
    IReadOnlyList<ReadFact> Facts,
    int Start,
    int End,
    double Confidence,
    IReadOnlyDictionary<string, string> Stated,
    IReadOnlyList<Span> Spans);

/// <summary>One act of rectification, without number and final mark.</summary>
/// <param name="Text">The act as printed, line breaks of the page removed.</param>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="End">Where it ends in the source (exclusive).</param>
public sealed record ReadMeasure(string Text, int Start, int End);

/// <summary>A number with its unit inside a finding (G28).</summary>
/// <param name="Text">As printed, such as “1.26万元”.</param>
/// <param name="Kind">What sort of number it is.</param>
/// <param name="Value">Money in 元, exactly; a percentage as 19.5; otherwise the count.</param>
/// <param name="Unit">元, %, or the counting word as printed.</param>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="End">Where it ends in the source (exclusive).</param>
public sealed record ReadFact(string Text, FactKind Kind, decimal Value, string Unit, int Start, int End);

/// <summary>The sort of a number.</summary>
public enum FactKind
{
    /// <summary>An amount of money, in 元.</summary>
    Money,

    /// <summary>So many things, people or times.</summary>
    Count,

    /// <summary>A share of a hundred; 成 counts as ten.</summary>
    Percentage,

    /// <summary>A length of time: 个月, 年, 天, 工作日.</summary>
    Duration,

    /// <summary>A measured quantity: 亩, 公里, 平方米, 吨.</summary>
    Quantity,
}

/// <summary>Text that is in no finding, and why.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends (exclusive).</param>
/// <param name="Reason">Why it is no finding.</param>
public sealed record LeftOut(int Start, int End, LeftOutReason Reason);

/// <summary>Why a stretch of text is no finding.</summary>
public enum LeftOutReason
{
    /// <summary>A heading that only groups.</summary>
    Heading,

    /// <summary>What leads up to the findings: task, time, units, general state.</summary>
    Preamble,

    /// <summary>Practice and results that are praised or reported.</summary>
    Praise,

    /// <summary>Demands, recommendations, next steps.</summary>
    Demand,

    /// <summary>Analysis of causes.</summary>
    Cause,

    /// <summary>Clues handed on to others.</summary>
    Clue,

    /// <summary>A block that stood before already.</summary>
    Duplicate,

    /// <summary>Running heads, page numbers, site chrome, provenance lines.</summary>
    PageFurniture,

    /// <summary>Who signs, and the date.</summary>
    Signature,

    /// <summary>Telephone, mail, address, the invitation to comment.</summary>
    Contact,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Something a person should look at.</summary>
/// <param name="Code">Stable name, such as <c>count-mismatch</c>.</param>
/// <param name="Text">A sentence in Chinese for the person who reads.</param>
/// <param name="Start">Where it begins, when it has a place.</param>
/// <param name="End">Where it ends (exclusive), when it has a place.</param>
public sealed record ReadingWarning(string Code, string Text, int? Start = null, int? End = null);
