using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>One proposal with its grounds, and the decision on it (C04, C05, C10).</summary>
[Authorize<MayDecideProposals>]
internal sealed class ProposalPage(DecideProposal decide, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public DateOnly? TalkedOn { get; set; }

    [BindProperty]
    public string? TalkText { get; set; }

    public Proposal Proposal { get; private set; } = null!;
    public LetterId? Letter { get; private set; }
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<Refusal> Obstacles => Proposal.ObstaclesToDeciding(current.Required);

    public string? UrlOf(Ground ground) => ground switch
    {
        { Finding: { } finding } => Links.Finding(finding),
        { Kind: GroundKind.FlatWeek, Day: { } monday } => Links.DispatchEntries(monday, Proposal.UnitId),
        { Kind: GroundKind.EmptyReport, Day: { } month } => Links.DutyReports(month),
        _ => null,
    };

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Proposal = await db.Proposals.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(proposal => proposal.Id == new ProposalId(id), cancellationToken);
        Letter = await db.Letters.AsNoTracking().Where(letter => letter.ProposalId == Proposal.Id).Select(letter => (LetterId?)letter.Id).FirstOrDefaultAsync(cancellationToken);
        Names = await Names.OfAsync(db, [Proposal.DecidedBy], [Proposal.UnitId, Proposal.AboveId], cancellationToken);
    }

    public Task<IActionResult> OnPostTakeUpAsync(Guid id, CancellationToken cancellationToken)
    {
        LetterId letter = default;
        return ActAsync(
            async () => letter = await decide.TakeUpAsync(new(id), current.Required, cancellationToken),
            () => (Links.Letter(letter), "已采纳并按依据生成文书草稿，请核对后办理。"),
            () => OnGetAsync(id, cancellationToken));
    }

    public Task<IActionResult> OnPostTalkAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => TalkedOn is { } on ? decide.RecordTalkAsync(new(id), new HeldTalk(on, TalkText ?? ""), current.Required, cancellationToken) : throw new RefusedException(new Missing("约谈日期")),
        () => (Links.Proposals(), "已登记约谈情况。"),
        () => OnGetAsync(id, cancellationToken));

    public Task<IActionResult> OnPostDismissAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => decide.DismissAsync(new(id), Reason ?? "", current.Required, cancellationToken),
        () => (Links.Proposals(), "已决定不采纳；出现新的情形时会再次提出。"),
        () => OnGetAsync(id, cancellationToken));
}
