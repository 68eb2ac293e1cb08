using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Bihuan.Analysis.Feedback;

namespace Bihuan.Office.Reading;

/// <summary>Takes the text layer out of a PDF with poppler's pdftotext.</summary>
static class PdfReading
{
    public static async Task<SourceDocument> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var process = Start(path);
        await using var stop = cancellationToken.Register(() => Stop(process));
        using var kept = new MemoryStream();
        var complaint = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.StandardOutput.BaseStream.CopyToAsync(kept, cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode is not 0) throw new UnreadableDocumentException(Reason(await complaint));
        var text = Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
        if (text.Count(char.IsLetter) < 10)
            throw new UnreadableDocumentException("这个 PDF 没有文字层（多半是扫描件），请先做文字识别，或改用 .docx、.txt。");
        return SourceDocument.FromPlainText(text);
    }

    static Process Start(string path)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-enc", "UTF-8", "-eol", "unix", "--", Path.GetFullPath(path), "-"]) start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start) ?? throw new UnreadableDocumentException(NotInstalled);
        }
        catch (Win32Exception missing)
        {
            throw new UnreadableDocumentException(NotInstalled, missing);
        }
    }

    const string NotInstalled = "读取 PDF 需要 pdftotext（poppler-utils），这台机器上没有安装。请安装后再试，或改用 .docx、.txt。";

    static string Reason(string complaint) =>
        complaint.Contains("password", StringComparison.OrdinalIgnoreCase)
            ? "这个 PDF 有密码保护，请去除密码后再导入。"
            : "这个 PDF 已损坏或格式不正确，无法读取。";

    static void Stop(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It had ended already.
        }
    }
}
