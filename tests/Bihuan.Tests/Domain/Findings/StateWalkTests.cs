using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Reviews;

namespace Bihuan.Tests.Domain.Findings;

/// <summary>No path skips a step, decides twice, loses anything or lets one person close alone (D01).</summary>
public class StateWalkTests
{
    private const int Walks = 1_250;
    private const int StepsEach = 800;

    [Fact]
    public void A_million_random_steps_break_no_rule()
    {
        var (done, closed, returned) = (0L, 0, 0);
        Parallel.For(0, Walks, seed =>
        {
            var walk = new StateWalk(seed);
            walk.Run(StepsEach);
            Assert.True(walk.Violations.Count == 0, $"seed {seed}: {string.Join("; ", walk.Violations)}");
            Interlocked.Add(ref done, walk.Done);
            if (walk.ReachedClosure) Interlocked.Increment(ref closed);
            if (walk.Returned) Interlocked.Increment(ref returned);
        });

        // A walk that gets nowhere proves nothing.
        Assert.True(done > Walks * 10, $"{done} acts done");
        Assert.True(closed > Walks / 50, $"{closed} closed");
        Assert.True(returned > Walks / 20, $"{returned} returned");
    }

    [Fact]
    public void The_walk_notices_a_step_that_is_skipped() =>
        AssertNoticed((finding, random) =>
        {
            if (finding is { State: FindingState.UnderReview, ReviewStep: 0 } && random.Next(3) == 0) StateWalk.Force(finding, nameof(Finding.ReviewStep), Desk.Rules.ReviewChain.Count);
        });

    [Fact]
    public void The_walk_notices_a_maker_who_judges_his_own_work() =>
        AssertNoticed((finding, _) =>
        {
            foreach (var submission in finding.Submissions)
            {
                StateWalk.Force(submission, nameof(Submission.SubmittedBy), new PersonId(Guid.Empty));
                StateWalk.Force<Submission>(submission, nameof(Submission.SubmittedFor), null);
            }
        });

    [Fact]
    public void The_walk_notices_a_state_set_by_hand() =>
        AssertNoticed((finding, random) =>
        {
            if (random.Next(50) == 0) StateWalk.Force(finding, nameof(Finding.State), FindingState.Closed);
        });

    [Fact]
    public void The_walk_notices_a_last_day_that_rests_on_nothing() =>
        AssertNoticed((finding, random) =>
        {
            if (finding.Due is { } due && random.Next(50) == 0) StateWalk.Force(finding, nameof(Finding.Due), due.AddDays(1));
        }, "without a ground");

    /// <param name="said">Part of what the walk says, where other checks may notice the bug as well.</param>
    private static void AssertNoticed(Action<Finding, Random> bug, string said = "")
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var walk = new StateWalk(seed, bug);
            walk.Run(StepsEach);
            if (walk.Violations.Any(violation => violation.Contains(said, StringComparison.Ordinal))) return;
        }

        Assert.Fail("The planted bug went unnoticed.");
    }
}
