using System.Text.Json;
using Microsoft.Playwright;

namespace Bihuan.Browser;

/// <summary>Asks axe whether the page as it stands meets WCAG 2.1 AA.</summary>
internal static class Axe
{
    public static readonly string Script = Path.Combine(Seat.RepositoryRoot(), "src", "Bihuan.Web", "node_modules", "axe-core", "axe.min.js");

    private const string Run = """
        async rules => {
          const only = rules ? { type: "rule", values: rules } : { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] };
          const found = await axe.run(document, { runOnly: only, resultTypes: ["violations"] });
          return found.violations.map(v => v.id + ": " + v.nodes.slice(0, 4).map(n => n.target.join(" ") + " " + (n.any[0]?.message ?? "")).join(" | "));
        }
        """;

    /// <summary>The violations, one line each; <paramref name="rules"/> narrows to some, where only the colours have changed.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page, params string[] rules)
    {
        var found = await page.EvaluateAsync<JsonElement>(Run, rules.Length == 0 ? null : rules);
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }
}
