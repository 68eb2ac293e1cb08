using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Cli;

/// <summary><c>bihuan schedule --feedback 2026-03-31 [--rules NAME] [--json]</c>: every deadline of a feedback meeting and how it is found, without a data folder.</summary>
internal static class ScheduleCommand
{
    private static readonly Option<string> Feedback = new("--feedback") { Description = "反馈会日期（第0天），如 2026-03-31", Required = true };
    private static readonly Option<string> Rules = new("--rules") { Description = "规则集名称", DefaultValueFactory = _ => ShippedRuleSets.CountyDefault.Name };

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static Command Create()
    {
        var command = new Command("schedule", "推算反馈会之后的全部时限") { Feedback, Rules };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(Feedback)!, parsed.GetValue(Rules)!, parsed.GetValue(Commands.Json)));
        return command;
    }

    private static async Task<int> RunAsync(string feedback, string rules, bool asJson)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (!DateOnly.TryParseExact(feedback, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day0) || day0.Year is < 1950 or > 2200)
        {
            await errors.WriteLineAsync($"“{feedback}”不是日期，请按 2026-03-31 的格式填写反馈会日期。");
            return 1;
        }

        if (ShippedRuleSets.All.SingleOrDefault(set => set.Name == rules) is not { } chosen)
        {
            await errors.WriteLineAsync($"没有名为“{rules}”的规则集，可用的有：{string.Join("、", ShippedRuleSets.All.Select(set => set.Name))}。");
            return 1;
        }

        var deadlines = chosen.DeadlinesFrom(day0, WorkingCalendar.Shipped);
        await output.WriteLineAsync(asJson ? AsJson(deadlines) : AsText(chosen, deadlines));
        return 0;
    }

    private static string AsJson(IReadOnlyList<Deadline> deadlines) => JsonSerializer.Serialize(
        deadlines.Select(deadline => new
        {
            obligation = JsonNamingPolicy.KebabCaseLower.ConvertName(deadline.Rule.Obligation.ToString()),
            name = DeadlineWords.Of(deadline.Rule.Obligation),
            anchor = deadline.Anchor,
            n = deadline.Rule.Count,
            unit = Lower(deadline.Rule.Unit),
            roll = Lower(deadline.Rule.Roll),
            due = deadline.Due,
            steps = deadline.Steps.Select(step => new { date = step.Date, counted = step.Counted, day = DeadlineWords.Of(step.Day.Kind), holiday = step.Day.Name, text = step.Text }),
            unpublished = deadline.UnpublishedYears(WorkingCalendar.Shipped),
        }),
        Format);

    private static string AsText(RuleSet rules, IReadOnlyList<Deadline> deadlines)
    {
        var text = new StringBuilder().AppendLine($"{rules.Title}，反馈会{deadlines[0].Anchor:yyyy-MM-dd}");
        foreach (var deadline in deadlines) text.AppendLine($"{deadline.Due:yyyy-MM-dd}  {DeadlineWords.Of(deadline.Rule.Obligation)}  {DeadlineWords.Of(deadline.Rule)}");
        var open = deadlines.SelectMany(deadline => deadline.UnpublishedYears(WorkingCalendar.Shipped)).Distinct().Order().ToArray();
        if (open.Length > 0) text.AppendLine($"{string.Join("、", open)}年的放假安排尚未收录，暂按周末推算。");
        return text.ToString().TrimEnd();
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
