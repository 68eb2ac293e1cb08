using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;

namespace Bihuan.Tests.World;

/// <summary>
/// Who is who in the small world. One person per role; 水务局 is the unit most tests work in, 民政局 the one whose
/// people must not see it. Feedback meeting of 水务局 on 2026-03-31; 民政局 has had none yet.
/// </summary>
public sealed class Cast
{
    private readonly Dictionary<Role, Person> _people = [];

    public Region County { get; } = new("青岚县", isDemo: true);
    public Unit Root { get; private set; } = null!;
    public Unit Office { get; private set; } = null!;
    public Unit Team { get; private set; } = null!;
    public Unit Water { get; private set; } = null!;
    public Unit WaterSection { get; private set; } = null!;
    public Unit CivilAffairs { get; private set; } = null!;
    public RuleSetVersion Rules { get; private set; } = null!;
    public CalendarEdition Calendar { get; private set; } = null!;
    public Term Term { get; private set; } = null!;
    public Round Round { get; private set; } = null!;
    public Inspection Inspection { get; private set; } = null!;
    public Inspection OtherInspection { get; private set; } = null!;

    /// <summary>Head of 民政局: same role as the head of 水务局, other unit.</summary>
    public Person OtherHead { get; private set; } = null!;

    /// <summary>A second clerk of the office, for reviews that the first may not give.</summary>
    public Person SecondClerk { get; private set; } = null!;
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public Person this[Role role] => _people[role];

    public static async Task<Cast> EnterAsync(BihuanDb db, DateTimeOffset now)
    {
        var cast = new Cast();
        var system = Actor.System(cast.County.Id);
        cast.County.Found(system, now);
        db.Add(cast.County);
        cast.EnterUnits(db, system, now);
        cast.EnterPeople(db, system, now);
        cast.EnterRound(db, system, now);
        await db.SaveChangesAsync();
        return cast;
    }

    private void EnterUnits(BihuanDb db, Actor actor, DateTimeOffset now)
    {
        Root = Enter(null, "青岚县", UnitKind.RegionCommittee, "0");
        Office = Enter(Root, "县委巡察办", UnitKind.InspectionOffice, "01");
        Team = Enter(Office, "县委第一巡察组", UnitKind.InspectionTeam, "0101");
        Water = Enter(Root, "县水务局", UnitKind.PartyGroup, "11");
        WaterSection = Enter(Water, "工程建设科", UnitKind.Section, "1101");
        CivilAffairs = Enter(Root, "县民政局", UnitKind.PartyGroup, "12");

        Unit Enter(Unit? parent, string name, UnitKind kind, string code)
        {
            var unit = new Unit(County.Id, parent?.Id, name, kind, code);
            unit.Establish(actor, now);
            db.Add(unit);
            return unit;
        }
    }

    private void EnterPeople(BihuanDb db, Actor actor, DateTimeOffset now)
    {
        Enter("陆清源", Role.OfficeDirector, Office);
        Enter("周小满", Role.OfficeClerk, Office);
        Enter("贺知秋", Role.TeamMember, Team);
        Enter("沈长河", Role.UnitHead, Water);
        Enter("方一舟", Role.LeadershipMember, Water);
        Enter("何苗", Role.SectionHandler, WaterSection);
        Enter("童言", Role.Liaison, Water);
        Enter("严正明", Role.StationedInspector, Water);
        Enter("秦岭", Role.DisciplineOfficer, Root);
        Enter("苏和", Role.OrganizationOfficer, Root);
        Enter("江南", Role.SupervisingLeader, Water);
        Enter("高远", Role.LeadingGroupMember, Root);
        Enter("文昭", Role.GovernmentOfficer, Root);
        Enter("管宁", Role.SystemAdmin, Root);
        Enter("安平", Role.SecurityAdmin, Root);
        Enter("史可", Role.AuditAdmin, Root);
        OtherHead = Person("白露", Role.UnitHead, CivilAffairs);
        SecondClerk = Person("谷雨", Role.OfficeClerk, Office);

        void Enter(string name, Role role, Unit unit) => _people[role] = Person(name, role, unit);

        Person Person(string name, Role role, Unit unit)
        {
            var person = new Person(County.Id, name, $"P{db.ChangeTracker.Entries<Person>().Count() + 1:000}");
            person.Enter(actor, now);
            person.Appoint(unit.Id, role, new DateOnly(2026, 1, 1), null, actor, now);
            db.Add(person);
            db.Add(new Account { UserName = name, NormalizedUserName = name, PersonId = person.Id, SecurityStamp = "stamp" });
            return person;
        }
    }

    private void EnterRound(BihuanDb db, Actor system, DateTimeOffset now)
    {
        Rules = new RuleSetVersion(County.Id, ShippedRuleSets.CountyDefault);
        Term = new Term(County.Id, 13, "十三届县委", new DateOnly(2021, 9, 1));
        Round = new Round(Term, Rules.Id, new RoundContent(8, "十三届县委第八轮巡察", RoundType.Routine, RoundSource.Inspection, new DateOnly(2026, 1, 5)));
        Term.Begin(system, now);
        Round.Open(system, now);
        Inspection = new Inspection(Round, Water.Id, Team.Id);
        OtherInspection = new Inspection(Round, CivilAffairs.Id, Team.Id);
        Inspection.Begin(system, now);
        OtherInspection.Begin(system, now);
        Inspection.HoldFeedbackMeeting(new FeedbackMeeting(new DateOnly(2026, 3, 31), "高远", "江南", "沈长河", "县水务局"), new DateOnly(2026, 4, 10), system, now);
        Calendar = CalendarEdition.First(County.Id, system, now);
        db.AddRange(Rules, Term, Round, Inspection, OtherInspection, Calendar);
        db.AddRange(Obligation.Of(Inspection, Rules.Rules.OwedByUnit(), Calendar, system, now));
        var clerk = new Actor { Person = this[Role.OfficeClerk].Id, Name = "周小满", Region = County.Id, Posts = [new ActorPost(Role.OfficeClerk, Office.Id, new HashSet<Bihuan.Domain.UnitId>())] };
        Findings = [.. Enumerable.Range(1, 12).Select(number => EnterFinding(number, clerk, now))];
        db.AddRange(Findings);
    }

    private Finding EnterFinding(int number, Actor clerk, DateTimeOffset now)
    {
        var kind = (FindingClass)((number - 1) % 3);
        var finding = Finding.Draft(Inspection, FindingCode.PrefixOf(Term, Round, Water), new FindingContent
        {
            Title = $"{(number % 2 == 0 ? "农村饮水工程管护" : "河道采砂监管")}不到位（{number}）",
            Text = $"抽查发现第{number}处工程管护责任未落实，涉及资金{number}.5万元。",
            Level1 = number <= 6 ? "（一）履行职责方面" : "（二）管党治党方面",
            Class = kind,
        }, clerk, now);
        finding.Issue(Inspection, Rules.Rules, clerk, now);
        return finding;
    }
}
