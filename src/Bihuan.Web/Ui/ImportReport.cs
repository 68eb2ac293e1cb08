namespace Bihuan.Web.Ui;

/// <summary>One thing wrong in a sheet: where, what stands there, and what to do. Row 0 is the file as a whole.</summary>
public sealed record ImportFault(int Row, string Column, string Value, string Advice);

/// <summary>What a row of an imported sheet would do, or did.</summary>
/// <param name="What">One sentence: what is new, or which field changes from what to what.</param>
public sealed record ImportLine(int Row, string Name, string What);

/// <summary>The trial of an import: all that is wrong, all that would change. Nothing is changed while anything is wrong.</summary>
/// <param name="Unchanged">Rows that say what the system says already.</param>
/// <param name="Passed">Columns that are not known and were passed over.</param>
public sealed record ImportReport(IReadOnlyList<ImportFault> Faults, IReadOnlyList<ImportLine> Added, IReadOnlyList<ImportLine> Changed, int Unchanged, IReadOnlyList<string> Passed)
{
    /// <summary>The file could not be read at all.</summary>
    public static ImportReport Unreadable(string why) => new([new ImportFault(0, "文件", "", why)], [], [], 0, []);

    public bool MayConfirm => Faults.Count == 0 && Added.Count + Changed.Count > 0;
}
