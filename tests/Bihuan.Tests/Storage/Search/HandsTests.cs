using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Storage.Search;

/// <summary>A decider's queue leaves out whatever he, or he for whom he acts, had a hand in (D01): each kind of hand, by the query and by the domain alike.</summary>
public class HandsTests(PostgresServer postgres)
{
    private static readonly string[] Kinds =
    [
        "UPDATE submissions SET submitted_by = {0}",
        "UPDATE submissions SET submitted_for = {0}",
        "UPDATE evidence_files SET uploaded_by = {0}",
        "UPDATE evidence_files SET uploaded_for = {0}",
        "UPDATE responsibilities SET person_id = {0}",
        "UPDATE measures SET owner_id = {0}",
        "UPDATE progress_entries SET reported_by = {0}",
        "UPDATE progress_entries SET reported_for = {0}",
        "UPDATE milestones SET met_by = {0}",
        "UPDATE milestones SET met_for = {0}",
        "UPDATE findings SET claim_by = {0}",
        "UPDATE findings SET claim_for = {0}",
    ];

    [Theory]
    [InlineData(BothDatabasesTests.Sqlite)]
    [InlineData(BothDatabasesTests.Postgres)]
    public async Task Nobody_is_asked_to_judge_what_he_had_a_hand_in(string database)
    {
        await using var world = await SmallWorld.StartAsync(database == BothDatabasesTests.Postgres ? await postgres.NewDatabaseAsync() : null);
        await world.AdvanceAsync();
        var inspector = await world.ActorAsync(world.Cast[Role.StationedInspector]);
        var deputy = inspector with { Person = PersonId.New(), OnBehalfOf = inspector.Person };
        var waiting = await world.WithDbAsync(db => WaitingAsync(db, inspector));
        Assert.NotEmpty(waiting);
        foreach (var kind in Kinds)
        {
            var (left, byDomain) = await world.WithDbAsync(db => WithHandAsync(db, kind, inspector, deputy));
            Assert.True(left == 0, $"{kind}: still waiting");
            Assert.True(byDomain, $"{kind}: the domain lets him judge it");
        }

        Assert.Equal(waiting, await world.WithDbAsync(db => WaitingAsync(db, inspector)));
    }

    /// <summary>Every part of this kind becomes the inspector's; nothing of it is kept.</summary>
    private static async Task<(int Left, bool IsRefused)> WithHandAsync(BihuanDb db, string kind, Actor inspector, Actor deputy)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(kind, inspector.Person.Value);
        var left = (await WaitingAsync(db, inspector)).Count + (await WaitingAsync(db, deputy)).Count;
        var finding = db.Findings.Whole().AsNoTracking().First(f => f.State == FindingState.UnderReview);
        var rules = await db.RulesOfAsync(finding.RoundId, default);
        var isRefused = new[] { inspector, deputy }.All(actor => finding.ObstaclesToReviewing(rules, actor).Count > 0);
        await transaction.RollbackAsync();
        return (left, isRefused);
    }

    private static Task<List<FindingId>> WaitingAsync(BihuanDb db, Actor actor) =>
        db.Findings.AsNoTracking().WaitingForDecision(new Asking(db, actor, new DateOnly(2026, 4, 10))).Select(f => f.Id).ToListAsync();
}
