using Bihuan.Web.Access;
using Bihuan.Web.Ui.Desk;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Home;

/// <summary>全部待办: everything that waits for me, by act, each with its reason, its first and its last day.</summary>
[Authorize<MayEnter>]
internal sealed class TodoPage(Inbox inbox, OfficeClock clock) : PageModel
{
    /// <summary>Lines of one act; of what is more the ledger or another list shows all.</summary>
    public const int Shown = 100;

    public DateOnly Today => clock.Today;
    public IReadOnlyList<WaitingGroup> Groups { get; private set; } = [];
    public int Count => Groups.Sum(group => group.Count);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Groups = await inbox.GroupsAsync(Shown, cancellationToken);
}
