using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;

namespace Bihuan.Tests.Domain.Units;

public class UnitTreeRulesTests
{
    private static readonly RegionId Region = RegionId.New();
    private static readonly Actor Program = Actor.System(Region);
    private static readonly HashSet<UnitId> Nobody = [];

    [Fact]
    public void The_root_and_only_it_is_the_committee_of_the_region()
    {
        var root = Established(null, UnitKind.RegionCommittee);
        Refused(() => new Unit(Region, root.Id, "第二县", UnitKind.RegionCommittee, "1").Establish(Program, default));
        Refused(() => new Unit(Region, null, "无上级的局", UnitKind.PartyGroup, "2").Establish(Program, default));
        Refused(() => root.Change("青岚县", UnitKind.PartyGroup, null, Nobody, Program, default));
        Refused(() => Established(root.Id, UnitKind.PartyGroup).Change("县局", UnitKind.RegionCommittee, root.Id, Nobody, Program, default));
    }

    [Fact]
    public void No_post_lasts_beyond_its_unit()
    {
        var unit = Established(Established(null, UnitKind.RegionCommittee).Id, UnitKind.PartyGroup);
        unit.EnsureStandsUntil(null);
        unit.Abolish(new DateOnly(2026, 4, 10), new UnitTies(0, 0, false), Program, default);
        unit.EnsureStandsUntil(new DateOnly(2026, 4, 10));
        Assert.Contains(Assert.Throws<RefusedException>(() => unit.EnsureStandsUntil(new DateOnly(2026, 4, 11))).Reasons, reason => reason is UnitIsAbolished);
        Assert.Throws<RefusedException>(() => unit.EnsureStandsUntil(null));
    }

    private static Unit Established(UnitId? parent, UnitKind kind)
    {
        var unit = new Unit(Region, parent, "单位", kind, "0");
        unit.Establish(Program, default);
        return unit;
    }

    private static void Refused(Action act) => Assert.Contains(Assert.Throws<RefusedException>(act).Reasons, reason => reason is OnlyOneRoot);
}
