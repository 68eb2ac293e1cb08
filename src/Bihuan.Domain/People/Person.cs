using Bihuan.Domain.Delegations;
using Bihuan.Domain.Findings;
using Bihuan.Domain.History;

namespace Bihuan.Domain.People;

/// <summary>A person who works in the system. It records what he does in office, nothing of his private life.</summary>
public sealed class Person : Aggregate
{
    private readonly List<Post> _posts = [];

    private Person() { }

    public Person(RegionId region, string name, string code, string? title = null)
    {
        Id = PersonId.New();
        RegionId = region;
        Name = name;
        Code = code;
        Title = title;
    }

    public PersonId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Staff number or other short code, unique in the region; an import finds the person again by it.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What is written on his door, for example 党组书记、局长; rights come from posts alone.</summary>
    public string? Title { get; private set; }
    public IReadOnlyList<Post> Posts => _posts;

    protected override Subject Subject => new("person", Id.Value);

    public void Enter(Actor actor, DateTimeOffset at) => Happen("person.entered", actor, at, $"登记人员“{Name}”", new { Name, Code });

    public void Change(string name, string? title, Actor actor, DateTimeOffset at)
    {
        if (name.Trim().Length == 0) throw new RefusedException(new Missing("姓名"));
        var written = string.IsNullOrWhiteSpace(title) ? null : title.Trim();
        if ((Name, Title) == (name.Trim(), written)) return;
        var before = new { Name, Title };
        (Name, Title) = (name.Trim(), written);
        Happen("person.changed", actor, at, $"修改人员“{Name}”", new { before, after = new { Name, Title } });
    }

    /// <summary>Gives a post from a day on (inclusive), open-ended or to a last day (inclusive).</summary>
    public Post Appoint(UnitId unit, Role role, DateOnly from, DateOnly? to, Actor actor, DateTimeOffset at)
    {
        var post = new Post(Id, unit, role, from, to);
        RefusedException.ThrowIfAny(ObstaclesTo(post, at));
        _posts.Add(post);
        Happen("person.appointed", actor, at, $"“{Name}”任职：{Words.Of(role)}", new { unit, role, from, to });
        return post;
    }

    /// <summary>Ends a post on its last day (inclusive).</summary>
    public void Release(PostId id, DateOnly lastDay, Actor actor, DateTimeOffset at)
    {
        var post = _posts.Single(p => p.Id == id);
        RefusedException.ThrowIfAny(ObstaclesToRelease(post, lastDay, at));
        post.EndOn(lastDay);
        Happen("person.released", actor, at, $"“{Name}”离任：{Words.Of(post.Role)}", new { post.UnitId, post.Role, lastDay });
    }

    /// <summary>Who leaves in years to come is not leaving yet: the last day that can be told at this moment.</summary>
    public static DateOnly FurthestRelease(DateTimeOffset at) => Day(at).AddYears(1);

    /// <summary>Is away and has a substitute: stands in the records of both.</summary>
    internal void BeRepresented(Person substitute, DelegationContent content, Actor actor, DateTimeOffset at)
    {
        Happen("person.represented", actor, at, $"“{Name}”{content.From:yyyy-MM-dd}至{content.To:yyyy-MM-dd}由“{substitute.Name}”代理", new { Substitute = substitute.Id, content.From, content.To });
        substitute.Happen("person.substitutes", actor, at, $"“{substitute.Name}”{content.From:yyyy-MM-dd}至{content.To:yyyy-MM-dd}代理“{Name}”", new { Absent = Id, content.From, content.To });
    }

    private List<Refusal> ObstaclesTo(Post post, DateTimeOffset at)
    {
        var refusals = new List<Refusal>();
        // A term of office has five years: whoever stays longer is appointed anew.
        var furthest = (post.From > Day(at) ? post.From : Day(at)).AddYears(5);
        if (post.To > furthest) refusals.Add(new PutOffTooFar(furthest));
        if (post.To < post.From) refusals.Add(new PostEndsBeforeItBegins());
        if (_posts.Any(held => held.Overlaps(post) && Excludes(held.Role, post.Role))) refusals.Add(new AdministratorsAreSeparate());
        if (_posts.Any(held => held.Overlaps(post) && held.UnitId == post.UnitId && held.Role == post.Role)) refusals.Add(new PostAlreadyHeld());
        return refusals;
    }

    private static List<Refusal> ObstaclesToRelease(Post post, DateOnly lastDay, DateTimeOffset at)
    {
        var refusals = new List<Refusal>();
        if (lastDay > FurthestRelease(at)) refusals.Add(new PutOffTooFar(FurthestRelease(at)));
        if (lastDay < post.From) refusals.Add(new PostEndsBeforeItBegins());
        if (post.To <= lastDay) refusals.Add(new PostEndsAlready(post.To.Value));
        return refusals;
    }

    /// <summary>A day more or less in another zone does not matter to limits of years.</summary>
    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    /// <summary>An administrator holds no second post of another kind (三员分立).</summary>
    private static bool Excludes(Role one, Role other) =>
        one != other && (Roles.Administrators.Contains(one) || Roles.Administrators.Contains(other));
}

public sealed record PostEndsBeforeItBegins() : Refusal("任职截止日期不能早于开始日期");
public sealed record AdministratorsAreSeparate() : Refusal("系统、安全、审计管理员必须由专人担任，不得兼任其他职务");
public sealed record PostEndsAlready(DateOnly To) : Refusal($"该任职已于{To:yyyy-MM-dd}截止，不能再延后；如需继续任职，请重新任命");
public sealed record PersonCodeTaken(string Code) : Refusal($"人员编码“{Code}”已被使用，请换一个");
public sealed record LastSystemAdministrator() : Refusal("这是本县（区）最后一位可登录的系统管理员，请先任命并开通另一位系统管理员");
public sealed record PostAlreadyHeld() : Refusal("该同志在这段时间内已担任此职务");

/// <summary>A role held in a unit over a span of days; both ends are inclusive.</summary>
public sealed class Post
{
    private Post() { }

    internal Post(PersonId person, UnitId unit, Role role, DateOnly from, DateOnly? to)
    {
        Id = PostId.New();
        (PersonId, UnitId, Role, From, To) = (person, unit, role, from, to);
    }

    public PostId Id { get; private set; }
    public PersonId PersonId { get; private set; }
    public UnitId UnitId { get; private set; }
    public Role Role { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    public bool IsHeldOn(DateOnly day) => From <= day && (To is null || day <= To);

    internal bool Overlaps(Post other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);

    internal void EndOn(DateOnly lastDay) => To = lastDay;
}
