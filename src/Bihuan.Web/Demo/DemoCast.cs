using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;

namespace Bihuan.Web.Demo;

/// <summary>The people of one inspected unit, and those from outside who deal with it, as actors.</summary>
internal sealed record UnitCast(UnitPlan Plan, Unit Unit, IReadOnlyList<Unit> Sections)
{
    public required Actor Head { get; init; }
    public required IReadOnlyList<Actor> Members { get; init; }
    public required Actor Liaison { get; init; }

    /// <summary>One per section, in the sections' order.</summary>
    public required IReadOnlyList<Actor> Handlers { get; init; }
    public required Actor Stationed { get; init; }
    public required Actor Inspector { get; init; }
    public required Unit Team { get; init; }
    public required Actor Leader { get; init; }
}

/// <summary>Enters a region's units, people and posts, and the accounts of one person per role.</summary>
internal sealed class DemoCast
{
    private readonly DemoPlan _plan;
    private readonly Random _random;
    private readonly DateOnly _since;
    private readonly DateTimeOffset _at;
    private readonly Queue<string> _names;
    private readonly Actor _system;
    private readonly Dictionary<string, Unit> _units = [];
    private readonly List<Person> _people = [];
    private readonly List<Account> _accounts = [];

    public DemoCast(DemoPlan plan, Random random, DateOnly since)
    {
        (_plan, _random, _since, _at) = (plan, random, since, Pace.At(since, 9 * 60));
        Region = new Region(plan.Region, isDemo: true);
        _system = Actor.System(Region.Id);
        _names = Names(random);
    }

    public Region Region { get; }
    public Actor Director { get; private set; } = null!;
    public IReadOnlyList<Actor> Clerks { get; private set; } = [];
    public string LeadingGroupHead { get; private set; } = "";
    /// <summary>Who opens the reports beside the office and the leader in charge.</summary>
    public IReadOnlyList<Actor> Readers { get; private set; } = [];
    public IReadOnlyList<UnitCast> Inspected { get; private set; } = [];

    /// <summary>Everything to be stored.</summary>
    public IEnumerable<object> All => [Region, .. _units.Values, .. _people, .. _accounts];

    public void Enter()
    {
        Region.Found(_system, _at);
        var word = _plan.Region[^1..];
        var root = Establish(null, _plan.Region, UnitKind.RegionCommittee, "0");
        var office = Establish(root, $"{word}委巡察办", UnitKind.InspectionOffice, "01");
        var teams = _plan.Teams.Select((name, index) => Establish(office, name, UnitKind.InspectionTeam, $"01{index + 1:00}")).ToArray();
        var discipline = Establish(root, $"{word}纪委监委", UnitKind.DisciplineCommission, "02");
        var organization = Establish(root, $"{word}委组织部", UnitKind.OrganizationDept, "03");
        var group = Establish(root, $"{word}委巡察工作领导小组", UnitKind.LeadingGroup, "04");
        var government = Establish(root, $"{word}政府办综合督查室", UnitKind.GovernmentOffice, "05");
        Director = ActorOf(Appoint("主任", Role.OfficeDirector, true, office), Role.OfficeDirector, office);
        Clerks = [.. Enumerable.Range(0, 3).Select(index => ActorOf(Appoint("干部", Role.OfficeClerk, index == 0, office), Role.OfficeClerk, office))];
        var groupHead = Appoint($"{word}委巡察工作领导小组组长", Role.LeadingGroupMember, true, group);
        LeadingGroupHead = groupHead.Name;
        Readers =
        [
            ActorOf(groupHead, Role.LeadingGroupMember, group),
            ActorOf(Appoint("党风政风监督室主任", Role.DisciplineOfficer, true, discipline), Role.DisciplineOfficer, discipline),
            ActorOf(Appoint("干部监督科科长", Role.OrganizationOfficer, true, organization), Role.OrganizationOfficer, organization),
        ];
        Appoint("督查专员", Role.GovernmentOfficer, true, government);
        Appoint("系统管理员", Role.SystemAdmin, true, root);
        Appoint("安全管理员", Role.SecurityAdmin, true, root);
        Appoint("审计管理员", Role.AuditAdmin, true, root);
        EnterInspected(root, discipline, teams);
    }

    public Person PersonOf(Actor actor) => _people.Single(person => person.Id == actor.Person);

    /// <summary>The head's last day, and the one who follows him the day after; he is no part of <see cref="All"/> yet.</summary>
    public (Post Ended, Person Incoming) Replace(UnitCast unit, DateOnly lastDay)
    {
        var (head, at) = (PersonOf(unit.Head), Pace.At(lastDay, 9 * 60));
        var post = head.Posts.Single(held => held.Role == Role.UnitHead);
        head.Release(post.Id, lastDay, _system, at);
        var incoming = new Person(Region.Id, _names.Dequeue(), $"P{_people.Count + 1:0000}");
        incoming.Enter(_system, at);
        incoming.Change(incoming.Name, "党组织主要负责人", _system, at);
        incoming.Appoint(unit.Unit.Id, Role.UnitHead, lastDay.AddDays(1), null, _system, at);
        return (post, incoming);
    }

