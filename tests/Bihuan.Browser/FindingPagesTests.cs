using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Browser;

/// <summary>The pages of one finding's life as those see them who work on them, on the office's screen and on a phone.</summary>
public class FindingPagesTests(Chromium chromium)
{
    [Theory]
    [InlineData(1366, "light")]
    [InlineData(1366, "dark")]
    [InlineData(360, "light")]
    public async Task Every_role_finds_its_pages_sound(int width, string theme)
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        var lists = Links.Lists(world.Cast.Inspection.Id);
        var (atWork, proven, reviewed, closed, issued) = (At(6), At(2), At(5), At(1), At(8));
        (Role Role, string Name, string Url)[] looks =
        [
            (Role.UnitHead, "at-work", Links.Finding(atWork)), (Role.UnitHead, "proven", Links.Finding(proven)), (Role.UnitHead, "not-begun", Links.Finding(issued)),
            (Role.UnitHead, "lists-problems", lists), (Role.UnitHead, "lists-responsibilities", lists + "?view=responsibilities"), (Role.UnitHead, "lists-tasks", lists + "?view=tasks"),
            (Role.UnitHead, "responsibilities", Links.FindingAct(atWork, "responsibilities")), (Role.UnitHead, "measure", Links.FindingAct(proven, "measures")),
            (Role.UnitHead, "evidence", Links.FindingAct(proven, "evidence")), (Role.UnitHead, "submission", Links.FindingAct(atWork, "submission")),
            (Role.SectionHandler, "progress", Links.Progress()), (Role.StationedInspector, "reviews", Links.ReviewOf(reviewed)),
            (Role.OfficeDirector, "closed", Links.Finding(closed)), (Role.OfficeDirector, "closure", Links.FindingAct(closed, "closure")), (Role.OfficeClerk, "relapsed", Links.Finding(At(4))),
        ];
        var faults = new List<string>();
        foreach (var mine in looks.GroupBy(look => look.Role))
        {
            await using var seat = await Seat.TakeAsync(chromium, world, width);
            await seat.SignInAsync(mine.Key);
            foreach (var (_, name, url) in mine)
            {
                Assert.Equal((url, 200), (url, await seat.GoAsync(url)));
                await seat.Page.EvaluateAsync("theme => new Promise(done => { document.documentElement.dataset.bsTheme = theme; setTimeout(done, 50); })", theme);
                await seat.ShootAsync($"finding-{name}-{width}-{theme}");
                faults.AddRange((await seat.Page.ViolationsAsync()).Select(fault => $"{name} {width} {theme}: {fault}"));
                var wide = await seat.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0) faults.Add($"{name}: scrolls sideways by {wide} pixels at {width}");
            }

            faults.AddRange(seat.Complaints);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));

        Bihuan.Domain.FindingId At(int number) => world.Finding(number).Id;
    }
}
