using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Tests.Domain.Findings;

namespace Bihuan.Tests.Domain.Delegations;

/// <summary>Every act that one person makes and another checks, with every pair of names either may act under.</summary>
public class HandsTests
{
    private static readonly Actor[] People = [Desk.Someone(Role.OfficeDirector, Role.OfficeClerk, Role.UnitHead, Role.StationedInspector), Desk.Someone(Role.OfficeDirector, Role.OfficeClerk, Role.UnitHead, Role.StationedInspector), Desk.Someone(Role.OfficeDirector, Role.OfficeClerk, Role.UnitHead, Role.StationedInspector)];

    /// <summary>Each in his own name, and each for each other.</summary>
    private static readonly Actor[] Capacities = [.. People, .. from one in People from other in People where one != other select one with { OnBehalfOf = other.Person }];

    public static TheoryData<int, int> Pairs
    {
        get
        {
            var pairs = new TheoryData<int, int>();
            foreach (var maker in Enumerable.Range(0, Capacities.Length)) foreach (var checker in Enumerable.Range(0, Capacities.Length)) pairs.Add(maker, checker);
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Nobody_checks_what_he_or_the_person_he_acts_for_made(int makerAt, int checkerAt)
    {
        var (maker, checker) = (Capacities[makerAt], Capacities[checkerAt]);
        var meet = new[] { maker.Person, maker.OnBehalfOf }.OfType<Bihuan.Domain.PersonId>().Intersect(new[] { checker.Person, checker.OnBehalfOf }.OfType<Bihuan.Domain.PersonId>()).Any();
        var desk = new Desk();
        var now = desk.Now;
        var obligation = Obligation.Of(desk.Inspection, Desk.Rules.OwedByUnit(), CalendarEdition.First(desk.Inspection.RegionId, maker, now), maker, now).First(owed => owed.Kind == ObligationKind.ConcentratedPeriod);
        obligation.AskForExtension(obligation.Due.AddDays(1), "理由", desk.Today, maker, now);
        Assert.Equal(meet, obligation.ObstaclesToDecidingExtension(checker).Any(refusal => refusal is OwnExtension));

        desk.Issued();
        desk.Finding.RequestVoid("重复", Bihuan.Domain.FindingId.New(), maker, now);
        Assert.Equal(meet, desk.Finding.ObstaclesToDecidingVoid(checker).Any(refusal => refusal is AskerIsNotDecider));

        desk.Finding.Reclassify(FindingClass.LongTerm, null, false, "理由", maker, now);
        Assert.Equal(meet, desk.Finding.ObstaclesToDecidingClass(checker).Any(refusal => refusal is AskerIsNotDecider));

        var plan = new Plan(desk.Inspection);
        plan.Submit(new PlanDraft("摘要", [Desk.File("方案")], []), Desk.Rules.PlanChain, desk.Today, maker, now);
        Assert.Equal(meet, plan.ObstaclesToReviewing(checker).Any(refusal => refusal is PlanMakerIsNotChecker));
    }
}
