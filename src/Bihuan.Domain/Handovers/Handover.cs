using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Handovers;

/// <summary>
/// 移交清单 (B15): when the head of a unit changes, what is open is written down as it stands and handed on by name, so that
/// a new head cannot leave old accounts alone. One for every post that ended; the list is frozen, each line leads to its live row.
/// </summary>
public sealed class Handover : Aggregate
{
    private readonly List<HandoverItem> _items = [];
    private readonly List<HandoverSignature> _signatures = [];

    private Handover() { }

    public HandoverId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public UnitId UnitId { get; private set; }
    public PostId EndedPost { get; private set; }
    public PersonId OutgoingId { get; private set; }
    public string OutgoingName { get; private set; } = "";

    /// <summary>The outgoing head's last day (inclusive).</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Null until a new head is appointed.</summary>
    public PersonId? IncomingId { get; private set; }
    public string? IncomingName { get; private set; }

    /// <summary>The day as of which the list stands.</summary>
    public DateOnly FrozenOn { get; private set; }

    /// <summary>Both heads have signed, or the new one and a witness for the one who left: nothing waits any more.</summary>
    public bool IsComplete { get; private set; }
    public IReadOnlyList<HandoverItem> Items => _items;
    public IReadOnlyList<HandoverSignature> Signatures => _signatures;

    protected override Subject Subject => new("handover", Id.Value, UnitId);

    public static Handover Open(EndedPost ended, HandoverHead? incoming, IReadOnlyList<HandoverItem> items, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var handover = new Handover
        {
            Id = HandoverId.New(),
            RegionId = actor.Region,
            UnitId = ended.Unit,
            EndedPost = ended.Post,
            OutgoingId = ended.Head.Person,
            OutgoingName = ended.Head.Name,
            LastDay = ended.LastDay,
            FrozenOn = today,
        };
        handover._items.AddRange(items);
        handover.Happen("handover.opened", actor, at, $"主要负责人变动，生成移交清单：{ended.Head.Name}任职至{ended.LastDay:yyyy-MM-dd}，移交{items.Count}项", new { ended, items });
        if (incoming is not null) handover.TakeUp(incoming, actor, at);
        return handover;
    }

    /// <summary>The new head is known. Does nothing where one is known already.</summary>
    public void TakeUp(HandoverHead incoming, Actor actor, DateTimeOffset at)
    {
        if (IncomingId is not null) return;
        (IncomingId, IncomingName) = (incoming.Person, incoming.Name);
        Happen("handover.taken-up", actor, at, $"移交清单由新任主要负责人{incoming.Name}接收", incoming);
    }

    public HandoverSignature? SignatureOf(HandoverParty party) => _signatures.SingleOrDefault(signature => signature.Party == party);

    /// <summary>The parties for whom this actor could sign, now or once the obstacles are gone.</summary>
    public IEnumerable<HandoverParty> PartiesOf(Actor actor)
    {
        if (actor.Person == OutgoingId) yield return HandoverParty.Outgoing;
        if (actor.Person == IncomingId) yield return HandoverParty.Incoming;
        if (actor.IsOfTheOffice) yield return HandoverParty.Office;
    }

    public IReadOnlyList<Refusal> ObstaclesToSigning(HandoverParty party, DateOnly today, Actor actor)
    {
        if (party == HandoverParty.Incoming && IncomingId is null) return [new NoIncomingHead()];
        if (!PartiesOf(actor).Contains(party)) return [new NotYourAct("签署移交清单")];
        if (SignatureOf(party) is not null) return [new SignedAlready(HandoverWords.Of(party))];
        if (party != HandoverParty.Office) return [];
        if (SignatureOf(HandoverParty.Outgoing) is not null) return [new WitnessNotNeeded()];
        return today <= LastDay ? [new OutgoingStillHere(LastDay)] : [];
    }

    /// <param name="remark">What the signer adds; a witness says why the outgoing head did not sign.</param>
    public void Sign(HandoverParty party, string? remark, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToSigning(party, today, actor).ToList();
        if (refusals.Count == 0 && party == HandoverParty.Office && string.IsNullOrWhiteSpace(remark)) refusals.Add(new Missing("见证说明"));
        RefusedException.ThrowIfAny(refusals);
        var signature = new HandoverSignature(party, actor.Person, actor.Name, at, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim());
        _signatures.Add(signature);
        IsComplete = SignatureOf(HandoverParty.Incoming) is not null && _signatures.Any(held => held.Party is HandoverParty.Outgoing or HandoverParty.Office);
        Happen("handover.signed", actor, at, $"{HandoverWords.Of(party)}{actor.Name}在移交清单上签字{(signature.Remark is null ? "" : $"：{signature.Remark}")}", signature);
    }
}
