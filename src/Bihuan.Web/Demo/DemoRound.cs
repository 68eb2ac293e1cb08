using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Letters;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Demo;

/// <summary>Holds a round's inspections and feedback meetings, several units in one sitting where the plan says so.</summary>
internal sealed class DemoRound(DemoCast cast, Term term, Round held, CalendarEdition calendar, DateOnly today)
{
    public IEnumerable<Stage> Hold(RoundPlan round, RuleSet rules, List<object> entered)
    {
        foreach (var (meeting, index) in round.Meetings.Select((meeting, index) => (meeting, index)))
        {
            var day0 = WorkingDay(today.AddDays(index - round.DaysAgo));
            var meetingId = Domain.FeedbackMeetingId.New();
            foreach (var unit in meeting.Units.Select(one => cast.Inspected.Single(inspected => inspected.Plan == one)))
            {
                var inspection = held.Inspect(unit.Unit, unit.Team, cast.Clerks[0], Pace.At(held.StartsOn, 11 * 60));
                var place = meeting.Units.Count > 1 ? $"{cast.Region.Name}会议中心" : unit.Unit.Name;
                var record = new FeedbackMeeting(day0, cast.LeadingGroupHead, unit.Leader.Name, unit.Head.Name, place) { MeetingId = meetingId };
                inspection.HoldFeedbackMeeting(record, day0, cast.Clerks[0], Pace.At(day0, 11 * 60));
                GiveFeedback(inspection, unit, day0);
                if (unit.Plan.Open.All(share => share.Ending is not (Ending.Unclaimed or Ending.Claimed))) inspection.SubmitLists(unit.Liaison, Pace.At(WorkingDay(day0.AddDays(24)), 16 * 60));
                entered.Add(inspection);
                entered.AddRange(new OwedStory(calendar, today).Play(inspection, rules, unit, Pace.At(day0, 11 * 60)));
                entered.Add(new LettersStory(cast, today).Play(inspection, unit, held, rules, entered.OfType<Letter>()));
                yield return new Stage(unit, inspection, rules, day0, FindingCode.PrefixOf(term, held, unit.Unit), cast, today);
            }
        }
    }

    /// <summary>To the head right before the meeting, to the leader in charge in the days after; the newest may still be open (A04).</summary>
    private void GiveFeedback(Inspection inspection, UnitCast unit, DateOnly day0)
    {
        var (clerk, leaderDay) = (cast.Clerks[0], WorkingDay(day0.AddDays(14)));
        inspection.GiveFeedback(FeedbackActKind.ToHead, new FeedbackAct(day0, cast.LeadingGroupHead, unit.Head.Name, day0), null, day0, (clerk, Pace.At(day0, 11 * 60 + 10)));
        if (leaderDay < today) inspection.GiveFeedback(FeedbackActKind.ToLeader, new FeedbackAct(leaderDay, cast.LeadingGroupHead, unit.Leader.Name, leaderDay), null, leaderDay, (clerk, Pace.At(leaderDay, 15 * 60)));
    }

    private static DateOnly WorkingDay(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };
}
