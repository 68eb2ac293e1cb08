using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Letters;

public sealed partial class Letter
{
    public PersonId? SubmittedBy { get; private set; }
    public DateTimeOffset? SubmittedAt { get; private set; }
    public PersonId? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>Why it came back from approval, until it is handed in once more.</summary>
    public string? ReturnedBecause { get; private set; }
    public string? Word { get; private set; }
    public int? Year { get; private set; }
    public int? Serial { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public PersonId? IssuedBy { get; private set; }
    public LetterNumber? Number => Word is { } word && Year is { } year && Serial is { } serial ? new(word, year, serial) : null;

    public IReadOnlyList<Refusal> ObstaclesToSubmitting(Actor actor)
    {
        var refusals = NotTheOffice("送审", actor).Concat(Unless(LetterState.Draft)).ToList();
        if (!NeedsApproval) refusals.Add(new LetterNeedsNoApproval());
        refusals.AddRange(Gaps());
        return refusals;
    }

    public void Submit(Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToSubmitting(actor));
        (State, SubmittedBy, SubmittedAt, ReturnedBecause) = (LetterState.Submitted, actor.Person, at, null);
        Happen("letter.submitted", actor, at, $"{Kind}“{Title}”送审");
    }

    /// <summary>Maker is never checker, also not through a delegation (C05).</summary>
    public IReadOnlyList<Refusal> ObstaclesToApproving(Actor actor)
    {
        var refusals = Unless(LetterState.Submitted).ToList();
        if (!actor.Holds(Role.OfficeDirector)) refusals.Add(new NotYourAct("审批文书"));
        PersonId?[] makers = [.. Hands, SubmittedBy];
        if (makers.Contains(actor.Person) || (actor.OnBehalfOf is { } absent && makers.Contains(absent))) refusals.Add(new OwnLetter());
        return refusals;
    }

    public void Approve(Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToApproving(actor));
        (State, ApprovedBy, ApprovedAt) = (LetterState.Approved, actor.Person, at);
        Happen("letter.approved", actor, at, $"同意印发{Kind}“{Title}”");
    }

    public void Return(string reason, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToApproving(actor).ToList();
        if (reason.Trim().Length == 0) refusals.Add(new Missing("退回理由"));
        RefusedException.ThrowIfAny(refusals);
        (State, ReturnedBecause) = (LetterState.Draft, reason.Trim());
        Happen("letter.returned", actor, at, $"退回{Kind}“{Title}”修改：{reason.Trim()}");
    }

    public IReadOnlyList<Refusal> ObstaclesToIssuing(Actor actor)
    {
        var refusals = NotTheOffice("印发文书", actor).ToList();
        if (NeedsApproval && State is (LetterState.Draft or LetterState.Submitted)) refusals.Add(new LetterNeedsApproval());
        else refusals.AddRange(Unless(NeedsApproval ? LetterState.Approved : LetterState.Draft));
        refusals.AddRange(Gaps());
        return refusals;
    }

    /// <summary>印发: from now on it has a number and its words stand.</summary>
    /// <param name="serial">The next of the region's word and year; the storage refuses one that is taken.</param>
    public void Issue(LetterKind kind, int serial, DateOnly today, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToIssuing(actor));
        (Word, Year, Serial) = (kind.Word, today.Year, serial);
        (State, IssuedOn, IssuedBy) = (LetterState.Issued, today, actor.Person);
        Happen("letter.issued", actor, at, $"印发{Kind} {Number}：{Title}", new { Number = Number!.ToString(), Title, Body, Addressee, Scope, Basis });
    }

    private List<Refusal> Gaps()
    {
        var refusals = new List<Refusal>();
        if (Type == LetterType.DutyReminder && ToPerson is null) refusals.Add(new NoAddressee());
        if (Body.Contains(LetterTemplates.ToBeFilledIn, StringComparison.Ordinal)) refusals.Add(new NotFilledIn());
        if (Type == LetterType.Criticism && Basis.Count == 0) refusals.Add(new NoBasis());
        if (Type == LetterType.Criticism && Scope is null) refusals.Add(new NoScope());
        return refusals;
    }
}
