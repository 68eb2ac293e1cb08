using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;

namespace Bihuan.Web.Ui.Desk;

/// <summary>The signed-in person as he asks today, with the days by which his region calls something near or neglected.</summary>
internal sealed class AskingNow(BihuanDb db, CurrentActor current, RegionRules rules)
{
    public ValueTask<Asking> OfAsync(CancellationToken cancellationToken) => rules.AskingAsync(db, current.Required, cancellationToken);
}
