using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.Playwright;

namespace Bihuan.Browser;

/// <summary>One person's desk on a walk: every page that is looked at leaves a numbered picture and is searched for faults of accessibility.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly Seat _seat;
    private readonly string _walk;
    private readonly List<string> _faults = [];
    private int _step;

    private Desk(Seat seat, string walk) => (_seat, _walk) = (seat, walk);

    public IPage Page => _seat.Page;
    public IEnumerable<string> Complaints => _faults.Concat(_seat.Complaints);

    public static async Task<Desk> TakeAsync(Chromium chromium, SmallWorld world, Role role, string walk) =>
        new(await (await Seat.TakeAsync(chromium, world)).SignInAsync(role), walk);

    public async Task SeeAsync(string url, string name)
    {
        Assert.Equal(200, await _seat.GoAsync(url));
        await ShootAsync(name);
    }

    public async Task ShootAsync(string name)
    {
        await _seat.ShootAsync($"{_walk}-{++_step:00}-{name}");
        _faults.AddRange((await Page.ViolationsAsync()).Select(fault => $"{name}: {fault}"));
    }

    public Task PressAsync(string name) => Page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name }).First.ClickAsync();

    public ValueTask DisposeAsync() => _seat.DisposeAsync();
}
