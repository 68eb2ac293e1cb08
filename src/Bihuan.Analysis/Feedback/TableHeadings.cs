namespace Bihuan.Analysis.Feedback;

/// <summary>What stands over a table in the text: “一、双河村党支部” above the findings of that village.</summary>
static class TableHeadings
{
    /// <summary>The heading that groups the findings of a table; null where none names more than that there are some.</summary>
    /// <param name="table">The rows of the table.</param>
    /// <param name="root">The outline of the text around it.</param>
    public static string? Over(IReadOnlyList<IReadOnlyDictionary<int, Passage>> table, Node root)
    {
        var start = table[0].Values.Min(cell => cell.Start);
        return LastBefore(root, start) is { } last ? Levels.Telling([.. Path(last).Where(IsHeading)]) : null;
    }

    // Parts stand in order, so the way down to the last one leads through the last child that begins before the table.
    static Node? LastBefore(Node root, int start)
    {
        Node? last = null;
        for (var node = Below(root, start); node is not null; node = Below(node, start)) last = node;
        return last;
    }

    static Node? Below(Node node, int start)
    {
        var (low, high) = (0, node.Children.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (node.Children[middle].Head.Passage.Start < start) low = middle + 1;
            else high = middle;
        }
        return low > 0 ? node.Children[low - 1] : null;
    }

    static IEnumerable<Node> Path(Node node)
    {
        var path = new Stack<Node>();
        for (var part = node; part.Parent is not null; part = part.Parent) path.Push(part);
        return path;
    }

    // A heading, not the last item of a list above the table.
    static bool IsHeading(Node node) =>
        node.Kind is NodeKind.Numbered or NodeKind.PlainHeading && Headings.StandsAlone(node.Head) && !"。;:,".Contains(node.Head.Body.TrimEnd()[^1]);
}
