using Bihuan.Domain.Letters;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;

namespace Bihuan.Web.Ui.Desk;

/// <summary>Letters, proposals of talks and criticism, and handover sheets on somebody's desk (A05, B15, C04, C05).</summary>
internal static class WaitingCorrespondence
{
    public static IQueryable<Waiting> Letters(Asking asking) => asking.Db.LettersWaitingFor(asking.Actor)
        .Select(letter => new Waiting(ActOf(letter.State), letter.Title, letter.Unit, LetterWords.Of(letter.State), OfficeClock.DayOf(letter.Since), null, Links.Letter(letter.Letter)));

    public static IQueryable<Waiting> Proposals(Asking asking) => asking.Db.ProposalsWaitingFor(asking.Actor)
        .Select(proposal => new Waiting("决定", Proposal.Word(proposal.Kind), proposal.Unit, "已达到规则集规定的条件", proposal.RaisedOn, null, Links.Proposal(proposal.Proposal)));

    public static IQueryable<Waiting> Handovers(Asking asking) =>
        from handover in asking.Db.HandoversWaitingFor(asking.Actor, asking.Today)
        join unit in asking.Db.Units on handover.UnitId equals unit.Id
        orderby handover.LastDay, handover.Id
        select new Waiting("签字", "移交清单", unit.Name, "主要负责人变更，须签字交接", handover.LastDay, null, Links.Handover(handover.Id));

    private static string ActOf(LetterState state) => state switch
    {
        LetterState.Submitted => "审批",
        LetterState.Draft => "完善",
        LetterState.Approved => "签发",
        LetterState.Issued => "签收",
        _ => "回复",
    };
}
