using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Cli;

/// <summary>
/// <c>bihuan schedule --feedback 2026-03-31 [--rules NAME] [--json]</c>: every deadline of a feedback meeting and how it is found. The
/// rules are a shipped set, a file, or with <c>--data</c> one that is kept there (<see cref="ScheduleRules"/>).
/// </summary>
internal static class ScheduleCommand
{
    private static readonly Option<string> Feedback = new("--feedback") { Description = "反馈会日期（第0天），如 2026-03-31", Required = true };
    private static readonly Option<string> Rules = new("--rules")
    {
        Description = "规则集：随程序提供的名称，规则集页面导出的 .json 文件，或与 --data 同用时库中规则集的名称（可写 名称@版本）",
        DefaultValueFactory = _ => ShippedRuleSets.CountyDefault.Name,
    };

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static Command Create()
    {
        var command = new Command("schedule", "推算反馈会之后的全部时限") { Feedback, Rules };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        try
        {
            var day0 = DayOf(parsed.GetValue(Feedback)!);
            var rules = await ScheduleRules.FindAsync(parsed.GetValue(Rules)!, parsed, cancellationToken);
            var deadlines = rules.Rules.DeadlinesFrom(day0, rules.Calendar);
            await output.WriteLineAsync(parsed.GetValue(Commands.Json) ? AsJson(deadlines, rules.Calendar) : AsText(rules, deadlines));
            return 0;
        }
        catch (RefusedException refused)
        {
            await errors.WriteLineAsync($"{refused.Message}。");
            return 1;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await errors.WriteLineAsync($"未能完成：{failure.Message}");
            return 2;
        }
    }

    private static DateOnly DayOf(string feedback) =>
        DateOnly.TryParseExact(feedback, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day0) && day0.Year is >= 1950 and <= 2200 ? day0 : throw new RefusedException(new NotADay(feedback));

    private static string AsJson(IReadOnlyList<Deadline> deadlines, WorkingCalendar calendar) => JsonSerializer.Serialize(
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
            unpublished = deadline.UnpublishedYears(calendar),
        }),
        Format);

    private static string AsText(ScheduleRules rules, IReadOnlyList<Deadline> deadlines)
    {
        var text = new StringBuilder().AppendLine($"{rules.Rules.Title}{rules.Kept}，反馈会{deadlines[0].Anchor:yyyy-MM-dd}");
        foreach (var deadline in deadlines) text.AppendLine($"{deadline.Due:yyyy-MM-dd}  {DeadlineWords.Of(deadline.Rule.Obligation)}  {DeadlineWords.Of(deadline.Rule)}");
        var open = deadlines.SelectMany(deadline => deadline.UnpublishedYears(rules.Calendar)).Distinct().Order().ToArray();
        if (open.Length > 0) text.AppendLine($"{string.Join("、", open)}年的放假安排尚未收录，暂按周末推算。");
        return text.ToString().TrimEnd();
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}

public sealed record NotADay(string Text) : Refusal($"“{Text}”不是日期，请按 2026-03-31 的格式填写反馈会日期");
