using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Demo;

/// <summary>What a unit owed after its feedback meeting and when it did it: most a few days early, now and then late, the newest still open.</summary>
internal sealed class OwedStory(CalendarEdition calendar, DateOnly today)
{
    public IEnumerable<Obligation> Play(Inspection inspection, RuleSet rules, UnitCast unit, DateTimeOffset at)
    {
        var owed = Obligation.Of(inspection, rules.OwedByUnit(), calendar, unit.Liaison, at);
        foreach (var (obligation, index) in owed.Select((obligation, index) => (obligation, index)))
        {
            if (obligation.Kind == ObligationKind.ConcentratedPeriod)
            {
                if (obligation.Due < today) obligation.Meet(obligation.Due, "集中整改期届满", unit.Liaison, Pace.At(obligation.Due.AddDays(1), 10));
                continue;
            }

            // Now and then the unit names who does it; what it does not name is its head's.
            if (index % 3 == 2 && unit.Handlers.Count > 0) obligation.NameOwner(new ObligationOwner(unit.Handlers[0].Person, unit.Handlers[0].Name), obligation.Anchor, unit.Liaison, at);
            var isLate = (unit.Plan.Name.Length + index) % 11 == 0;
            var on = calendar.Calendar.OnOrBefore(obligation.Due.AddDays(isLate ? 4 : -1 - index % 3));
            if (on < today) obligation.Meet(on, DeadlineWords.Of(obligation.Kind), unit.Liaison, Pace.At(on, 16 * 60));
        }

        return owed;
    }
}
