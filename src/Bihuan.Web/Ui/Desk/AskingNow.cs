using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;

namespace Bihuan.Web.Ui.Desk;

/// <summary>The signed-in person as he asks today, with the days by which his region calls something neglected.</summary>
internal sealed class AskingNow(BihuanDb db, CurrentActor current, OfficeClock clock, RegionRules rules)
{
    public async Task<Asking> OfAsync(CancellationToken cancellationToken)
    {
        var actor = current.Required;
        return new(db, actor, clock.Today) { Oversight = (await rules.OfAsync(db, actor.Region, cancellationToken)).Oversight };
    }
}
