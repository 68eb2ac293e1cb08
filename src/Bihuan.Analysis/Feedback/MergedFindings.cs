namespace Bihuan.Analysis.Feedback;

/// <summary>Counts what is told twice once: a list first, then the same findings with their measures.</summary>
static class MergedFindings
{
    public static IReadOnlyList<FindingDraft> Of(IReadOnlyList<FindingDraft> drafts, bool isRegulation)
    {
        if (isRegulation) return [];
        var kept = new List<FindingDraft>();
        var byTitle = new Dictionary<string, int>(StringComparer.Ordinal);
        // What remains of a broken line may be marks alone: a title of nothing in the source is no finding, its line is left out by name.
        foreach (var draft in drafts.Where(draft => draft.Title.InSource().Any()).OrderBy(draft => draft.Title.InSource().First().Start))
        {
            var key = new string([.. draft.Title.Folded.Where(c => !"“” ,、".Contains(c))]);
            if (byTitle.TryGetValue(key, out var earlier) && IsSame(kept[earlier], draft)) kept[earlier] = Merge(kept[earlier], draft);
            else
            {
                byTitle[key] = kept.Count;
                kept.Add(draft);
            }
        }
        return kept;
    }

    static bool IsSame(FindingDraft earlier, FindingDraft later) =>
        earlier.Title.Folded.Length >= 8 && (earlier.Measures.Count is 0 || later.Measures.Count is 0);

    static FindingDraft Merge(FindingDraft earlier, FindingDraft later)
    {
        earlier.Further.AddRange(later.Statement);
        earlier.Further.AddRange(later.Further);
        earlier.Measures.AddRange(later.Measures);
        foreach (var (name, value) in later.Stated) earlier.Stated.TryAdd(name, value);
        return earlier;
    }
}
