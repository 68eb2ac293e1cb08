using System.Globalization;
using System.Text.RegularExpressions;
using Bihuan.Analysis.Feedback;
using Bihuan.Domain.Findings;

namespace Bihuan.Web.Demo;

/// <summary>A fault as a file of the demo states it, gaps not yet filled.</summary>
internal sealed record FaultTemplate(int Category, string Level2, string Title, string Text, string Now, string Lasting)
{
    /// <summary>Blocks of four lines (题 实 改 立) under a line 面 that names category and heading.</summary>
    public static IReadOnlyList<FaultTemplate> Read(string name)
    {
        var faults = new List<FaultTemplate>();
        var parts = new Dictionary<string, string>();
        foreach (var line in DemoTexts.Lines(name))
        {
            parts[line[..1]] = line[2..];
            if (line[0] != '立') continue;
            faults.Add(new FaultTemplate(parts["面"][0] - '1', parts["面"][2..], parts["题"], parts["实"], parts["改"], parts["立"]));
        }

        return faults;
    }
}

/// <summary>One fault of one unit, in words that no other finding of the demo has.</summary>
internal sealed partial record Fault(int Category, string Level2, string Title, string Text, string Now, string Lasting)
{
    private static readonly Dictionary<string, IReadOnlyList<FaultTemplate>> Files = [];

    /// <summary>Takes the templates of the unit's field and the common ones in turn, each before any comes twice.</summary>
    public static IEnumerable<Fault> Of(string field, Random random, int year)
    {
        var own = TemplatesOf(field);
        while (true)
        {
            var common = TemplatesOf("common").ToArray();
            random.Shuffle(common);
            foreach (var template in own.Concat(common)) yield return From(template, random, year - random.Next(0, 2));
        }
    }

    /// <summary>The numbers the text states (G28).</summary>
    public IReadOnlyList<FindingFact> Facts() => [.. Amounts().Matches(Text).Select(FactOf)];

    private static FindingFact FactOf(Match match)
    {
        var value = decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        return match.Groups[2].Value switch
        {
            "万元" => new FindingFact(match.Value, nameof(FactKind.Money), value * 10000, "元"),
            "元" => new FindingFact(match.Value, nameof(FactKind.Money), value, "元"),
            "%" => new FindingFact(match.Value, nameof(FactKind.Percentage), value, "%"),
            "亩" or "公里" => new FindingFact(match.Value, nameof(FactKind.Quantity), value, match.Groups[2].Value),
            var unit => new FindingFact(match.Value, nameof(FactKind.Count), value, unit),
        };
    }

    private static Fault From(FaultTemplate template, Random random, int year)
    {
        var words = new Wording(random, year);
        return new Fault(template.Category, template.Level2, words.Fill(template.Title), words.Fill(template.Text), words.Fill(template.Now), words.Fill(template.Lasting));
    }

    private static IReadOnlyList<FaultTemplate> TemplatesOf(string field)
    {
        if (!Files.TryGetValue(field, out var templates)) Files[field] = templates = FaultTemplate.Read(field);
        return templates;
    }

    [GeneratedRegex(@"(\d+(?:\.\d+)?)(万元|元|%|个|户|名|件|处|笔|份|人|亩|套|公里)")]
    private static partial Regex Amounts();
}
