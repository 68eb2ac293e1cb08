using System.Globalization;
using System.Text.Encodings.Web;
using Bihuan.Domain.Findings;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui.Tags;

namespace Bihuan.Web.Features.Ledger;

/// <summary>Cells written as text: a tag helper per cell would cost more than the query of the whole page.</summary>
internal static class LedgerHead
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");

    /// <summary>A column head that sorts.</summary>
    public static string Sorted(LedgerAddress address, FindingSort sort, string text, string? classes = null)
    {
        var url = HtmlEncoder.Default.Encode(address.SortedBy(sort));
        var (aria, icon) = address.Order.Sort != sort ? ("", "")
            : address.Order.Descending ? (" aria-sort=\"descending\"", "<i class=\"ti ti-chevron-down\" aria-hidden=\"true\"></i>")
            : (" aria-sort=\"ascending\"", "<i class=\"ti ti-chevron-up\" aria-hidden=\"true\"></i>");
        return $"<th scope=\"col\"{(classes is null ? "" : $" class=\"{classes}\"")}{aria}><a class=\"sort\" href=\"{url}\">{text}{icon}</a></th>";
    }

    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The lamp of <see cref="DueLamp"/>, with the same colours and words.</summary>
    public static string Lamp(LedgerRow row, DateOnly today, int soon) =>
        row.Due is not { } due || row.State is FindingState.Draft or FindingState.Closed or FindingState.Relapsed or FindingState.Voided or FindingState.Carried
            ? ""
            : $"<span class=\"lamp lamp-{DueLamp.ColourOf(due, today, soon)}\" title=\"整改时限{due.ToString("yyyy年M月d日 dddd", Chinese)}\">{DueLamp.TextOf(due, today)}</span>";
}
