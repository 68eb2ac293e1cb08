using System.Net;
using System.Text.RegularExpressions;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Access;

/// <summary>Over every endpoint that the running program has: whatever is added later is asked too.</summary>
public partial class DoorTests
{
    /// <summary>S11: deny by default.</summary>
    [Fact]
    public async Task Every_door_says_who_may_pass()
    {
        await using var world = await SmallWorld.StartAsync();
        var doors = await Door.AllAsync(world);
        Assert.True(doors.Count > 15, "The doors are no longer found.");
        Assert.Empty(doors.Where(door => door.Permission is null && !door.IsOpen).Select(door => door.ToString()));
        Assert.Equal(["/setup", "/sign-in", "/status/{code:int}"], doors.Where(door => door.IsOpen).Select(door => door.Pattern).Order(StringComparer.Ordinal));
    }

    /// <summary>S11: the answer to each role is exactly what the permission says.</summary>
    [Fact]
    public async Task Every_role_passes_the_doors_its_permission_opens_and_no_other()
    {
        await using var world = await SmallWorld.StartAsync();
        var doors = (await Door.AllAsync(world)).Where(door => door is { TakesGet: true, IsOpen: false }).ToArray();
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await world.AsAsync(role);
            var actor = await world.ActorAsync(world.Cast[role]);
            foreach (var door in doors)
            {
                await visitor.GoAsync(Filled(door.Pattern, _ => Guid.CreateVersion7()));
                var allowed = door.Permission!.Allows(actor);
                if (allowed ? visitor.Status is not (HttpStatusCode.OK or HttpStatusCode.NotFound or HttpStatusCode.BadRequest) : visitor.Status != HttpStatusCode.Forbidden)
                {
                    wrong.Add($"{role} {door}: {(int)visitor.Status}, {(allowed ? "allowed" : "denied")} by {door.Permission.GetType().Name}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Whoever_is_nobody_passes_no_door()
    {
        await using var world = await SmallWorld.StartAsync();
        using var nobody = world.Anonymous();
        foreach (var door in (await Door.AllAsync(world)).Where(door => door is { TakesGet: true, IsOpen: false }))
        {
            await nobody.GoAsync(Filled(door.Pattern, _ => Guid.CreateVersion7()));
            Assert.True(nobody.At.AbsolutePath == "/sign-in", $"{door} led to {nobody.At} with {nobody.Status}.");
        }
    }

    /// <summary>S12: the head of one unit finds nothing of another's, by reading or by writing, at any address.</summary>
    [Fact]
    public async Task The_head_of_another_unit_finds_nothing_behind_any_door()
    {
        await using var world = await SmallWorld.StartAsync();
        var things = await ThingsOfWaterAsync(world);
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync("/");
        var token = stranger.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var last = await LastOfOthersAsync(world);
        var doors = (await Door.AllAsync(world)).Where(door => !door.IsOpen).ToArray();
        Assert.Empty(doors.Where(door => door.IsAboutOneThing && !things.ContainsKey(door.FirstWord)).Select(door => $"{door}: tell this test whose id belongs there."));
        foreach (var door in doors)
        {
            var url = Filled(door.Pattern, name => name is "id" && things.TryGetValue(door.FirstWord, out var id) ? id : Guid.CreateVersion7());
            if (door.TakesGet) await AssertNothingAsync(door, await stranger.Http.GetAsync(url));
            if (!door.Methods.SequenceEqual(["GET"])) await AssertNothingAsync(door, await stranger.Http.PostAsync(url, new FormUrlEncodedContent([new("__RequestVerificationToken", token)])));
        }

        Assert.Equal(last, await LastOfOthersAsync(world));
        await AssertTheOwnerFindsThemAsync(world, doors, things);
    }

    /// <summary>Otherwise the stranger's 404s would say nothing: the addresses are real.</summary>
    private static async Task AssertTheOwnerFindsThemAsync(SmallWorld world, IReadOnlyList<Door> doors, IReadOnlyDictionary<string, Guid> things)
    {
        using var head = await world.AsAsync(Role.UnitHead);
        foreach (var word in new[] { "findings", "inspections", "evidence", "feedback-documents", "reports" })
        {
            var door = doors.First(d => d.FirstWord == word && d.TakesGet && Parameter().Count(d.Pattern) == 1 && Parameter().Replace(d.Pattern, "").Trim('/') == word);
            Assert.Equal(HttpStatusCode.OK, (await head.Http.GetAsync(Filled(door.Pattern, _ => things[word]))).StatusCode);
        }
    }

    private static async Task AssertNothingAsync(Door door, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var isHidden = answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest;
        Assert.True(isHidden || !door.IsAboutOneThing, $"{answer.RequestMessage!.Method} {door} answered {(int)answer.StatusCode}.");
        Assert.False(text.Contains("河道采砂", StringComparison.Ordinal) || text.Contains("农村饮水", StringComparison.Ordinal), $"{door} shows findings of another unit.");
    }

    /// <summary>What happened to 水务局 and was not told by the stranger's own visits.</summary>
    private static Task<long> LastOfOthersAsync(SmallWorld world) => world.WithDbAsync(db => db.History
        .Where(entry => entry.UnitId == world.Cast.Water.Id).Select(entry => (long?)entry.Number).MaxAsync().ContinueWith(max => max.Result ?? 0, TaskScheduler.Default));

    /// <summary>Ids of 水务局 by the first word of the address. A new kind of thing gets its line here.</summary>
    internal static async Task<IReadOnlyDictionary<string, Guid>> ThingsOfWaterAsync(SmallWorld world)
    {
        var cast = world.Cast;
        await world.AdvanceAsync();
        var evidence = await world.WithDbAsync(db => db.Findings.Where(f => f.UnitId == cast.Water.Id).SelectMany(f => f.Evidence).Select(file => file.Id).FirstAsync());
        var obligation = await world.WithDbAsync(db => db.Obligations.Where(o => o.InspectionId == cast.Inspection.Id).Select(o => o.Id).FirstAsync());
        var document = await world.EnterDocumentAsync(cast.Inspection);
        await world.WithDbAsync(async db =>
        {
            db.Entry(await db.FeedbackDocuments.SingleAsync(d => d.Id == document)).Property(d => d.ConfirmedAt).CurrentValue = world.Time.GetUtcNow();
            return await db.SaveChangesAsync();
        });
        var report = await world.EnterReportAsync();
        var delegation = await world.DelegateAsync(Role.UnitHead, Role.LeadershipMember);
        return new Dictionary<string, Guid>
        {
            ["delegations"] = delegation.Value,
            ["findings"] = cast.Findings[0].Id.Value,
            ["inspections"] = cast.Inspection.Id.Value,
            ["evidence"] = evidence.Value,
            ["obligations"] = obligation.Value,
            ["feedback-documents"] = document.Value,
            ["meetings"] = (await world.HoldDemocraticLifeAsync()).Value,
            ["letters"] = (await world.EnterLetterAsync()).Value,
            // For the office alone; what others find there is asked in its own test.
            ["proposals"] = Guid.CreateVersion7(),
            ["duty-reports"] = (await world.EnterDutyReportAsync()).Value,
            ["reports"] = report.Value,
            ["handovers"] = (await world.EnterHandoverAsync()).Value,
            ["personal-acts"] = (await world.EnterPersonalActAsync()).Value,
            ["activity"] = cast[Role.LeadershipMember].Id.Value,
            ["rounds"] = cast.Round.Id.Value,
            ["units"] = cast.Water.Id.Value,
            ["people"] = cast[Role.UnitHead].Id.Value,
            // Belongs to no unit: a rule set is the region's, and the head may read it.
            ["rule-sets"] = Guid.CreateVersion7(),
            // A published bulletin is the region's; what the stranger may read of its rows is asked in its own test.
            ["bulletins"] = Guid.CreateVersion7(),
        };
    }

    private static string Filled(string pattern, Func<string, Guid> id) =>
        Parameter().Replace(pattern, parameter => parameter.Groups[2].Value.Contains("int", StringComparison.Ordinal) ? "1" : id(parameter.Groups[1].Value).ToString("N"));

    [GeneratedRegex(@"\{\*{0,2}(\w+)([^}]*)\}")]
    private static partial Regex Parameter();
}
