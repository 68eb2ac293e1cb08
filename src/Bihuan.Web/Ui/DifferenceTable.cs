using Bihuan.Web.Storage;

namespace Bihuan.Web.Ui;

/// <summary>Differences between two states of the lists, with both texts.</summary>
/// <param name="Before">What the older side is called.</param>
/// <param name="ShowsWho">Against the lists of today it is told who changed it and when; between two versions the versions tell it.</param>
public sealed record DifferenceTable(string Label, string Before, string After, IReadOnlyList<Departure> Rows, bool ShowsWho)
{
    public static DifferenceTable Of(DepartedFinding found) =>
        new($"第{found.Number}项与批准方案的不一致", $"批准的方案（第{found.Version}稿）", "现在的清单", found.Departures, ShowsWho: true);

    public static DifferenceTable Of(ComparedFinding found, string before, string after) =>
        new($"第{found.Number}项的变更", before, after, [.. found.Differences.Select(difference => new Departure(difference))], ShowsWho: false);
}
