using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>约谈和通报建议 (C04, C05): what waits for a decision first.</summary>
[Authorize<MayDecideProposals>]
internal sealed class ProposalsPage(BihuanDb db, CurrentActor current) : PageModel
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public ProposalState? State { get; set; }

    /// <summary>Only what waits for his own decision.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    public IReadOnlyList<Proposal> Rows { get; private set; } = [];
    public IReadOnlyDictionary<ProposalState, int> Counts { get; private set; } = new Dictionary<ProposalState, int>();
    public int MineCount { get; private set; }
    public Names Names { get; private set; } = null!;

    public static string Word(ProposalState state) => state switch { ProposalState.Open => "待决定", ProposalState.TakenUp => "已采纳", _ => "不采纳" };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var visible = db.Proposals.AsNoTracking().VisibleTo(current.Required);
        Counts = await visible.GroupBy(proposal => proposal.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        Rows = await (Mine ? visible.DecidedBy(current.Required) : visible.Where(proposal => proposal.State == (State ?? ProposalState.Open))).OrderByDescending(proposal => proposal.RaisedOn).ThenByDescending(proposal => proposal.Id).Take(Most).ToListAsync(cancellationToken);
        MineCount = await visible.DecidedBy(current.Required).CountAsync(cancellationToken);
        Names = await Names.OfAsync(db, [], Rows.SelectMany(proposal => new[] { (UnitId?)proposal.UnitId, proposal.AboveId }), cancellationToken);
    }
}
