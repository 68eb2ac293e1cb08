using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

internal sealed record InspectionRow(InspectionId Id, string Unit, string Round, RoundType Type, RoundSource Source, string? Team, DateOnly? FeedbackOn, string? LedBy, string? AttendedBy, FeedbackMeetingId? Meeting)
{
    public required TripleFeedback Triple { get; init; }
}

/// <summary>Inspected units of any rounds: the rows behind the numbers of the rounds page.</summary>
[Authorize<MaySeeRounds>]
internal sealed class InspectionsPage(BihuanDb db, CurrentActor current) : PageModel
{
    public IReadOnlyList<InspectionRow> Rows { get; private set; } = [];

    /// <summary>One held for several units counts once.</summary>
    public int Meetings => Rows.Where(row => row.Meeting is not null).DistinctBy(row => row.Meeting).Count();

    /// <summary>What the list was asked for, in words.</summary>
    public string Asked { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rounds = RoundsAsked(current.Required);
        var inspections = db.Inspections.AsNoTracking().VisibleTo(current.Required);
        if (Request.Query["meeting"] == "held") inspections = inspections.Where(inspection => inspection.FeedbackMeeting != null);
        if (Request.Query["meeting"] == "open") inspections = inspections.Where(inspection => inspection.FeedbackMeeting == null);
        Rows = await (
            from inspection in inspections
            join round in rounds on inspection.RoundId equals round.Id
            join unit in db.Units on inspection.UnitId equals unit.Id
            join team in db.Units on inspection.TeamId equals team.Id into teams
            from team in teams.DefaultIfEmpty()
            orderby round.StartsOn descending, round.Id, unit.Code
            select new InspectionRow(inspection.Id, unit.Name, round.Name, round.Type, round.Source, team.Name,
                (DateOnly?)inspection.FeedbackMeeting!.HeldOn, inspection.FeedbackMeeting!.LedBy, inspection.FeedbackMeeting!.AttendedBy, (FeedbackMeetingId?)inspection.FeedbackMeeting!.MeetingId)
            {
                Triple = new TripleFeedback(inspection.FeedbackMeeting != null, inspection.HeadFeedback != null, inspection.LeaderFeedback != null),
            }).ToListAsync(cancellationToken);
        Asked = string.Join("、", new[]
        {
            RoundWords.TypeOf(Request.Query["type"]) is { } type ? RoundWords.Of(type) : null,
            RoundWords.SourceOf(Request.Query["source"]) is { } source ? RoundWords.Of(source) : null,
            Request.Query["meeting"] == "held" ? "已召开反馈会" : Request.Query["meeting"] == "open" ? "未召开反馈会" : null,
        }.OfType<string>());
    }

    private IQueryable<Round> RoundsAsked(Actor actor)
    {
        var rounds = db.Rounds.AsNoTracking().Where(round => round.RegionId == actor.Region);
        if (Guid.TryParse(Request.Query["term"], out var term)) rounds = rounds.Where(round => round.TermId == new TermId(term));
        if (Guid.TryParse(Request.Query["round"], out var one)) rounds = rounds.Where(round => round.Id == new RoundId(one));
        if (RoundWords.TypeOf(Request.Query["type"]) is { } type) rounds = rounds.Where(round => round.Type == type);
        if (RoundWords.SourceOf(Request.Query["source"]) is { } source) rounds = rounds.Where(round => round.Source == source);
        return rounds;
    }
}
