using Bihuan.Domain.People;

namespace Bihuan.Domain.Reviews;

/// <summary>What the unit asks for: closure, or for a long-term finding to become continuous, and then to carry on for another review cycle (A13).</summary>
public enum SubmissionAim { Closure, Continuous, StageReview }

/// <summary>One request for review. One that follows a return is 二次整改.</summary>
public sealed class Submission
{
    private readonly List<Review> _reviews = [];

    private Submission() { }

    internal Submission(int number, SubmissionAim aim, string statement, Actor by, DateTimeOffset at)
    {
        Id = SubmissionId.New();
        (Number, Aim, Statement) = (number, aim, statement.Trim());
        (SubmittedBy, SubmittedFor, SubmittedAt) = (by.Person, by.OnBehalfOf, at);
    }

    public SubmissionId Id { get; private set; }

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; }
    public SubmissionAim Aim { get; private set; }
    public string Statement { get; private set; } = "";
    public PersonId SubmittedBy { get; private set; }

    /// <summary>For whom he acted under a delegation, if any.</summary>
    public PersonId? SubmittedFor { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public IReadOnlyList<Review> Reviews => _reviews;


    /// <summary>The review that sent it back to the unit; null where none did.</summary>
    public Review? Return => _reviews.FirstOrDefault(review => review.Verdict == Verdict.Returned);

    internal void Add(Review review) => _reviews.Add(review);
}

public enum Verdict { Passed, Returned }

/// <summary>审核: one reviewer's verdict on one step of one submission.</summary>
public sealed class Review
{
    private Review() { }

    internal Review(int step, string stepName, ReviewOpinion opinion, Actor by, DateTimeOffset at)
    {
        Id = ReviewId.New();
        (Step, StepName, Verdict, Reason, Opinion) = (step, stepName, opinion.Verdict, opinion.Reason, opinion.Text.Trim());
        (NewDue, ReviewedBy, ReviewedFor, ReviewedAt) = (opinion.Verdict == Verdict.Returned ? opinion.NewDue : null, by.Person, by.OnBehalfOf, at);
    }

    public ReviewId Id { get; private set; }
    public int Step { get; private set; }
    public string StepName { get; private set; } = "";
    public Verdict Verdict { get; private set; }
    public string? Reason { get; private set; }
    public string Opinion { get; private set; } = "";
    public DateOnly? NewDue { get; private set; }
    public PersonId ReviewedBy { get; private set; }
    public PersonId? ReviewedFor { get; private set; }
    public DateTimeOffset ReviewedAt { get; private set; }
}

/// <summary>A verdict as the reviewer gives it. A return names a reason from the round's list and a new due date (D04).</summary>
public sealed record ReviewOpinion(Verdict Verdict, string Text, string? Reason = null, DateOnly? NewDue = null)
{
    public static ReviewOpinion Pass(string text) => new(Verdict.Passed, text);
    public static ReviewOpinion Return(string reason, string text, DateOnly newDue) => new(Verdict.Returned, text, reason, newDue);
}
