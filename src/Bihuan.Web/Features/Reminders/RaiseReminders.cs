using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Reminders;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reminders;

/// <summary>What a run did.</summary>
/// <param name="Looked">Things with a last day near enough to look at.</param>
/// <param name="Raised">Steps raised, one per thing at most.</param>
public sealed record ReminderRun(int Looked, int Raised, int Reminders);

/// <summary>
/// The daily run of the reminders. A unit after the other, each in one commit with its record: broken off anywhere, the
/// next run goes on where it stopped, and what has been raised is never raised again.
/// </summary>
internal sealed class RaiseReminders(BihuanDb db, OfficeClock clock)
{
    /// <summary>Units per commit: enough to make the commits few, little enough to keep the memory small.</summary>
    private const int Batch = 20;

    private readonly Dictionary<(RuleSetId, DateOnly), int> _reached = [];

    public async Task<ReminderRun> RunAsync(RegionId region, CancellationToken cancellationToken)
    {
        var run = await PrepareAsync(region, cancellationToken);
        var total = new ReminderRun(0, 0, 0);
        foreach (var units in run.Units.Chunk(Batch))
        {
            var some = await RaiseOnceMoreAsync(run, units, cancellationToken);
            total = new ReminderRun(total.Looked + some.Looked, total.Raised + some.Raised, total.Reminders + some.Reminders);
        }

        return total;
    }

    /// <summary>Another node may have raised the same in this moment: then its work is seen and nothing is left to do.</summary>
    private async Task<ReminderRun> RaiseOnceMoreAsync(Run run, UnitId[] units, CancellationToken cancellationToken)
    {
        try
        {
            return await RaiseAsync(run, units, cancellationToken);
        }
        catch (DbUpdateException)
        {
            db.StartAfresh();
            return await RaiseAsync(run, units, cancellationToken);
        }
        finally
        {
            db.StartAfresh();
        }
    }

    private async Task<ReminderRun> RaiseAsync(Run run, UnitId[] units, CancellationToken cancellationToken)
    {
        var things = await Open.ThingsAsync(db, run.Region, units, run.Horizon, cancellationToken);
        var ids = things.Select(thing => thing.Id).ToArray();
        var levels = await db.EscalationLevels.Where(level => ids.Contains(level.SubjectId)).ToDictionaryAsync(level => level.SubjectId, cancellationToken);
        var due = things.Select(thing => (Thing: thing, Step: ReachedBy(run, thing))).Where(row => row.Step > (levels.GetValueOrDefault(row.Thing.Id) is { } level && level.Due == row.Thing.Due ? level.Step : 0)).ToArray();
        var people = await Open.PeopleOfAsync(db, [.. due.Where(row => row.Thing.Subject == ReminderSubject.Finding).Select(row => new FindingId(row.Thing.Id))], cancellationToken);
        // A step that reaches nobody, not even a clerk, is left for the day on which somebody holds the post.
        var raised = due.Select(row => RaisedOf(run, row.Thing, row.Step, people)).Where(step => step.Told.Count > 0).ToArray();
        foreach (var (thing, step, _, _) in raised)
        {
            if (levels.TryGetValue(thing.Id, out var level)) level.Raise(thing.Due, step, run.Today);
            else db.Add(new EscalationLevel(thing.Id, run.Region, thing.Due, step, run.Today));
        }

        var reminders = raised.SelectMany(step => RemindersOf(run, step)).ToArray();
        db.Tell(reminders);
        foreach (var ofUnit in raised.GroupBy(step => step.Thing.Unit)) db.Note(Record(run, ofUnit));
        if (raised.Length > 0) await db.SaveChangesAsync(cancellationToken);
        return new ReminderRun(things.Count, raised.Length, reminders.Length);
    }

    private static RaisedStep RaisedOf(Run run, OpenThing thing, int step, ILookup<Guid, (PersonId Person, bool Leads)> people)
    {
        var named = people[thing.Id].ToArray();
        var handlers = thing.Subject == ReminderSubject.Obligation ? run.Recipients.OwnersOf(thing.Unit, thing.Owner) : [.. named.Where(person => !person.Leads).Select(person => person.Person)];
        var leaders = named.Where(person => person.Leads).Select(person => person.Person).ToArray();
        var told = run.Recipients.Of(run.Rules[thing.Rules].Escalation[step - 1], thing.Unit, handlers, leaders);
        return told.Count > 0 ? new RaisedStep(thing, step, told, false) : new RaisedStep(thing, step, run.Recipients.Clerks, true);
    }

    private static IEnumerable<Reminder> RemindersOf(Run run, RaisedStep raised) => raised.Told.Select(person => new Reminder
    {
        PersonId = person,
        Subject = raised.Thing.Subject,
        SubjectId = raised.Thing.Id,
        UnitId = raised.Thing.Unit,
        RegionId = run.Region,
        Due = raised.Thing.Due,
        Step = raised.Step,
        Workdays = run.Rules[raised.Thing.Rules].Escalation[raised.Step - 1].Workdays,
        RaisedOn = run.Today,
    });

    private Happening Record(Run run, IGrouping<UnitId, RaisedStep> ofUnit)
    {
        var system = Actor.System(run.Region);
        var told = ofUnit.SelectMany(raised => raised.Told.Select(person => new { id = raised.Thing.Id, raised.Thing.Due, raised.Step, person = person.Value, vacant = raised.IsVacant }));
        var vacant = ofUnit.Count(raised => raised.IsVacant);
        return new Happening("reminder.raised", run.Region, system.Person, null, clock.Now, new Subject("unit", ofUnit.Key.Value, ofUnit.Key),
            $"催办提醒{ofUnit.Count()}项{(vacant > 0 ? $"，其中{vacant}项应提醒的岗位无人，改为提醒经办" : "")}", Happening.ToPayload(told));
    }

    /// <summary>Last days are few, things are many: each pair is counted once.</summary>
    private int ReachedBy(Run run, OpenThing thing) => _reached.TryGetValue((thing.Rules, thing.Due), out var known)
        ? known
        : _reached[(thing.Rules, thing.Due)] = Escalation.Reached(run.Rules[thing.Rules].Escalation, thing.Due, run.Today, run.Calendar);

    private async Task<Run> PrepareAsync(RegionId region, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var rules = (await db.RuleSets.AsNoTracking().Where(version => version.RegionId == region).ToListAsync(cancellationToken)).ToDictionary(version => version.Id, version => version.Rules);
        var edition = await db.Calendars.AsNoTracking().Where(edition => edition.RegionId == region).OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(cancellationToken);
        var calendar = edition?.Calendar ?? WorkingCalendar.Shipped;
        var units = await db.Inspections.AsNoTracking().Where(inspection => inspection.RegionId == region).Select(inspection => inspection.UnitId).Distinct().OrderBy(unit => unit).ToListAsync(cancellationToken);
        return new Run(region, today, calendar, rules, await Recipients.LoadAsync(db, region, today, cancellationToken), units)
        {
            Horizon = Escalation.Horizon(rules.Values.Select(set => set.Escalation), today, calendar),
        };
    }

    /// <param name="IsVacant">Nobody holds a post that the step names: the clerks are told in their place.</param>
    private sealed record RaisedStep(OpenThing Thing, int Step, IReadOnlyCollection<PersonId> Told, bool IsVacant);

    private sealed record Run(RegionId Region, DateOnly Today, WorkingCalendar Calendar, IReadOnlyDictionary<RuleSetId, RuleSet> Rules, Recipients Recipients, IReadOnlyList<UnitId> Units)
    {
        public required DateOnly Horizon { get; init; }
    }
}
