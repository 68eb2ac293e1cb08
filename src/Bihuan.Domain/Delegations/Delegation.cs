using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Delegations;

/// <param name="Post">The one post handed over; null for all that are no administrator's.</param>
/// <param name="From">The first day (inclusive).</param>
/// <param name="To">The last day (inclusive).</param>
public sealed record DelegationContent(PostId? Post, DateOnly From, DateOnly To, string Reason);

/// <summary>What a delegation is judged against.</summary>
/// <param name="LongestDays">By the region's rules.</param>
/// <param name="Others">Every delegation of the two that was not withdrawn, whoever of them is away.</param>
public sealed record DelegationBounds(DateOnly Today, int LongestDays, IReadOnlyList<Delegation> Others);

/// <summary>
/// 委托代理: while somebody is away another acts for him, as 甲代乙, with the posts handed over and nothing else. It has a last
/// day, is not passed on, and joins no maker with a checker: rules count both people (<see cref="Actor.IsAnyOf"/>).
/// </summary>
public sealed class Delegation : Aggregate
{
    private Delegation() { }

    public DelegationId Id { get; private set; }
    public RegionId RegionId { get; private set; }

    /// <summary>乙: who is away.</summary>
    public PersonId AbsentId { get; private set; }

    /// <summary>甲: who acts for him.</summary>
    public PersonId SubstituteId { get; private set; }
    public PostId? PostId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public string Reason { get; private set; } = "";
    public PersonId MadeBy { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }

    /// <summary>Ended early; null where it runs to its last day.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public PersonId? WithdrawnBy { get; private set; }

    protected override Subject Subject => new("delegation", Id.Value);

    public bool HandsOver(Post post) => !Roles.Administrators.Contains(post.Role) && (PostId is null || PostId == post.Id);

    /// <summary>Makes it, and writes it into the records of both people: two of them made at the same moment meet there, and the database lets one through.</summary>
    public static Delegation Make(Person absent, Person substitute, DelegationContent content, DelegationBounds bounds, (Actor Actor, DateTimeOffset At) by)
    {
        var made = new Delegation
        {
            Id = DelegationId.New(),
            RegionId = absent.RegionId,
            AbsentId = absent.Id,
            SubstituteId = substitute.Id,
            PostId = content.Post,
            From = content.From,
            To = content.To,
            Reason = content.Reason.Trim(),
            MadeBy = by.Actor.Person,
            MadeAt = by.At,
        };
        RefusedException.ThrowIfAny([.. ObstaclesTo(absent, substitute, by.Actor), .. made.ObstaclesOfSpan(bounds), .. made.ObstaclesOfPosts(absent, substitute), .. made.ObstaclesBeside(bounds.Others.Where(other => other.WithdrawnAt is null))]);
        made.Happen("delegation.made", by.Actor, by.At, $"“{absent.Name}”{content.From:yyyy-MM-dd}至{content.To:yyyy-MM-dd}委托“{substitute.Name}”代理：{made.Reason}",
            new { made.AbsentId, made.SubstituteId, made.PostId, made.From, made.To });
        absent.BeRepresented(substitute, content, by.Actor, by.At);
        return made;
    }

    public IReadOnlyList<Refusal> ObstaclesToWithdrawing(DateOnly today, Actor actor)
    {
        var refusals = new List<Refusal>();
        var isHis = actor.OnBehalfOf is null && (actor.Person == AbsentId || actor.Person == SubstituteId || actor.Person == MadeBy);
        if (!isHis && !actor.Holds(Role.SystemAdmin)) refusals.Add(new NotYourDelegation());
        if (WithdrawnAt is not null || To < today) refusals.Add(new DelegationIsOver());
        return refusals;
    }

