using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bihuan.Domain.Findings;

namespace Bihuan.Domain.Bulletins;

/// <summary>按时填报, 逾期填报, 未填报: how an entry that was owed stood when it was counted.</summary>
public enum EntryStanding { Filed, Late, Missing }

/// <summary>One of the findings behind a figure, as it stood at the as-of moment.</summary>
public sealed record BulletinFinding(FindingId Id, FindingState State, bool IsOverdue);

/// <summary>An entry that was owed for a week, as it stood when it was counted.</summary>
public sealed record BulletinEntry(DateOnly Week, FindingId Finding, MeasureId Measure, EntryStanding Standing);

/// <summary>
/// The ids behind a unit's figures. The figures are counted from it and from nothing else, so the rows are exactly theirs. Written
/// as lines of text, because a month of a large region has some hundred thousand of them.
/// </summary>
/// <param name="Findings">The stock at the as-of moment.</param>
/// <param name="FedBack">Fed back in the period.</param>
/// <param name="Closed">Closed in the period.</param>
/// <param name="Entries">Weekly entries asked for in the period.</param>
public sealed record UnitBasis(IReadOnlyList<BulletinFinding> Findings, IReadOnlyList<FindingId> FedBack, IReadOnlyList<FindingId> Closed, IReadOnlyList<BulletinEntry> Entries)
{
    private const string Stock = "stock", In = "fed-back", Out = "closed", Owed = "owed";

    private string? _text;

    public static UnitBasis None { get; } = new([], [], [], []);

    public BulletinFigures Figures => BulletinFigures.Of(Findings);

    public BulletinFlows Flows => new(FedBack.Count, Closed.Count, Entries.Count, Entries.Count(entry => entry.Standing == EntryStanding.Late), Entries.Count(entry => entry.Standing == EntryStanding.Missing));

    public string Text => _text ??= Write();

    /// <summary>Stands in the bulletin's content and so under its seal.</summary>
    public static string SealOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static UnitBasis Read(string text)
    {
        var (findings, fedBack, closed, entries) = (new List<BulletinFinding>(), new List<FindingId>(), new List<FindingId>(), new List<BulletinEntry>());
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            var finding = new FindingId(Guid.ParseExact(words[1], "N"));
            switch (words[0])
            {
                case Stock: findings.Add(new(finding, Enum.Parse<FindingState>(words[2]), words.Length > 3)); break;
                case In: fedBack.Add(finding); break;
                case Out: closed.Add(finding); break;
                default: entries.AddRange(words[3..].Select(week => new BulletinEntry(DateOnly.ParseExact(week[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), finding, new(Guid.ParseExact(words[2], "N")), StandingOf(week[10])))); break;
            }
        }

        return new(findings, fedBack, closed, entries);
    }

    private string Write()
    {
        var text = new StringBuilder();
        foreach (var finding in Findings) text.Append(CultureInfo.InvariantCulture, $"{Stock} {finding.Id.Value:N} {finding.State}{(finding.IsOverdue ? " overdue" : "")}\n");
        foreach (var id in FedBack) text.Append(CultureInfo.InvariantCulture, $"{In} {id.Value:N}\n");
        foreach (var id in Closed) text.Append(CultureInfo.InvariantCulture, $"{Out} {id.Value:N}\n");
        foreach (var measure in Entries.GroupBy(entry => (entry.Finding, entry.Measure)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Owed} {measure.Key.Finding.Value:N} {measure.Key.Measure.Value:N}");
            foreach (var entry in measure) text.Append(CultureInfo.InvariantCulture, $" {entry.Week:yyyy-MM-dd}{entry.Standing.ToString()[0]}");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static EntryStanding StandingOf(char first) => first switch { 'F' => EntryStanding.Filed, 'L' => EntryStanding.Late, _ => EntryStanding.Missing };
}

/// <summary>What was counted: the content that is read every time, and beside it the ids, unit by unit, that only the lists of rows read.</summary>
public sealed record ComposedBulletin(BulletinContent Content, IReadOnlyDictionary<UnitId, UnitBasis> Bases);

/// <summary>A unit's ids as they are kept with the bulletin.</summary>
public sealed class BulletinBasis
{
    private BulletinBasis() { }

    internal BulletinBasis(UnitId unit, string rows) => (UnitId, Rows) = (unit, rows);

    public UnitId UnitId { get; private set; }
    public string Rows { get; private set; } = "";

    internal void Take(string rows) => Rows = rows;
}
