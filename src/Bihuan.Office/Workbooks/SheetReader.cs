using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;

namespace Bihuan.Office.Workbooks;

/// <summary>How much a file that people bring may hold.</summary>
/// <param name="Bytes">Of the file itself.</param>
/// <param name="UnpackedBytes">Of everything packed in it, counted while unpacking: what the file says of itself counts for nothing.</param>
public sealed record SheetLimits(long Bytes = 10 << 20, long UnpackedBytes = 64 << 20, int Rows = 20_000, int Columns = 100);

/// <summary>The file cannot be read as a sheet; the message says in official Chinese what to do.</summary>
public sealed class SheetUnreadableException(string message) : Exception(message);

/// <summary>
/// Reads the first sheet of an .xlsx that people filled in. The head may stand below title rows; columns are found by name,
/// in any order. Formulas count by their result, numbers, days and codes with leading zeros read as they look.
/// </summary>
public static partial class SheetReader
{
    /// <summary>A row that begins like this explains the columns and is no data.</summary>
    public const string NotesMark = "说明：";

    private const int RowsSearchedForHead = 10;

    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Sheet Read(Stream file, IReadOnlyList<Column> columns, SheetLimits? limits = null)
    {
        var bounds = limits ?? new SheetLimits();
        EnsureWithin(file, bounds);
        try
        {
            file.Position = 0;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
            return ReadRows(reader, columns, bounds);
        }
        catch (Exception broken) when (broken is not SheetUnreadableException and not OutOfMemoryException)
        {
            throw new SheetUnreadableException("文件内容已损坏或不是表格，请用表格软件打开后另存为“.xlsx”再上传");
        }
    }

    /// <summary>Unpacks everything once, to nowhere: a small file that swells is refused before anything is kept of it.</summary>
    private static void EnsureWithin(Stream file, SheetLimits limits)
    {
        if (file.Length > limits.Bytes) throw new SheetUnreadableException($"文件超过{limits.Bytes >> 20}MB，请删去图片等多余内容，或分成几个文件上传");
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry("xl/workbook.xml") is null) throw new InvalidDataException();
            var left = limits.UnpackedBytes;
            foreach (var entry in zip.Entries) left = Unpack(entry, left);
            if (left < 0) throw new SheetUnreadableException($"文件解压后超过{limits.UnpackedBytes >> 20}MB，不予读取；请只保留需要导入的数据后另存再上传");
        }
        catch (InvalidDataException)
        {
            throw new SheetUnreadableException("文件不是“.xlsx”表格，请用表格软件打开后另存为“.xlsx”再上传");
        }
    }

    private static long Unpack(ZipArchiveEntry entry, long left)
    {
        Span<byte> buffer = stackalloc byte[8192];
        using var content = entry.Open();
        int read;
        while (left >= 0 && (read = content.Read(buffer)) > 0) left -= read;
        return left;
    }

    private static Sheet ReadRows(IExcelDataReader reader, IReadOnlyList<Column> columns, SheetLimits limits)
    {
        var (number, head) = FindHead(reader, columns, limits);
        var rows = new List<SheetRow>();
        while (reader.Read())
        {
            number++;
            var cells = CellsOf(reader, head);
            if (cells.Values.All(cell => cell.Length == 0) || IsNotes(reader)) continue;
            if (rows.Count == limits.Rows) throw new SheetUnreadableException($"数据超过{limits.Rows}行，请分成几个文件上传");
            rows.Add(new SheetRow(number, cells));
        }

        return new Sheet(
            [.. columns.Where(column => head.All(found => found.Column?.Header != column.Header))],
            [.. head.Where(found => found.Column is null).Select(found => found.Title)],
            rows);
    }

    private static (int Number, List<HeadCell> Head) FindHead(IExcelDataReader reader, IReadOnlyList<Column> columns, SheetLimits limits)
    {
        for (var number = 1; number <= RowsSearchedForHead && reader.Read(); number++)
        {
            if (reader.FieldCount > limits.Columns) throw new SheetUnreadableException($"表格超过{limits.Columns}列，请对照模板删去多余的列");
            var head = Enumerable.Range(0, reader.FieldCount)
                .Select(at => HeadCell.Of(at, CellText.Tidy(reader.GetValue(at)?.ToString() ?? ""), columns))
                .Where(cell => cell.Title.Length > 0).ToList();
            if (head.Count(cell => cell.Column is not null) >= Math.Min(2, columns.Count)) return (number, head);
        }

        throw new SheetUnreadableException($"没有找到表头。请使用模板，前{RowsSearchedForHead}行内须有一行表头：{string.Join("、", columns.Select(column => column.Header))}");
    }

    private static Dictionary<string, string> CellsOf(IExcelDataReader reader, List<HeadCell> head)
    {
        var cells = new Dictionary<string, string>();
        foreach (var (at, _, column) in head)
        {
            if (column is not null) cells.TryAdd(column.Header, at < reader.FieldCount ? TextOf(reader, at) : "");
        }

        return cells;
    }

    /// <summary>What the cell shows, so far as its value can be told from it.</summary>
    private static string TextOf(IExcelDataReader reader, int at)
    {
        return reader.GetValue(at) switch
        {
            null => "",
            DateTime instant => instant.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => NumberOf(number, reader.GetNumberFormatString(at)),
            bool truth => truth ? "是" : "否",
            var value => CellText.Tidy(CellText.Restore(value.ToString() ?? "")),
        };
    }

    private static string NumberOf(double number, string? format)
    {
        var text = number.ToString("0.###############", CultureInfo.InvariantCulture);
        return format is not null && OnlyZeros().IsMatch(format) && number >= 0 && !text.Contains('.') ? text.PadLeft(format.Length, '0') : text;
    }

    private static bool IsNotes(IExcelDataReader reader)
    {
        for (var at = 0; at < reader.FieldCount; at++)
        {
            if (reader.GetValue(at) is string { Length: > 0 } text) return text.StartsWith(NotesMark, StringComparison.Ordinal);
        }

        return false;
    }

    [GeneratedRegex("^0+$")]
    private static partial Regex OnlyZeros();

    private sealed record HeadCell(int At, string Title, Column? Column)
    {
        public static HeadCell Of(int at, string title, IReadOnlyList<Column> columns)
        {
            var bare = Decoration().Replace(title, "").Trim();
            return new HeadCell(at, title, columns.FirstOrDefault(column => column.Header == bare));
        }
    }

    [GeneratedRegex(@"[\*＊]|[(（]必填[)）]|[(（]选填[)）]")]
    private static partial Regex Decoration();
}
