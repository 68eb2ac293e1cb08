using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>
/// 待办: everything that waits for the signed-in person, from the sources of <see cref="WaitingSources"/> and the findings'
/// acts. The number in the navigation and the page's are told by the same queries.
/// </summary>
internal sealed class Inbox(AskingNow asker, CurrentActor current, OfficeClock clock, FindingCounts counts, HeadCounts heads)
{
    public const string RemindersKey = "reminders";

    /// <summary>The administrators read no business text and nothing of it waits for them (三员分立).</summary>
    private static bool Concerns(Actor actor) => actor.HoldsAny(new MaySeeFindings().Roles);

    /// <summary>How much waits, for the head of every page: some seconds old at most, and told anew after each act of his own.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        if (!Concerns(current.Required)) return 0;
        if (heads.Known(current.Required, clock.Now) is { } known) return known;
        var asking = await asker.OfAsync(cancellationToken);
        var total = (await CountsAsync(asking, cancellationToken)).Values.Sum() + (await RemindersAsync(asking, cancellationToken)).Count;
        return heads.Keep(current.Required, total, clock.Now);
    }

    /// <summary>The groups that have something, each with its first lines.</summary>
    public async Task<IReadOnlyList<WaitingGroup>> GroupsAsync(int shown, CancellationToken cancellationToken)
    {
        if (!Concerns(current.Required)) return [];
        var asking = await asker.OfAsync(cancellationToken);
        var numbers = await CountsAsync(asking, cancellationToken);
        var groups = new List<WaitingGroup>();
        foreach (var source in WaitingSources.All.Where(source => numbers.GetValueOrDefault(source.Key) > 0))
        {
            var lines = await counts.KeepAsync($"inbox?{source.Key}&{shown}", asking, () => source.Lines(asking).Take(shown).ToListAsync(cancellationToken), cancellationToken);
            groups.Add(new(source.Key, source.Title, source.Ask, numbers[source.Key], lines, source.All));
        }

        foreach (var todo in WaitingFindings.Acts.Where(todo => numbers.GetValueOrDefault(KeyOf(todo)) > 0))
        {
            groups.Add(await counts.KeepAsync($"inbox?{todo}&{shown}", asking, () => WaitingFindings.GroupAsync(todo, numbers[KeyOf(todo)], shown, asking, cancellationToken), cancellationToken));
        }

        var reminders = await RemindersAsync(asking, cancellationToken);
        if (reminders.Count > 0) groups.Add(OfReminders(reminders, shown));
        heads.Keep(current.Required, groups.Sum(group => group.Count), clock.Now);
        return groups;
    }

    /// <summary>One query per source and act that can concern him; none while nothing has changed.</summary>
    private Task<Dictionary<string, int>> CountsAsync(Asking asking, CancellationToken cancellationToken) => counts.KeepAsync("inbox", asking, async () =>
    {
        var numbers = new Dictionary<string, int>();
        foreach (var source in WaitingSources.All.Where(source => asking.Actor.HoldsAny(source.Concerns))) numbers[source.Key] = await source.Lines(asking).CountAsync(cancellationToken);
        foreach (var todo in WaitingFindings.Acts.Where(todo => asking.Actor.HoldsAny(Todos.RolesOf(todo)))) numbers[KeyOf(todo)] = await WaitingFindings.CountAsync(todo, asking, counts, cancellationToken);
        return numbers;
    }, cancellationToken);

    /// <summary>Raising reminders ends what is kept, like any change.</summary>
    private Task<IReadOnlyList<ReminderDay>> RemindersAsync(Asking asking, CancellationToken cancellationToken) =>
        counts.KeepAsync("reminders", asking, () => ReminderDigest.DaysAsync(asking.Db, asking.Actor.InPlaceOf, asking.Today, cancellationToken), cancellationToken);

    private static WaitingGroup OfReminders(IReadOnlyList<ReminderDay> days, int shown) =>
        new(RemindersKey, "催办提醒", "每天汇总一次，事项办结后自动消除", days.Count, [.. days.Take(shown).Select(LineOf)], Links.Reminders());

    private static Waiting LineOf(ReminderDay day) => new(
        "查看", $"{day.Day:M月d日}催办提醒", null, $"{(day.Count < ReminderDigest.Most ? $"{day.Count}" : $"{ReminderDigest.Most}以上")}项尚未办结", day.Day, null, Links.Reminders());

    private static string KeyOf(Todo todo) => FindingFilter.Named(todo);
}
