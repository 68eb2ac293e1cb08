using Bihuan.Domain;
using Bihuan.Domain.Delegations;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Responsibilities;
using Bihuan.Domain.Reviews;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Storage;

/// <summary>The same tests on both databases; where PostgreSQL is not installed they say so.</summary>
public class BothDatabasesTests(PostgresServer postgres)
{
    public const string Sqlite = "SQLite", Postgres = "PostgreSQL";

    private static readonly DateTimeOffset Now = new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 4, 10);

    [Theory, InlineData(Sqlite), InlineData(Postgres)]
    public async Task A_whole_finding_comes_back_as_it_was(string database)
    {
        await using var world = await StartAsync(database);
        var id = await FillAsync(world);
        var finding = await world.WithDbAsync(db => Whole(db).AsNoTracking().SingleAsync(f => f.Id == id));
        Assert.Equal(FindingState.Closed, finding.State);
        Assert.Equal([FindingState.Draft, FindingState.Issued, FindingState.Rectifying, FindingState.UnderReview, FindingState.Closed], finding.Spans.OrderBy(span => span.Number).Select(span => span.State));
        Assert.Equal(4, finding.Responsibilities.Count);
        Assert.Equal(2, finding.Measures.Count);
        Assert.Equal(100, finding.Measures.Single(measure => measure.Kind == MeasureKind.Immediate).Progress.Single().Percent);
        Assert.Equal("退款凭证.pdf", finding.Evidence.Single().Name);
        Assert.Equal(2, finding.Submissions.Single().Reviews.Count);
        Assert.Equal(Closure(finding), Bihuan.Domain.Closures.Closure.SealOf(finding.Evidence));
        Assert.Equal(Now, finding.ClosedAt);

        static string Closure(Finding finding) => finding.Closure!.EvidenceSeal;
    }

    [Theory, InlineData(Sqlite), InlineData(Postgres)]
    public async Task The_chain_is_sound_after_work(string database)
    {
        await using var world = await StartAsync(database);
        await FillAsync(world);
        var (entries, damages) = await world.WithDbAsync(db => ChainVerifier.VerifyAsync(db, world.Services.GetRequiredService<ChainWitness>(), default));
        Assert.True(entries > 20);
        Assert.Empty(damages);
    }

    [Theory, InlineData(Sqlite), InlineData(Postgres)]
    public async Task Everybody_sees_his_own_units_only(string database)
    {
        await using var world = await StartAsync(database);
        Assert.Equal(12, await CountAsync(world, world.Cast[Role.OfficeDirector]));
        Assert.Equal(12, await CountAsync(world, world.Cast[Role.UnitHead]));
        Assert.Equal(12, await CountAsync(world, world.Cast[Role.LeadershipMember]));
        Assert.Equal(0, await CountAsync(world, world.Cast[Role.SectionHandler]));
        Assert.Equal(0, await CountAsync(world, world.Cast.OtherHead));
        Assert.Equal(0, await CountAsync(world, world.Cast[Role.SystemAdmin]));
    }

    [Theory, InlineData(Sqlite), InlineData(Postgres)]
    public async Task The_second_of_two_writers_is_told_and_his_happenings_are_not_kept(string database)
    {
        await using var world = await StartAsync(database);
        var (head, id) = (await world.ActorAsync(world.Cast[Role.UnitHead]), world.Cast.Findings[0].Id);
        var before = await HistoryAsync(world);
        await using var one = world.Services.CreateAsyncScope();
        await using var other = world.Services.CreateAsyncScope();
        var (mine, yours) = (one.ServiceProvider.GetRequiredService<BihuanDb>(), other.ServiceProvider.GetRequiredService<BihuanDb>());
        (await Whole(mine).SingleAsync(f => f.Id == id)).SetGoal("先写的目标", null, head, Now);
        (await Whole(yours).SingleAsync(f => f.Id == id)).SetGoal("后写的目标", null, head, Now);
        await mine.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => yours.SaveChangesAsync());
        Assert.Equal(before + 1, await HistoryAsync(world));
        Assert.Equal("先写的目标", await world.WithDbAsync(db => db.Findings.Where(f => f.Id == id).Select(f => f.Goal).SingleAsync()));
        // A second try on the same context would save the change without its history: it is refused.
        await Assert.ThrowsAsync<InvalidOperationException>(() => yours.SaveChangesAsync());
    }

    [Theory, InlineData(Sqlite), InlineData(Postgres)]
    public async Task Fifty_writers_at_once_lose_nothing_and_break_no_chain(string database)
    {
        await using var world = await StartAsync(database);
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        var before = await HistoryAsync(world);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => WriteAsync(world, world.Cast.Findings[number % 12].Id, $"目标{number}", head))));
        Assert.Equal(before + 50, await HistoryAsync(world));
        var (_, damages) = await world.WithDbAsync(db => ChainVerifier.VerifyAsync(db, world.Services.GetRequiredService<ChainWitness>(), default));
        Assert.Empty(damages);
    }

    [Theory, InlineData(Sqlite), InlineData(Postgres)]
    public async Task Of_two_delegations_that_did_not_know_of_each_other_the_database_takes_one(string database)
    {
        await using var world = await StartAsync(database);
        var (head, member, liaison) = (world.Cast[Role.UnitHead], world.Cast[Role.LeadershipMember], world.Cast[Role.Liaison]);
        await using var one = world.Services.CreateAsyncScope();
        await using var other = world.Services.CreateAsyncScope();
        var (mine, yours) = (one.ServiceProvider.GetRequiredService<BihuanDb>(), other.ServiceProvider.GetRequiredService<BihuanDb>());
        await DelegateAsync(world, mine, head, member);
        await DelegateAsync(world, yours, member, liaison); // he who is to stand in goes away himself
        await mine.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => yours.SaveChangesAsync());
        Assert.Equal(1, await world.WithDbAsync(db => db.Delegations.CountAsync()));
    }

    [Theory, InlineData(Sqlite), InlineData(Postgres)]
    public async Task The_database_refuses_to_change_history(string database)
    {
        await using var world = await StartAsync(database);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => world.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE history SET summary = '改'")));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => world.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM history")));
    }

    private async Task<SmallWorld> StartAsync(string database)
    {
        if (database == Sqlite) return await SmallWorld.StartAsync();
        if (PostgresServer.Missing is { } reason) Assert.Skip(reason);
        return await SmallWorld.StartAsync(await postgres.NewDatabaseAsync());
    }

    private static async Task DelegateAsync(SmallWorld world, BihuanDb db, Person absent, Person substitute)
    {
        var people = await db.People.Include(p => p.Posts).Where(p => p.Id == absent.Id || p.Id == substitute.Id).ToDictionaryAsync(p => p.Id);
        var content = new DelegationContent(null, Today, Today.AddDays(5), "外出");
        db.Add(Delegation.Make(people[absent.Id], people[substitute.Id], content, new DelegationBounds(Today, 92, []), (await world.ActorAsync(absent), Now)));
    }

    private static async Task WriteAsync(SmallWorld world, FindingId id, string goal, Actor actor)
    {
        for (var saved = false; !saved;)
        {
            saved = await world.WithDbAsync(async db =>
            {
                (await Whole(db).SingleAsync(f => f.Id == id)).SetGoal(goal, null, actor, Now);
                try
                {
                    await db.SaveChangesAsync();
                    return true;
                }
                catch (DbUpdateConcurrencyException)
                {
                    return false;
                }
            });
        }
    }

    /// <summary>Takes one finding from the lists to its closure.</summary>
    private static async Task<FindingId> FillAsync(SmallWorld world)
    {
        var (cast, id) = (world.Cast, world.Cast.Findings[0].Id);
        var (member, liaison, handler) = (await world.ActorAsync(cast[Role.LeadershipMember]), await world.ActorAsync(cast[Role.Liaison]), await world.ActorAsync(cast[Role.SectionHandler]));
        var (stationed, clerk, director) = (await world.ActorAsync(cast[Role.StationedInspector]), await world.ActorAsync(cast[Role.OfficeClerk]), await world.ActorAsync(cast[Role.OfficeDirector]));
        return await world.WithDbAsync(async db =>
        {
            var finding = await Whole(db).SingleAsync(f => f.Id == id);
            finding.ClaimBy(member, Now);
            finding.Assign(new Assignment(member.Person, member.Person, cast.WaterSection.Id, handler.Person, [], LeadIsOfTheUnit: true), liaison, Now);
            finding.SetGoal("退还全部款项", null, liaison, Now);
            var now = finding.AddMeasure(Measure(MeasureKind.Immediate), liaison, Now);
            finding.AddMeasure(Measure(MeasureKind.Lasting), liaison, Now);
            finding.BeginRectifying(liaison, Now);
            finding.Report(now.Id, new ProgressContent(Today, 100, "已全部退还", null, BlockerKind.None, null), WeekClock.On(Today), handler, Now);
            finding.AddEvidence([new KeptFile(new string('a', 64), "退款凭证.pdf", 12, "application/pdf")], EvidenceKind.PaymentReceipt, now.Id, null, handler, Now);
            finding.Finish(Today, handler, Now);
            finding.Submit("已全部退还", cast.Rules.Rules, liaison, Now);
            finding.Review(ReviewOpinion.Pass("属实"), cast.Rules.Rules, Today, stationed, Now);
            finding.Review(ReviewOpinion.Pass("同意"), cast.Rules.Rules, Today, clerk, Now);
            finding.Close("同意销号", cast.Rules.Rules, Today, director, Now);
            await db.SaveChangesAsync();
            return finding.Id;

            MeasureContent Measure(MeasureKind kind) => new() { Kind = kind, Text = $"{Words.Of(kind)}措施", Goal = "到位", Owner = handler.Person, Section = cast.WaterSection.Id, StartsOn = Today, Due = Today.AddDays(7) };
        });
    }

    private static IQueryable<Finding> Whole(BihuanDb db) => db.Findings.AsSplitQuery()
        .Include(f => f.Responsibilities).Include(f => f.Measures).ThenInclude(m => m.Milestones).Include(f => f.Measures).ThenInclude(m => m.Progress)
        .Include(f => f.Evidence).Include(f => f.Submissions).ThenInclude(s => s.Reviews).Include(f => f.Spans);

    private static async Task<int> CountAsync(SmallWorld world, Person person)
    {
        var actor = await world.ActorAsync(person);
        return await world.WithDbAsync(db => db.Findings.VisibleTo(actor).CountAsync());
    }

    private static Task<int> HistoryAsync(SmallWorld world) => world.WithDbAsync(db => db.History.CountAsync());
}
