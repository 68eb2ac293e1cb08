namespace Bihuan.Analysis.Feedback;

/// <summary>
/// The parts of the outline that are still open, from the root to the one that takes the next text; and, while an aside
/// interrupts them, those that were open before it.
/// </summary>
sealed class OpenParts
{
    readonly List<Node> _parts = [new(NodeKind.Root, default)];
    List<Node>? _beforeAside;

    public Node Root => _parts[0];

    public Node Top => _parts[^1];

    public int Count => _parts.Count;

    public Node this[int index] => _parts[index];

    /// <summary>What was open before the aside that stands now; null outside asides.</summary>
    public IReadOnlyList<Node>? BeforeAside => _beforeAside;

    /// <summary>The rank of the lowest numbered part that is open, if one is.</summary>
    public double? LowestRank => _parts.FindLast(node => node.Number is not null)?.Rank;

    public int First(Predicate<Node> which) => _parts.FindIndex(which);

    public int Last(Predicate<Node> which) => _parts.FindLastIndex(which);

    public bool Any(Predicate<Node> which) => _parts.Exists(which);

    public IEnumerable<Node> Above(int index) => _parts.Take(index);

    public IEnumerable<Node> Below(int index) => _parts.Skip(index + 1);

    public void Open(Node node)
    {
        Top.Add(node);
        _parts.Add(node);
    }

    /// <summary>Closes the part at the index and all below it; the root stays open.</summary>
    public void CloseFrom(int index)
    {
        if (index < _parts.Count) _parts.RemoveRange(Math.Max(1, index), _parts.Count - Math.Max(1, index));
    }

    /// <summary>Closes from the lowest part upwards as long as they are such; the root stays open.</summary>
    public void CloseWhile(Predicate<Node> such)
    {
        while (_parts.Count > 1 && such(Top)) _parts.RemoveAt(_parts.Count - 1);
    }

    public void OpenAside(Node aside)
    {
        _beforeAside ??= [.. _parts];
        CloseFrom(1);
        Open(aside);
    }

    /// <summary>Goes on where the text was before the aside, if there is one.</summary>
    public void ResumeBeforeAside()
    {
        if (_beforeAside is null) return;
        _parts.Clear();
        _parts.AddRange(_beforeAside);
        _beforeAside = null;
    }

    /// <summary>Starts anew below the root; what was open before the aside does not go on.</summary>
    public void LeaveAside()
    {
        CloseFrom(1);
        _beforeAside = null;
    }
}
