using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bihuan.Analysis.Feedback;
using Bihuan.Office.Reading;

namespace Bihuan.Web.Cli;

/// <summary><c>bihuan parse FILE [--json]</c>: reads a feedback document without storing anything. Offsets are UTF-16 indexes into the extracted text.</summary>
internal static class ParseCommand
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "反馈意见文件（.docx、.pdf、.txt）" };

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        // The output is read by people and other programs, never put into a page: Chinese stands as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Command Create()
    {
        var command = new Command("parse", "读取反馈意见文件，列出其中的问题") { File };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(File)!, parsed.GetValue(Commands.Json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, bool asJson, CancellationToken cancellationToken)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await using var errors = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        try
        {
            await using var content = file.OpenRead();
            var source = await SourceDocuments.OpenAsync(file.Name, content, cancellationToken);
            var reading = FeedbackReader.Read(source);
            var warnings = source.Warnings.Concat(reading.Warnings).Distinct().ToArray();
            await output.WriteLineAsync(asJson ? AsJson(reading, warnings) : AsText(reading, warnings));
            return 0;
        }
        catch (UnreadableDocumentException unreadable)
        {
            await errors.WriteLineAsync(unreadable.Message);
            return 1;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync(failure is FileNotFoundException or DirectoryNotFoundException ? $"找不到文件“{file.FullName}”，请核对路径。" : $"无法打开文件“{file.FullName}”，请核对权限后重试。");
            return failure is FileNotFoundException or DirectoryNotFoundException ? 1 : 2;
        }
    }

    private static string AsJson(FeedbackReading reading, IReadOnlyList<ReadingWarning> warnings) => JsonSerializer.Serialize(
        new
        {
            title = reading.Title,
            problems = reading.Findings.Select(finding => new
            {
                finding.No,
                finding.Level1,
                finding.Level2,
                finding.Title,
                finding.Text,
                Measures = finding.Measures.Select(measure => measure.Text),
                finding.Facts,
                finding.Start,
                finding.End,
            }),
            warnings = warnings.Select(warning => new { warning.Code, warning.Text, warning.Start, warning.End }),
        },
        Format);

    private static string AsText(FeedbackReading reading, IReadOnlyList<ReadingWarning> warnings)
    {
        var text = new StringBuilder();
        text.AppendLine(reading.Title ?? "（无标题）").AppendLine($"共读出问题{reading.Findings.Count}个。");
        string? level1 = null;
        foreach (var finding in reading.Findings)
        {
            if (finding.Level1 is not null && finding.Level1 != level1) text.AppendLine().AppendLine(level1 = finding.Level1);
            text.AppendLine($"{finding.No,4}. {finding.Title}");
            if (finding.Facts.Count > 0) text.AppendLine($"      数据：{string.Join("、", finding.Facts.Select(fact => fact.Text))}");
            foreach (var measure in finding.Measures) text.AppendLine($"      措施：{measure.Text}");
        }

        if (warnings.Count > 0) text.AppendLine().AppendLine("请留意：");
        foreach (var warning in warnings) text.AppendLine($"  - {warning.Text}");
        return text.ToString().TrimEnd();
    }
}
