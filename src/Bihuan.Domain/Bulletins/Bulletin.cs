using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Bulletins;

/// <summary>草稿, 待审批, 已审批, 已发布. What the approver returns is a draft again.</summary>
public enum BulletinState { Draft, Submitted, Approved, Published }

/// <summary>A correction made after publication: it stands beside the bulletin and changes nothing in it.</summary>
public sealed record BulletinNote(string Text, PersonId By, DateTimeOffset At);

/// <summary>退回: why it was not approved.</summary>
public sealed record BulletinReturn(string Reason, PersonId By, PersonId? For, DateTimeOffset At);

/// <summary>The words of the drafter, and whom he names of the candidates or beside them.</summary>
public sealed record BulletinWording(string Problems, string NextSteps, IReadOnlyList<UnitId> Praised, IReadOnlyList<UnitId> Criticised);

/// <summary>
/// 月通报 and 季总结 (C02, C03): composed by the program, worded by one person, approved by another, published. From the
/// approval on its figures and the ids behind them are frozen under a seal; later corrections are notes beside it.
/// </summary>
public sealed partial class Bulletin : Aggregate
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter() } };

    private readonly List<BulletinBasis> _bases = [];
    private BulletinContent? _content;

    private Bulletin() { }

    public BulletinId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public BulletinKind Kind { get; private set; }
    public DateOnly PeriodFrom { get; private set; }
    public BulletinState State { get; private set; }
    public string Problems { get; private set; } = "";
    public string NextSteps { get; private set; } = "";

    /// <summary>Who composed or worded it last.</summary>
    public PersonId DraftedBy { get; private set; }

    /// <summary>For whom it was drafted under a delegation, or null; the same of the approval.</summary>
    public PersonId? DraftedFor { get; private set; }
    public DateTimeOffset DraftedAt { get; private set; }

    /// <summary>When its figures were counted.</summary>
    public DateTimeOffset ComposedAt { get; private set; }

    /// <summary>Everybody whose hand or name is in figures and words, also by delegation: none of them approves it.</summary>
    public string Makers { get; private set; } = "";
    public DateTimeOffset? SubmittedAt { get; private set; }
    public string ReturnList { get; private set; } = "[]";

    /// <summary>Why and when it came back, while it waits to be mended.</summary>
    public string? ReturnReason { get; private set; }
    public DateTimeOffset? ReturnedAt { get; private set; }
    public PersonId? ApprovedBy { get; private set; }
    public PersonId? ApprovedFor { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public PersonId? PublishedBy { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>The content as JSON, and the units named in it.</summary>
    public string Document { get; private set; } = "";
    public string NamedUnits { get; private set; } = "";
    public string NoteList { get; private set; } = "[]";

    /// <summary>SHA-256 over words and content, set with the approval: shows that both are the same today.</summary>
    public string? Seal { get; private set; }

    /// <summary>The ids behind the figures, unit by unit; loaded only where rows are shown.</summary>
    public IReadOnlyList<BulletinBasis> Bases => _bases;

    public BulletinPeriod Period => new(Kind, PeriodFrom);
    public BulletinContent Content => _content ??= JsonSerializer.Deserialize<BulletinContent>(Document, Format)!;
    public BulletinWording Wording => JsonSerializer.Deserialize<BulletinWording>(NamedUnits, Format)! with { Problems = Problems, NextSteps = NextSteps };
    public IReadOnlyList<BulletinNote> Notes => JsonSerializer.Deserialize<List<BulletinNote>>(NoteList, Format)!;
    public IReadOnlyList<BulletinReturn> Returns => JsonSerializer.Deserialize<List<BulletinReturn>>(ReturnList, Format)!;
    public bool IsIntact => Seal is null || Seal == SealNow();

    protected override Subject Subject => new("bulletin", Id.Value);

    public static IReadOnlyList<Refusal> ObstaclesToComposing(Actor actor) => [.. NotTheOffice("起草通报", actor)];

    public static Bulletin Compose(RegionId region, BulletinPeriod period, ComposedBulletin composed, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToComposing(actor));
        var bulletin = new Bulletin { Id = BulletinId.New(), RegionId = region, Kind = period.Kind, PeriodFrom = period.From };
        var content = composed.Content;
        bulletin.Take(composed, actor, at);
        bulletin.Name([.. content.PraiseCandidates], [.. content.CriticismCandidates]);
        bulletin.Happen("bulletin.composed", actor, at, $"起草《{period.Title}》", new { content.AsOf, content.Figures, content.Flows });
        return bulletin;
    }

    public IReadOnlyList<Refusal> ObstaclesToComposingAnew(Actor actor) => [.. NotTheOffice("重新生成通报", actor), .. UnlessIn(BulletinState.Draft)];

    /// <summary>Takes newer figures; only while it is a draft, and only when somebody asks for it: the words stay. Its bases must be loaded.</summary>
    public void ComposeAnew(ComposedBulletin composed, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToComposingAnew(actor));
        var content = composed.Content;
        Take(composed, actor, at);
        Happen("bulletin.composed", actor, at, $"重新生成《{Period.Title}》", new { content.AsOf, content.Figures, content.Flows });
    }

    public void Word(BulletinWording wording, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny([.. NotTheOffice("修改通报", actor), .. UnlessIn(BulletinState.Draft)]);
        (Problems, NextSteps) = (wording.Problems.Trim(), wording.NextSteps.Trim());
        Draft(actor, at);
        Name(wording.Praised, wording.Criticised);
        Happen("bulletin.worded", actor, at, $"修改《{Period.Title}》", wording);
    }

    private void Take(ComposedBulletin composed, Actor actor, DateTimeOffset at)
    {
        (_content, Document, ComposedAt) = (composed.Content, JsonSerializer.Serialize(composed.Content, Format), at);
        _bases.RemoveAll(basis => !composed.Bases.ContainsKey(basis.UnitId));
        var known = _bases.ToDictionary(basis => basis.UnitId);
        foreach (var (unit, basis) in composed.Bases)
        {
            if (known.TryGetValue(unit, out var held)) held.Take(basis.Text);
            else _bases.Add(new(unit, basis.Text));
        }

        Draft(actor, at);
    }

    private void Draft(Actor actor, DateTimeOffset at)
    {
        (DraftedBy, DraftedFor, DraftedAt) = (actor.Person, actor.OnBehalfOf, at);
        Makers = string.Join(' ', Makers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(MakerOf(actor.Person)).Append(MakerOf(actor.InPlaceOf)).Distinct());
    }

    private void Name(IReadOnlyList<UnitId> praised, IReadOnlyList<UnitId> criticised) =>
        NamedUnits = JsonSerializer.Serialize(new BulletinWording("", "", praised, criticised), Format);

    private string SealNow() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Problems}\n{NextSteps}\n{NamedUnits}\n{Document}")));

    private static IEnumerable<Refusal> NotTheOffice(string act, Actor actor) =>
        actor.IsOfTheOffice ? [] : [new NotYourAct(act)];

    private IEnumerable<Refusal> UnlessIn(BulletinState state) => State == state ? [] : [new BulletinInOtherState(State)];
}