    private void EnterInspected(Unit root, Unit discipline, Unit[] teams)
    {
        foreach (var (name, index) in _plan.StationedTeams.Select((name, index) => (name, index))) Establish(discipline, name, UnitKind.StationedTeam, $"02{index + 1:00}");
        var plans = _plan.Units.ToArray();
        var units = plans.Select(plan => Establish(Above(plan, root), plan.Name, plan.Kind, plan.Code)).ToArray();
        // The last round's first unit is where the accounts on the sign-in page work.
        var shown = Array.IndexOf(plans, _plan.Rounds[^1].Meetings[0].Units[0]);
        var inspectors = InCareOf("巡察组成员", Role.TeamMember, teams.Length, shown, units, teams);
        var stationed = InCareOf("派驻纪检监察组组长", Role.StationedInspector, _plan.StationedTeams.Length, shown, units);
        var leaders = InCareOf($"{_plan.Region[^1]}领导", Role.SupervisingLeader, Math.Min(5, plans.Length), shown, units);
        Inspected = [.. plans.Select((plan, index) => new UnitCast(plan, units[index], SectionsOf(plan, units[index]))
        {
            Head = ActorOf(Appoint("党组织主要负责人", Role.UnitHead, index == shown, units[index]), Role.UnitHead, units[index]),
            Members = [.. Enumerable.Range(0, 3).Select(n => ActorOf(Appoint("班子成员", Role.LeadershipMember, index == shown && n == 0, units[index]), Role.LeadershipMember, units[index]))],
            Liaison = ActorOf(Appoint("办公室主任", Role.Liaison, index == shown, units[index]), Role.Liaison, units[index]),
            Handlers = [.. SectionsOf(plan, units[index]).Select((section, n) => ActorOf(Appoint($"{section.Name}负责人", Role.SectionHandler, index == shown && n == 1, section), Role.SectionHandler, section, units[index]))],
            Stationed = ActorOf(stationed[index % stationed.Length], Role.StationedInspector, units[index]),
            Inspector = ActorOf(inspectors[index % inspectors.Length], Role.TeamMember, units[index]),
            Team = teams[index % teams.Length],
            Leader = ActorOf(leaders[index % leaders.Length], Role.SupervisingLeader, units[index]),
        })];
    }

    /// <summary>People who look after several units each: the unit at an index belongs to the person at that index modulo their number.</summary>
    private Person[] InCareOf(string title, Role role, int people, int shown, Unit[] units, Unit[]? seats = null) =>
        [.. Enumerable.Range(0, people).Select(n => Appoint(title, role, shown % people == n, seats is null ? [.. units.Where((_, index) => index % people == n)] : [seats[n]]))];

    private Unit Above(UnitPlan plan, Unit root) =>
        _plan.Units.FirstOrDefault(other => other != plan && plan.Name.StartsWith(other.Name, StringComparison.Ordinal)) is { } town ? _units[town.Code] : root;

    private IReadOnlyList<Unit> SectionsOf(UnitPlan plan, Unit unit) =>
        [.. plan.Sections.Select((name, index) => _units.GetValueOrDefault($"{plan.Code}{index + 1:00}") ?? Establish(unit, name, UnitKind.Section, $"{plan.Code}{index + 1:00}"))];

    private Unit Establish(Unit? parent, string name, UnitKind kind, string code)
    {
        var unit = new Unit(Region.Id, parent?.Id, name, kind, code);
        unit.Establish(_system, _at);
        return _units[code] = unit;
    }

    private Person Appoint(string title, Role role, bool hasAccount, params Unit[] units)
    {
        var person = new Person(Region.Id, _names.Dequeue(), $"P{_people.Count + 1:0000}");
        person.Enter(_system, _at);
        person.Change(person.Name, title, _system, _at);
        foreach (var unit in units) person.Appoint(unit.Id, role, _since, null, _system, _at);
        _people.Add(person);
        if (hasAccount) _accounts.Add(AccountOf(person));
        return person;
    }

    /// <summary>Without a password: it is entered by the sign-in page's list only, which exists in demonstration regions.</summary>
    private Account AccountOf(Person person)
    {
        var name = $"{_plan.Region}-{person.Name}";
        return new Account { UserName = name, NormalizedUserName = name.ToUpperInvariant(), PersonId = person.Id, SecurityStamp = Convert.ToHexString(BitConverter.GetBytes(_random.NextInt64())) };
    }

    private Actor ActorOf(Person person, Role role, Unit seat, Unit? unit = null) => new()
    {
        Person = person.Id,
        Name = person.Name,
        Region = Region.Id,
        Posts = [new ActorPost(role, seat.Id, new HashSet<UnitId> { seat.Id, (unit ?? seat).Id })],
    };

    private static Queue<string> Names(Random random)
    {
        var lists = DemoTexts.WordLists("names");
        var names = lists["姓"][0].SelectMany(family => lists["名"].Select(given => family + given)).ToArray();
        random.Shuffle(names);
        return new Queue<string>(names);
    }
}
