using Bihuan.Web.Ui;

namespace Bihuan.Tests.Ui;

public class SliceTests
{
    [Fact]
    public void Pages_follow_each_other_without_gap_or_overlap_and_lead_back_the_same_way()
    {
        int[] all = [.. Enumerable.Range(1, 120)];
        var first = Slice<int>.Of(all, null, null);
        Assert.Equal((1, 50, 120, 0, 50), (first.First, first.Last, first.Total, first.Previous, first.Next));
        var second = Slice<int>.Of(all, row => row.CompareTo(first.Next), null);
        var third = Slice<int>.Of(all, row => row.CompareTo(second.Next), null);
        Assert.Equal(all, first.Rows.Concat(second.Rows).Concat(third.Rows));
        Assert.Equal((101, 120, 0), (third.First, third.Last, third.Next));
        Assert.Equal(second.Rows, Slice<int>.Of(all, null, row => row.CompareTo(third.Previous)).Rows);
        Assert.Equal(first.Rows, Slice<int>.Of(all, null, row => row.CompareTo(second.Previous)).Rows);
    }

    [Fact]
    public void A_row_that_came_or_went_before_the_place_shifts_nothing()
    {
        int[] less = [.. Enumerable.Range(1, 120).Where(row => row is not (3 or 50))];
        Assert.Equal(51, Slice<int>.Of(less, row => row.CompareTo(50), null).Rows[0]);
        Assert.Empty(Slice<int>.Of([], null, null).Rows);
        Assert.Equal((0, 0), (Slice<int>.Of([], null, null).First, Slice<int>.Of([], null, null).Last));
    }
}
