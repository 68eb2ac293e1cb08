namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Tables that stand on their side: the first cell of a row names what the second holds, “反馈问题 | …”, “整改措施 | …”,
/// again and again or once for each finding. A row may hold two such pairs.
/// </summary>
static class RecordTables
{
    /// <summary>The pairs of names and cells; none where the table is no such table.</summary>
    /// <param name="rows">Cells by row and column.</param>
    public static IReadOnlyList<(string Name, Passage Cell)> Pairs(IReadOnlyList<IReadOnlyDictionary<int, Passage>> rows)
    {
        var pairs = new List<(string, Passage)>();
        foreach (var row in rows)
        {
            var cells = row.OrderBy(cell => cell.Key).Select(cell => cell.Value).Where((cell, i) => i is 0 || cell.Text.Trim().Length > 0).ToArray();
            if (cells.Length is not (2 or 4) || !Names(cells[0]) || (cells.Length is 4 && !Names(cells[2]))) continue;
            for (var i = 0; i + 1 < cells.Length; i += 2) pairs.Add((TableFindings.Word(cells[i]), cells[i + 1]));
        }
        return pairs.Count * 3 >= rows.Count * 2 && Has(pairs, TableFindings.IsProblemHead) && Has(pairs, name => Labels.KindOf(name) is LabelKind.Measures) ? pairs : [];
    }

    static bool Names(Passage cell) => TableFindings.IsHead(TableFindings.Word(cell).TrimEnd(':'));

    // What it names is told in the cell beside it, not another name: that would be the head of a common table.
    static bool Has(List<(string Name, Passage Cell)> pairs, Predicate<string> kind) =>
        pairs.Exists(pair => kind(pair.Name.TrimEnd(':')) && !TableFindings.IsHead(TableFindings.Word(pair.Cell)));
}
