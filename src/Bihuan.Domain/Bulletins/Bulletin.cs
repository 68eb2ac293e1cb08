using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Bulletins;

public enum BulletinState { Draft, Approved, Published }

/// <summary>A correction made after publication: it stands beside the bulletin and changes nothing in it.</summary>
public sealed record BulletinNote(string Text, PersonId By, DateTimeOffset At);

/// <summary>The words of the drafter, and whom he names of the candidates or beside them.</summary>
public sealed record BulletinWording(string Problems, string NextSteps, IReadOnlyList<UnitId> Praised, IReadOnlyList<UnitId> Criticised);

/// <summary>
/// 月通报 and 季总结 (C02, C03): composed by the program, worded by one person, approved by another, published. From the
/// approval on its figures and the ids behind them are frozen under a seal; later corrections are notes beside it.
/// </summary>
public sealed class Bulletin : Aggregate
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter() } };

    private BulletinContent? _content;

    private Bulletin() { }

    public BulletinId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public BulletinKind Kind { get; private set; }
    public DateOnly PeriodFrom { get; private set; }
    public BulletinState State { get; private set; }
    public string Problems { get; private set; } = "";
    public string NextSteps { get; private set; } = "";
    public PersonId DraftedBy { get; private set; }

    /// <summary>For whom it was drafted under a delegation, or null; the same of the approval.</summary>
    public PersonId? DraftedFor { get; private set; }
    public DateTimeOffset DraftedAt { get; private set; }
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

    public BulletinPeriod Period => new(Kind, PeriodFrom);
    public BulletinContent Content => _content ??= JsonSerializer.Deserialize<BulletinContent>(Document, Format)!;
    public BulletinWording Wording => JsonSerializer.Deserialize<BulletinWording>(NamedUnits, Format)! with { Problems = Problems, NextSteps = NextSteps };
    public IReadOnlyList<BulletinNote> Notes => JsonSerializer.Deserialize<List<BulletinNote>>(NoteList, Format)!;
    public bool IsIntact => Seal is null || Seal == SealNow();

    protected override Subject Subject => new("bulletin", Id.Value);

    public static Bulletin Compose(RegionId region, BulletinPeriod period, BulletinContent content, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny([.. NotTheOffice("起草通报", actor)]);
        var bulletin = new Bulletin { Id = BulletinId.New(), RegionId = region, Kind = period.Kind, PeriodFrom = period.From };
        bulletin.Take(content, actor, at);
        bulletin.Name([.. content.PraiseCandidates], [.. content.CriticismCandidates]);
        bulletin.Happen("bulletin.composed", actor, at, $"起草《{period.Title}》", new { content.AsOf, content.Figures, content.Flows });
        return bulletin;
    }

    /// <summary>Takes newer figures; only while it is a draft.</summary>
    public void ComposeAnew(BulletinContent content, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny([.. NotTheOffice("重新生成通报", actor), .. UnlessIn(BulletinState.Draft)]);
        Take(content, actor, at);
        Happen("bulletin.composed", actor, at, $"重新生成《{Period.Title}》", new { content.AsOf, content.Figures, content.Flows });
    }

    public void Word(BulletinWording wording, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny([.. NotTheOffice("修改通报", actor), .. UnlessIn(BulletinState.Draft)]);
        (Problems, NextSteps, DraftedBy, DraftedFor, DraftedAt) = (wording.Problems.Trim(), wording.NextSteps.Trim(), actor.Person, actor.OnBehalfOf, at);
        Name(wording.Praised, wording.Criticised);
        Happen("bulletin.worded", actor, at, $"修改《{Period.Title}》", wording);
    }

    public IReadOnlyList<Refusal> ObstaclesToApproving(Actor actor)
    {
        var refusals = UnlessIn(BulletinState.Draft).ToList();
        if (!actor.Holds(Role.OfficeDirector)) refusals.Add(new NotYourAct("审批通报"));
        if (actor.IsAnyOf(DraftedBy, DraftedFor)) refusals.Add(new OwnBulletin());
        if (Problems.Length == 0) refusals.Add(new Missing("主要问题"));
        if (NextSteps.Length == 0) refusals.Add(new Missing("下一步要求"));
        return refusals;
    }

    public void Approve(Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToApproving(actor));
        (State, ApprovedBy, ApprovedFor, ApprovedAt, Seal) = (BulletinState.Approved, actor.Person, actor.OnBehalfOf, at, SealNow());
        Happen("bulletin.approved", actor, at, $"审批通过《{Period.Title}》", new { Seal });
    }

    public IReadOnlyList<Refusal> ObstaclesToPublishing(Actor actor) => [.. NotTheOffice("发布通报", actor), .. UnlessIn(BulletinState.Approved)];

    public void Publish(Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToPublishing(actor));
        (State, PublishedBy, PublishedAt) = (BulletinState.Published, actor.Person, at);
        Happen("bulletin.published", actor, at, $"发布《{Period.Title}》", new { Seal });
    }

    public void Annotate(string text, Actor actor, DateTimeOffset at)
    {
        var refusals = new List<Refusal>([.. NotTheOffice("更正通报", actor), .. UnlessIn(BulletinState.Published)]);
        if (text.Trim().Length == 0) refusals.Add(new Missing("更正说明"));
        RefusedException.ThrowIfAny(refusals);
        NoteList = JsonSerializer.Serialize(Notes.Append(new BulletinNote(text.Trim(), actor.Person, at)), Format);
        Happen("bulletin.annotated", actor, at, $"对《{Period.Title}》作更正说明：{text.Trim()}");
    }

    private void Take(BulletinContent content, Actor actor, DateTimeOffset at) =>
        (_content, Document, DraftedBy, DraftedFor, DraftedAt) = (content, JsonSerializer.Serialize(content, Format), actor.Person, actor.OnBehalfOf, at);

    private void Name(IReadOnlyList<UnitId> praised, IReadOnlyList<UnitId> criticised) =>
        NamedUnits = JsonSerializer.Serialize(new BulletinWording("", "", praised, criticised), Format);

    private string SealNow() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Problems}\n{NextSteps}\n{NamedUnits}\n{Document}")));

    private static IEnumerable<Refusal> NotTheOffice(string act, Actor actor) =>
        actor.Holds(Role.OfficeDirector) || actor.Holds(Role.OfficeClerk) ? [] : [new NotYourAct(act)];

    private IEnumerable<Refusal> UnlessIn(BulletinState state) => State == state ? [] : [new BulletinInOtherState(State)];
}

public sealed record OwnBulletin() : Refusal("不能审批本人起草的通报，请由其他负责人审批");
public sealed record BulletinInOtherState(BulletinState State) : Refusal(State switch
{
    BulletinState.Draft => "通报尚未审批，请先审批",
    BulletinState.Approved => "通报已审批，内容不再修改，等待发布",
    _ => "通报已发布，内容和数据均已封存；如有更正，请填写更正说明",
});
public sealed record BulletinExists(string Title) : Refusal($"《{Title}》已经起草，请在通报列表中打开");
public sealed record PeriodNotBegun(string Title) : Refusal($"《{Title}》的期间尚未开始，不能起草");
