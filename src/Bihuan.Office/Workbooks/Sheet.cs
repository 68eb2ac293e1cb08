namespace Bihuan.Office.Workbooks;

/// <summary>What a sheet holds.</summary>
/// <param name="Absent">Columns asked for that the sheet does not have.</param>
/// <param name="Unknown">Heads of columns that nobody asked for; they are named and passed over.</param>
public sealed record Sheet(IReadOnlyList<Column> Absent, IReadOnlyList<string> Unknown, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Stands for a cell whose formula has no result.</summary>
    public const string BrokenFormula = "#公式出错";
}

/// <summary>A row with its number as the spreadsheet program shows it.</summary>
public sealed record SheetRow(int Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell's text without white space at its ends; empty where there is none.</summary>
    public string this[string header] => Cells.GetValueOrDefault(header, "");
}
