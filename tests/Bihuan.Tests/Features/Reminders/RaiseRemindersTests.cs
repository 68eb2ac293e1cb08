using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Reminders;
using Bihuan.Tests.Storage;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Reminders;

public class RaiseRemindersTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(BothDatabasesTests.Sqlite)]
    [InlineData(BothDatabasesTests.Postgres)]
    public async Task A_step_is_raised_once_reaches_whom_the_rules_name_and_goes_on_when_its_day_comes(string database)
    {
        await using var world = await SmallWorld.StartAsync(database == BothDatabasesTests.Postgres ? await postgres.NewDatabaseAsync() : null);
        world.Time.MoveTo(new DateOnly(2026, 4, 10)); // the study meeting is due on 04-15: three working days
        Assert.True((await RunAsync(world)).Raised > 0);
        Assert.Equal(["江南", "沈长河"], await ToldAsync(world, ObligationKind.StudyMeeting));
        Assert.Equal(0, (await RunAsync(world)).Reminders); // the same day, or another node
        world.Time.MoveTo(new DateOnly(2026, 4, 16));
        await RunAsync(world);
        Assert.Equal(["江南", "沈长河", "沈长河"], await ToldAsync(world, ObligationKind.StudyMeeting));
        var records = await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "reminder.raised"));
        Assert.Equal(2, records);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync("/reminders");
        Assert.Contains("召开专题会议逐条研究", head.Text);
        await head.GoAsync("/todo");
        Assert.Contains("4月16日催办提醒", head.Text);
    }

    [Fact]
    public async Task What_is_met_is_chased_no_more_and_a_new_last_day_begins_anew()
    {
        await using var world = await SmallWorld.StartAsync();
        await RunAsync(world);
        await world.WithDbAsync(async db =>
        {
            var met = await db.Obligations.SingleAsync(o => o.Kind == ObligationKind.StudyMeeting);
            met.Meet(new DateOnly(2026, 4, 10), "党委会", await world.ActorAsync(world.Cast[Role.Liaison]), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync("/reminders");
        Assert.DoesNotContain("召开专题会议逐条研究", head.Text);
        Assert.Contains("报送整改方案", head.Text);
        var before = (await ToldAsync(world, ObligationKind.StudyMeeting)).Count;
        world.Time.MoveTo(new DateOnly(2026, 5, 20));
        await RunAsync(world);
        Assert.Equal(before, (await ToldAsync(world, ObligationKind.StudyMeeting)).Count);
        Assert.Equal(5, await world.WithDbAsync(db => db.Reminders.Where(r => r.Subject == ReminderSubject.Obligation && db.Obligations.Any(o => o.Kind == ObligationKind.Plan && (Guid)(object)o.Id == r.SubjectId)).MaxAsync(r => r.Step)));
    }

    [Fact]
    public async Task A_run_that_is_broken_off_is_made_up_for_by_the_next()
    {
        await using var world = await SmallWorld.StartAsync();
        using var broken = new CancellationTokenSource();
        broken.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(world, broken.Token));
        Assert.Equal(0, await world.WithDbAsync(db => db.Reminders.CountAsync()));
        Assert.True((await RunAsync(world)).Reminders > 0);
    }

    [Fact]
    public async Task The_digest_stands_in_the_inbox_of_whom_it_concerns_and_of_nobody_else()
    {
        await using var world = await SmallWorld.StartAsync();
        await RunAsync(world);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync("/");
        Assert.Contains("催办提醒", head.Text);
        Assert.Contains("单位事项", head.Text);
        using var other = await world.AsAsync(world.Cast.OtherHead);
        await other.GoAsync("/");
        Assert.DoesNotContain("催办提醒", other.Text);
    }

    [Fact]
    public async Task A_step_whose_posts_are_vacant_reaches_the_clerks_and_the_record_says_so()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.WithDbAsync(async db =>
        {
            foreach (var person in await db.People.Include(p => p.Posts).ToListAsync())
            {
                foreach (var post in person.Posts.Where(post => post.Role is Role.UnitHead or Role.Liaison or Role.SupervisingLeader).ToArray()) db.Entry(post).Property(held => held.To).CurrentValue = new DateOnly(2026, 4, 1);
            }

            return await db.SaveChangesAsync();
        });
        world.Time.MoveTo(new DateOnly(2026, 4, 10));
        Assert.True((await RunAsync(world)).Raised > 0);
        var clerk = world.Cast[Role.OfficeClerk].Name;
        Assert.Equal([clerk, world.Cast.SecondClerk.Name], await ToldAsync(world, ObligationKind.StudyMeeting));
        Assert.Contains("改为提醒经办", await world.WithDbAsync(db => db.History.Where(entry => entry.Kind == "reminder.raised").Select(entry => entry.Summary).FirstAsync()));
        Assert.Equal(0, (await RunAsync(world)).Raised);
    }

    [Fact]
    public async Task A_substitute_reads_the_reminders_of_whom_he_acts_for()
    {
        await using var world = await SmallWorld.StartAsync();
        var delegation = await world.DelegateAsync(Role.UnitHead, Role.SectionHandler);
        await RunAsync(world);
        using var substitute = await world.AsAsync(Role.SectionHandler);
        await substitute.ActForAsync(delegation);
        await substitute.GoAsync("/reminders");
        Assert.Contains("报送整改方案", substitute.Text);
    }

    private static async Task<ReminderRun> RunAsync(SmallWorld world, CancellationToken cancellationToken = default)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RaiseReminders>().RunAsync(world.Cast.County.Id, cancellationToken);
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(SmallWorld world, ObligationKind kind) => await world.WithDbAsync(async db =>
    {
        var obligation = (await db.Obligations.SingleAsync(o => o.Kind == kind)).Id.Value;
        var names = await db.Reminders.Where(r => r.SubjectId == obligation).Join(db.People, r => r.PersonId, p => p.Id, (r, p) => p.Name).ToListAsync();
        return (IReadOnlyList<string>)[.. names.Order(StringComparer.Ordinal)];
    });
}
