using Bihuan.Office.Workbooks;

namespace Bihuan.Web.Ui;

/// <summary>
/// What the rows of a sheet would do, gone through once by the acts of the domain. Every row's faults are told, never the
/// first alone; while there is one, nothing is committed.
/// </summary>
internal abstract class ImportPlan(IReadOnlyList<Column> columns)
{
    private readonly List<ImportFault> _faults = [];
    private readonly List<ImportLine> _added = [];
    private readonly List<ImportLine> _changed = [];
    private int _unchanged;

    /// <summary>The aggregates that are not in the database yet.</summary>
    public List<object> New { get; } = [];

    protected int Faults => _faults.Count;

    public ImportReport Apply(byte[] file)
    {
        try
        {
            return Apply(SheetReader.Read(new MemoryStream(file), columns));
        }
        catch (SheetUnreadableException unreadable)
        {
            return ImportReport.Unreadable(unreadable.Message);
        }
    }

    protected abstract void ApplyRows(IReadOnlyList<SheetRow> rows);

    /// <summary>Columns the sheet must have beside those that every row must fill.</summary>
    protected virtual bool MustBeThere(Column column) => column.Required;

    /// <summary>What is asked of any row: its required cells are filled and no formula is broken.</summary>
    protected void CheckCells(SheetRow row)
    {
        foreach (var required in columns.Where(column => column.Required && row[column.Header].Length == 0)) Wrong(row, required.Header, "必须填写");
        foreach (var broken in row.Cells.Where(cell => cell.Value == Sheet.BrokenFormula)) Wrong(row, broken.Key, "公式没有结果，请改为填写内容");
    }

    protected void Wrong(SheetRow row, string column, string advice) => _faults.Add(new ImportFault(row.Number, column, row[column], advice));

    /// <param name="done">What the row does; nothing where all stands so already.</param>
    protected void Tell(SheetRow row, string name, bool isNew, IReadOnlyList<string> done)
    {
        var line = new ImportLine(row.Number, name, string.Join("；", done));
        if (isNew) _added.Add(line);
        else if (done.Count > 0) _changed.Add(line);
        else _unchanged++;
    }

    private ImportReport Apply(Sheet sheet)
    {
        foreach (var absent in sheet.Absent.Where(MustBeThere)) _faults.Add(new ImportFault(0, absent.Header, "", "表头中缺少此列，请使用模板"));
        if (_faults.Count == 0) ApplyRows(sheet.Rows);
        return new ImportReport(_faults, _added, _changed, _unchanged, sheet.Unknown);
    }
}
