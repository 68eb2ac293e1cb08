using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Letters;

/// <summary>
/// 文书: from a template filled with facts to the reply. Its words can be changed while it is a draft; it is numbered and
/// frozen when it is issued (A05, C04, C05).
/// </summary>
public sealed partial class Letter : Aggregate
{
    private Letter() { }

    private Letter(RegionId region, LetterDraft draft)
    {
        Id = LetterId.New();
        (RegionId, UnitId, InspectionId, ProposalId) = (region, draft.Unit, draft.Inspection, draft.Proposal);
        (Kind, Type) = (draft.Kind, LetterWords.TypeOf(draft.Kind));
    }

    public LetterId Id { get; private set; }
    public RegionId RegionId { get; private set; }

    /// <summary>The unit it is about, and to which it goes where it names no person.</summary>
    public UnitId UnitId { get; private set; }
    public InspectionId? InspectionId { get; private set; }

    /// <summary>The proposal that was taken up with it (C04, C05).</summary>
    public ProposalId? ProposalId { get; private set; }
    public LetterType Type { get; private set; }

    /// <summary>As the rule set calls it, for example 履责提示函.</summary>
    public string Kind { get; private set; } = "";
    public LetterState State { get; private set; }
    public string Title { get; private set; } = "";
    public string Body { get; private set; } = "";
    public PersonId? ToPerson { get; private set; }
    public string Addressee { get; private set; } = "";
    public IReadOnlyList<LetterBasis> Basis { get; private set; } = [];
    public PublicationScope? Scope { get; private set; }

    /// <summary>Everybody who had a hand in its words: none of them approves it.</summary>
    public IReadOnlyList<PersonId> Hands { get; private set; } = [];
    public PersonId DraftedBy { get; private set; }
    public DateTimeOffset DraftedAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }

    public bool NeedsApproval => Type == LetterType.Criticism;
    public bool IsOut => LetterWords.Out.Contains(State);

    protected override Subject Subject => new("letter", Id.Value, UnitId);

    public static Letter Draft(RegionId region, LetterDraft draft, Actor actor, DateTimeOffset at)
    {
        if (!actor.IsSystem && !actor.IsOfTheOffice) throw new RefusedException(new NotYourAct("起草文书"));
        var letter = new Letter(region, draft) { DraftedBy = actor.Person, DraftedAt = at };
        letter.Take(draft.Content, actor);
        letter.Happen("letter.drafted", actor, at, $"起草{letter.Kind}：{letter.Title}", new { letter.Kind, letter.Title, letter.Addressee, draft.Proposal });
        return letter;
    }

    /// <summary>The name and the number's word of this letter by the rules; rules that no longer know its kind leave the shipped word.</summary>
    public LetterKind KindBy(RuleSet rules) => rules.Letters.FirstOrDefault(kind => kind.Name == Kind) ?? rules.LetterKindFor(Type);

    public IReadOnlyList<Refusal> ObstaclesToEditing(Actor actor) => [.. NotTheOffice("修改文书", actor), .. Unless(LetterState.Draft)];

    public void Edit(LetterContent content, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToEditing(actor).ToList();
        if (content.Title.Trim().Length == 0) refusals.Add(new Missing("标题"));
        if (content.Body.Trim().Length == 0) refusals.Add(new Missing("正文"));
        RefusedException.ThrowIfAny(refusals);
        var before = new { Title, Body, Addressee };
        Take(content, actor);
        Happen("letter.edited", actor, at, $"修改{Kind}：{Title}", new { before, after = new { Title, Body, Addressee } });
    }

    public IReadOnlyList<Refusal> ObstaclesToWithdrawing(Actor actor) =>
        [.. NotTheOffice("撤回文书", actor), .. Unless(LetterState.Draft, LetterState.Submitted, LetterState.Approved)];

    /// <summary>撤回 of what has not been issued; a number is not spent by it.</summary>
    public void Withdraw(string reason, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToWithdrawing(actor).ToList();
        if (reason.Trim().Length == 0) refusals.Add(new Missing("撤回理由"));
        RefusedException.ThrowIfAny(refusals);
        (State, WithdrawnBecause) = (LetterState.Withdrawn, reason.Trim());
        Happen("letter.withdrawn", actor, at, $"撤回{Kind}“{Title}”：{reason.Trim()}");
    }

    private void Take(LetterContent content, Actor actor)
    {
        (Title, Body) = (content.Title.Trim(), content.Body.Replace("\r\n", "\n").Trim());
        (ToPerson, Addressee, Basis, Scope) = (content.ToPerson, content.Addressee.Trim(), content.Basis, content.Scope);
        Hands = [.. Hands.Append(actor.Person).Concat(actor.OnBehalfOf is { } absent ? [absent] : []).Distinct()];
    }

    private static IEnumerable<Refusal> NotTheOffice(string act, Actor actor) => actor.IsOfTheOffice ? [] : [new NotYourAct(act)];

    private IEnumerable<Refusal> Unless(params LetterState[] states) => states.Contains(State) ? [] : [new LetterInOtherState(State)];
}
