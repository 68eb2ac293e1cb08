using System.Text.Json;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Bulletins;

/// <summary>From the draft to the publication: submitted, returned with a reason or approved, published, annotated.</summary>
public sealed partial class Bulletin
{
    private static readonly TimeSpan BeijingTime = TimeSpan.FromHours(8);

    /// <summary>How a person stands in <see cref="Makers"/>.</summary>
    public static string MakerOf(PersonId person) => person.Value.ToString("N");

    public void Submit(Actor actor, DateTimeOffset at)
    {
        var refusals = new List<Refusal>([.. NotTheOffice("提交通报", actor), .. UnlessIn(BulletinState.Draft)]);
        if (Problems.Length == 0) refusals.Add(new Missing("主要问题"));
        if (NextSteps.Length == 0) refusals.Add(new Missing("下一步要求"));
        RefusedException.ThrowIfAny(refusals);
        (State, SubmittedAt, ReturnReason, ReturnedAt) = (BulletinState.Submitted, at, null, null);
        Happen("bulletin.submitted", actor, at, $"将《{Period.Title}》提交审批");
    }

    /// <summary>Figures are frozen only for a period that is over, and counted after its last day.</summary>
    public IReadOnlyList<Refusal> ObstaclesToApproving(DateOnly today, Actor actor) => [.. ObstaclesToReturning(actor), .. UnlessOver(today)];

    public IReadOnlyList<Refusal> ObstaclesToReturning(Actor actor)
    {
        var refusals = UnlessIn(BulletinState.Submitted).ToList();
        if (!actor.Holds(Role.OfficeDirector)) refusals.Add(new NotYourAct("审批通报"));
        if (IsMadeBy(actor)) refusals.Add(new OwnBulletin());
        return refusals;
    }

    public void Approve(DateOnly today, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToApproving(today, actor));
        (State, ApprovedBy, ApprovedFor, ApprovedAt, Seal) = (BulletinState.Approved, actor.Person, actor.OnBehalfOf, at, SealNow());
        Happen("bulletin.approved", actor, at, $"审批通过《{Period.Title}》", new { Seal });
    }

    /// <summary>退回: whoever could approve says why he does not. The figures stay as they were composed.</summary>
    public void Return(string reason, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToReturning(actor).ToList();
        if (reason.Trim().Length == 0) refusals.Add(new Missing("退回意见"));
        RefusedException.ThrowIfAny(refusals);
        ReturnList = JsonSerializer.Serialize(Returns.Append(new BulletinReturn(reason.Trim(), actor.Person, actor.OnBehalfOf, at)), Format);
        (State, ReturnReason, ReturnedAt) = (BulletinState.Draft, reason.Trim(), at);
        Happen("bulletin.returned", actor, at, $"退回《{Period.Title}》：{reason.Trim()}", new { Reason = reason.Trim() });
    }

    public IReadOnlyList<Refusal> ObstaclesToPublishing(DateOnly today, Actor actor) => [.. NotTheOffice("发布通报", actor), .. UnlessIn(BulletinState.Approved), .. UnlessOver(today)];

    public void Publish(DateOnly today, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToPublishing(today, actor));
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

    private IEnumerable<Refusal> UnlessOver(DateOnly today)
    {
        if (today <= Period.To) return [new PeriodNotOver(Period)];
        return State == BulletinState.Submitted && DateOnly.FromDateTime(ComposedAt.ToOffset(BeijingTime).DateTime) <= Period.To ? [new FiguresOfAnUnfinishedPeriod()] : [];
    }

    private bool IsMadeBy(Actor actor) => Makers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(maker => actor.IsAnyOf(new PersonId(Guid.Parse(maker))));
}

public sealed record OwnBulletin() : Refusal("不能审批本人起草或修改的通报，请由其他负责人审批");
public sealed record BulletinInOtherState(BulletinState State) : Refusal(State switch
{
    BulletinState.Draft => "通报尚未提交审批",
    BulletinState.Submitted => "通报已提交审批，等待审批或退回",
    BulletinState.Approved => "通报已审批，内容不再修改，等待发布",
    _ => "通报已发布，内容和数据均已封存；如有更正，请填写更正说明",
});
public sealed record BulletinExists(string Title) : Refusal($"《{Title}》已经起草，请在通报列表中打开");
public sealed record PeriodNotBegun(string Title) : Refusal($"《{Title}》的期间尚未开始，不能起草");
public sealed record PeriodNotOver(BulletinPeriod Period) : Refusal($"《{Period.Title}》的期间尚未结束，自{Period.To.AddDays(1):yyyy年M月d日}起方可审批和发布");
public sealed record FiguresOfAnUnfinishedPeriod() : Refusal("通报数据在期间结束前生成，不完整；请退回起草人，按现有数据重新生成后再审批");
