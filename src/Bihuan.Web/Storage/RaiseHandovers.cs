using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Handovers;
using Bihuan.Domain.People;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>
/// Opens a handover sheet where a unit's head has his last day or is gone, and names the new one once he is appointed (B15).
/// Run when posts change and every night; a post that ended has one sheet, however often this runs.
/// </summary>
public sealed class RaiseHandovers(BihuanDb db, OfficeClock clock)
{
    private sealed record HeadPost(PersonId Person, string Name, PostId Post, UnitId Unit, DateOnly From, DateOnly? To);

    /// <summary>The number of sheets opened.</summary>
    public async Task<int> RunAsync(RegionId region, CancellationToken cancellationToken)
    {
        var (today, system, opened) = (clock.Today, Actor.System(region), 0);
        var posts = await (
            from person in db.People.AsNoTracking()
            from post in person.Posts
            where person.RegionId == region && post.Role == Role.UnitHead && post.From <= today
            select new HeadPost(person.Id, person.Name, post.Id, post.UnitId, post.From, post.To)).ToListAsync(cancellationToken);
        var known = await db.Handovers.Where(handover => handover.RegionId == region && (!handover.IsComplete || handover.LastDay > today.AddYears(-1))).ToListAsync(cancellationToken);
        foreach (var ofUnit in posts.GroupBy(post => post.Unit))
        {
            foreach (var handover in known.Where(handover => handover.UnitId == ofUnit.Key && handover.IncomingId is null))
            {
                if (Successor(ofUnit, handover.OutgoingId, handover.LastDay) is { } incoming) handover.TakeUp(incoming, system, clock.Now);
            }

            if (Ended(ofUnit, today) is not { } ended || known.Any(handover => handover.EndedPost == ended.Post)) continue;
            var items = await ItemsAsync(ended, cancellationToken);
            if (items.Count == 0) continue;
            db.Add(Handover.Open(ended, Successor(ofUnit, ended.Head.Person, ended.LastDay), items, today, system, clock.Now));
            opened++;
        }

        await db.SaveChangesAsync(cancellationToken);
        return opened;
    }

    /// <summary>The newest post that ended within the last year, unless the same person goes on as head.</summary>
    private static EndedPost? Ended(IEnumerable<HeadPost> posts, DateOnly today)
    {
        var newest = posts.Where(post => post.To <= today && post.To > today.AddYears(-1)).MaxBy(post => post.To);
        if (newest is null || posts.Any(post => post.Person == newest.Person && (post.To is null || post.To > newest.To))) return null;
        return new EndedPost(newest.Post, newest.Unit, new HandoverHead(newest.Person, newest.Name), newest.To!.Value);
    }

    /// <summary>Whoever is head beyond the other's last day.</summary>
    private static HandoverHead? Successor(IEnumerable<HeadPost> posts, PersonId outgoing, DateOnly lastDay) => posts
        .Where(post => post.Person != outgoing && (post.To is null || post.To > lastDay)).OrderByDescending(post => post.From)
        .Select(post => new HandoverHead(post.Person, post.Name)).FirstOrDefault();

    private async Task<IReadOnlyList<HandoverItem>> ItemsAsync(EndedPost ended, CancellationToken cancellationToken)
    {
        var findings = await db.Findings.AsNoTracking().Where(finding => finding.UnitId == ended.Unit && FindingMatch.Open.Contains(finding.State))
            .OrderBy(finding => finding.Code).Select(finding => new { finding.Id, finding.Code, finding.Title, finding.State, finding.Due }).ToListAsync(cancellationToken);
        var owed = await db.Obligations.AsNoTracking().Where(obligation => obligation.UnitId == ended.Unit && obligation.MetOn == null)
            .OrderBy(obligation => obligation.Due).Select(obligation => new { obligation.InspectionId, obligation.Kind, obligation.Due }).ToListAsync(cancellationToken);
        var promised = await (
            from meeting in db.Meetings.AsNoTracking()
            from decision in meeting.Decisions
            where meeting.RegionId == db.Units.First(unit => unit.Id == ended.Unit).RegionId && decision.OwnerId == ended.Head.Person && decision.DoneOn == null
            orderby decision.Due
            select new { meeting.Id, decision.Text, decision.Due }).ToListAsync(cancellationToken);
        return
        [
            .. findings.Select(finding => new HandoverItem(HandoverItemKind.Finding, finding.Id.Value, finding.Code, finding.Title, Words.Of(finding.State), finding.Due)),
            .. owed.Select(row => new HandoverItem(HandoverItemKind.Obligation, row.InspectionId.Value, "", DeadlineWords.Of(row.Kind), row.Due < clock.Today ? "逾期未办结" : "未办结", row.Due)),
            .. promised.Select(row => new HandoverItem(HandoverItemKind.Promise, row.Id.Value, "", row.Text, row.Due < clock.Today ? "逾期未办结" : "未办结", row.Due)),
        ];
    }
}
