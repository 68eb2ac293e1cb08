using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Reminders;
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

    /// <summary>Asked for anew each time: raising a reminder changes no aggregate.</summary>
    private Task<IReadOnlyList<ReminderLine>> RemindersAsync(Asking asking, CancellationToken cancellationToken) => ReminderDigest.OfAsync(asking.Db, asking.Actor.InPlaceOf, cancellationToken);

    private static WaitingGroup OfReminders(IReadOnlyList<ReminderLine> lines, int shown) =>
        new(RemindersKey, "催办提醒", $"{lines[0].RaisedOn:M月d日}汇总，办结后自动消除", lines.Count, [.. lines.Take(shown).Select(LineOf)], Links.Reminders());

    private static Waiting LineOf(ReminderLine line) => new(
        "查看", line.What, line.Unit, line.Workdays switch { > 0 and var before => $"届满前{before}个工作日提醒", 0 => "已逾期", var after => $"逾期{-after}个工作日，逐级提醒" },
        line.RaisedOn, line.Due, line.Subject == ReminderSubject.Finding ? Links.Finding(new FindingId(line.Id)) : Links.Inspection(new InspectionId(line.Id)));

    private static string KeyOf(Todo todo) => FindingFilter.Named(todo);
}
