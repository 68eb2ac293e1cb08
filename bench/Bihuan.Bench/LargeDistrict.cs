using System.Diagnostics;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Domain.Units;
using Bihuan.Web;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Bench;

/// <summary>
/// A district far larger than any: made by the same acts as in the program, so that lists, spans, weekly entries, search
/// index and the chained history are what they would be. The random numbers are the same every time.
/// </summary>
internal sealed class LargeDistrict(string folder, int findings, int units)
{
    public const string Member = "张联络1";
    public const string Leader = "李班子1";
    public const string Director = "赵主任";
    private const int Batch = 250;
    private static readonly DateTimeOffset Start = new(2026, 1, 12, 1, 0, 0, TimeSpan.Zero);
    private readonly Region _region = new("千单位区", isDemo: true);
    private readonly List<InspectedUnit> _inspected = [];
    private Actor _director = null!, _clerk = null!, _system = null!;
    private CalendarEdition _calendar = null!;

    public static string DoneMark(string folder) => Path.Combine(folder, "bench.done");

    public async Task BuildAsync()
    {
        if (File.Exists(DoneMark(folder))) return;
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var watch = Stopwatch.StartNew();
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
        await app.Services.MigrateAsync();
        await InAsync(app, EnterPeopleAsync);
        for (var done = 0; done < findings; done += Batch)
        {
            await InAsync(app, db => EnterFindingsAsync(db, done, Math.Min(Batch, findings - done)));
            if (done % 5000 == 0) Console.WriteLine($"  {done:N0} / {findings:N0}  {watch.Elapsed.TotalSeconds:N0} s");
        }

        await InAsync(app, db => db.Database.ExecuteSqlAsync($"PRAGMA optimize=0x10002;"));
        await InAsync(app, db => db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE);"));
        await File.WriteAllTextAsync(DoneMark(folder), $"{findings} findings, {units} units, {watch.Elapsed.TotalSeconds:N0} s");
    }

    private static async Task InAsync(WebApplication app, Func<BihuanDb, Task> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<BihuanDb>());
    }

    private async Task EnterPeopleAsync(BihuanDb db)
    {
        _system = Actor.System(_region.Id);
        _region.Found(_system, Start);
        db.Add(_region);
        var root = Unit(db, null, "千单位区", UnitKind.RegionCommittee, "0");
        var office = Unit(db, root, "区委巡察办", UnitKind.InspectionOffice, "01");
        _director = Person(db, Director, Role.OfficeDirector, office, []);
        _clerk = Person(db, "钱干事", Role.OfficeClerk, office, []);
        var rules = new RuleSetVersion(_region.Id, ShippedRuleSets.CountyDefault);
        var term = new Term(_region.Id, 7, "七届区委", new DateOnly(2021, 9, 1));
        term.Begin(_system, Start);
        _calendar = CalendarEdition.First(_region.Id, _system, Start);
        db.AddRange(rules, term, _calendar);
        var round = new Round(term, rules.Id, new RoundContent(3, "七届区委第三轮巡察", RoundType.Routine, RoundSource.Inspection, new DateOnly(2026, 1, 5)));
        round.Open(_system, Start);
        db.Add(round);
        for (var i = 1; i <= units; i++) _inspected.Add(EnterUnit(db, root, round, i));
        await db.SaveChangesAsync();
    }

    private InspectedUnit EnterUnit(BihuanDb db, Unit root, Round round, int i)
    {
        var unit = Unit(db, root, $"区第{i}单位", UnitKind.PartyGroup, $"1{i:0000}");
        var section = Unit(db, unit, $"第{i}单位业务科", UnitKind.Section, $"1{i:0000}01");
        HashSet<UnitId> reach = [unit.Id, section.Id];
        var inspection = new Inspection(round, unit.Id, null);
        inspection.Begin(_system, Start);
        inspection.HoldFeedbackMeeting(new FeedbackMeeting(new DateOnly(2026, 1, 12).AddDays(i % 60), "高远", null, $"王负责{i}", null), new DateOnly(2026, 4, 1), _system, Start);
        db.Add(inspection);
        db.AddRange(Obligation.Of(inspection, ShippedRuleSets.CountyDefault.OwedByUnit(), _calendar, _system, Start));
        return new InspectedUnit(i, unit.Id, section.Id, inspection.Id,
            Person(db, $"王负责{i}", Role.UnitHead, unit, reach), Person(db, $"李班子{i}", Role.LeadershipMember, unit, reach),
            Person(db, $"周经办{i}", Role.SectionHandler, section, reach), Person(db, $"张联络{i}", Role.Liaison, unit, reach), Person(db, $"吴派驻{i}", Role.StationedInspector, unit, reach));
    }

    private Unit Unit(BihuanDb db, Unit? parent, string name, UnitKind kind, string code)
    {
        var unit = new Unit(_region.Id, parent?.Id, name, kind, code);
        unit.Establish(_system, Start);
        db.Add(unit);
        return unit;
    }

    private int _people;

    private Actor Person(BihuanDb db, string name, Role role, Unit unit, HashSet<UnitId> reach)
    {
        var person = new Person(_region.Id, name, $"P{++_people:00000}");
        person.Enter(_system, Start);
        person.Appoint(unit.Id, role, new DateOnly(2026, 1, 1), null, _system, Start);
        db.Add(person);
        db.Add(new Account { UserName = name, NormalizedUserName = name, PersonId = person.Id, SecurityStamp = "bench" });
        return new Actor { Person = person.Id, Name = name, Region = _region.Id, Posts = [new ActorPost(role, unit.Id, reach)] };
    }

    private async Task EnterFindingsAsync(BihuanDb db, int from, int count)
    {
        var cast = new FindingLife(_director, _clerk, ShippedRuleSets.CountyDefault);
        // The first units are ten times as large, so that a page of one unit in one state is full.
        var turns = Enumerable.Range(from, count).Select(n => (n, Unit: _inspected[n % 10 == 0 ? n / 10 % Math.Min(10, units) : n % units])).ToArray();
        var ids = turns.Select(turn => turn.Unit.Inspection).Distinct().ToArray();
        var inspections = await db.Inspections.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
        foreach (var (n, unit) in turns) db.Add(cast.Live(n, unit, inspections[unit.Inspection]));
        await db.SaveChangesAsync();
    }
}

/// <summary>An inspected unit with the people who act for it.</summary>
internal sealed record InspectedUnit(
    int Number, UnitId Id, UnitId Section, InspectionId Inspection, Actor Head, Actor Leader, Actor Handler, Actor Liaison, Actor Stationed);