    /// <summary>Ends it at once, also before its first day.</summary>
    public void Withdraw(DateOnly today, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToWithdrawing(today, actor));
        (WithdrawnAt, WithdrawnBy) = (at, actor.Person);
        Happen("delegation.withdrawn", actor, at, "提前终止委托代理", new { AbsentId, SubstituteId });
    }

    /// <summary>He himself or the system administrator; whoever arranges it for another does not arrange it for his own benefit.</summary>
    private static IEnumerable<Refusal> ObstaclesTo(Person absent, Person substitute, Actor actor)
    {
        if (actor.OnBehalfOf is not null) yield return new DelegationIsNotPassedOn();
        else if (actor.Person != absent.Id && !actor.Holds(Role.SystemAdmin)) yield return new NotYourDelegation();
        if (absent.Id == substitute.Id) yield return new OwnSubstitute();
        if (absent.RegionId != substitute.RegionId) yield return new SubstituteOfAnotherRegion();
    }

    private IEnumerable<Refusal> ObstaclesOfSpan(DelegationBounds bounds)
    {
        if (Reason.Length == 0) yield return new Missing("委托事由");
        if (From < bounds.Today) yield return new DelegationBeginsInThePast();
        if (To < From) yield return new DelegationEndsBeforeItBegins();
        if (To.DayNumber - From.DayNumber + 1 > bounds.LongestDays) yield return new DelegationTooLong(bounds.LongestDays);
    }

    private IEnumerable<Refusal> ObstaclesOfPosts(Person absent, Person substitute)
    {
        if (absent.Posts.Concat(substitute.Posts).Any(post => Roles.Administrators.Contains(post.Role) && Reaches(post))) yield return new AdministratorsDoNotDelegate();
        if (!absent.Posts.Any(post => HandsOver(post) && Reaches(post))) yield return new NoPostToDelegate();
    }

    private IEnumerable<Refusal> ObstaclesBeside(IEnumerable<Delegation> others)
    {
        foreach (var other in others.Where(other => other.From <= To && From <= other.To))
        {
            if (other.AbsentId == AbsentId && (PostId is null || other.PostId is null || PostId == other.PostId)) yield return new DelegatedAlready(other.From, other.To);
            if (other.AbsentId == SubstituteId) yield return new SubstituteIsAbsent(other.From, other.To);
            if (other.SubstituteId == AbsentId) yield return new AbsentIsSubstitute(other.From, other.To);
        }
    }

    private bool Reaches(Post post) => post.From <= To && (post.To is null || From <= post.To);
}

public sealed record NotYourDelegation() : Refusal("只能由本人或系统管理员登记、终止委托代理");
public sealed record DelegationIsNotPassedOn() : Refusal("代他人办理期间不能再委托他人，请先恢复本人身份");
public sealed record OwnSubstitute() : Refusal("代理人不能是本人");
public sealed record SubstituteOfAnotherRegion() : Refusal("代理人须是本县（区）人员");
public sealed record DelegationBeginsInThePast() : Refusal("开始日期不能早于今天");
public sealed record DelegationEndsBeforeItBegins() : Refusal("截止日期不能早于开始日期");
public sealed record DelegationTooLong(int Days) : Refusal($"一次委托代理最长{Days}天；离岗更久的，请办理任职调整");
public sealed record AdministratorsDoNotDelegate() : Refusal("系统、安全、审计管理员不得委托他人，也不得代理他人");
public sealed record NoPostToDelegate() : Refusal("这段时间内没有可以委托的职务");
public sealed record DelegatedAlready(DateOnly From, DateOnly To) : Refusal($"已有{From:yyyy-MM-dd}至{To:yyyy-MM-dd}的委托代理，时间重叠；请先终止或另选日期");
public sealed record SubstituteIsAbsent(DateOnly From, DateOnly To) : Refusal($"所选代理人{From:yyyy-MM-dd}至{To:yyyy-MM-dd}本人已委托他人，不能代理；请另选代理人");
public sealed record AbsentIsSubstitute(DateOnly From, DateOnly To) : Refusal($"{From:yyyy-MM-dd}至{To:yyyy-MM-dd}正在代理他人，不能再委托；请先终止该项代理");
public sealed record DelegationIsOver() : Refusal("此项委托代理已经结束");
