using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web;
using Bihuan.Web.Features.Setup;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Setup;

public sealed class SetupTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bihuan-setup-").FullName;
    private WebApplication _app = null!;

    private static readonly (string, string)[] Good = [("RegionName", "青岚县"), ("Name", "管宁"), ("UserName", "guanning"), ("Password", Passwords.Good)];

    [Fact]
    public async Task The_link_founds_the_region_once_and_is_dead_afterwards()
    {
        using var visitor = new Visitor(new Uri(_app.Urls.First()));
        var link = await FirstAccount.InvitationAsync(_app.Services, default);
        await visitor.GoAsync(link!);
        await visitor.SubmitAsync("form", Good);
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
        Assert.Contains("此链接已失效", visitor.Text, StringComparison.Ordinal);
        await visitor.GoAsync(link!);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Null(await FirstAccount.InvitationAsync(_app.Services, default));
        await visitor.TryPasswordAsync("guanning", Passwords.Good);
        Assert.Equal("/", visitor.At.AbsolutePath);
        await using var scope = _app.Services.CreateAsyncScope();
        var person = await scope.ServiceProvider.GetRequiredService<BihuanDb>().People.Include(p => p.Posts).SingleAsync();
        Assert.Equal(Role.SystemAdmin, Assert.Single(person.Posts).Role);
    }

    [Fact]
    public async Task Two_who_hold_the_link_at_once_found_one_region()
    {
        var link = await FirstAccount.InvitationAsync(_app.Services, default);
        var visitors = Enumerable.Range(0, 4).Select(_ => new Visitor(new Uri(_app.Urls.First()))).ToArray();
        foreach (var visitor in visitors) await visitor.GoAsync(link!);
        await Task.WhenAll(visitors.Select(visitor => visitor.SubmitAsync("form", Good)));
        Assert.Single(visitors, visitor => visitor.Text.Contains("设置完成", StringComparison.Ordinal));
        await using var scope = _app.Services.CreateAsyncScope();
        Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<BihuanDb>().Regions.CountAsync());
        foreach (var visitor in visitors) visitor.Dispose();
    }

    [Theory]
    [InlineData("/setup"), InlineData("/setup?token="), InlineData("/setup?token=0000")]
    public async Task Without_the_link_there_is_no_set_up(string url)
    {
        using var visitor = new Visitor(new Uri(_app.Urls.First()));
        await visitor.GoAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Theory]
    [InlineData("Ab1", "密码至少8位"), InlineData("liushui7gao", "大写字母"), InlineData("Password1", "过于常见"), InlineData("12345678Ab", "连续或重复")]
    [InlineData("Xguanning7", "登录名"), InlineData("青岚县Ab1234x", "县（区）名称"), InlineData("Xuncha2026", "过于常见")]
    public async Task A_weak_password_is_refused_with_the_reason_and_the_link_stays_good(string password, string reason)
    {
        using var visitor = new Visitor(new Uri(_app.Urls.First()));
        await visitor.GoAsync((await FirstAccount.InvitationAsync(_app.Services, default))!);
        await visitor.SubmitAsync("form", [.. Good[..3], ("Password", password)]);
        Assert.Contains(reason, visitor.Text, StringComparison.Ordinal);
        await visitor.SubmitAsync("form", Good);
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
    }

    /// <summary>S01: no default account.</summary>
    [Fact]
    public async Task Nothing_opens_before_the_set_up()
    {
        using var visitor = new Visitor(new Uri(_app.Urls.First()));
        foreach (var (name, password) in new[] { ("admin", "admin"), ("admin", "123456"), ("admin", "password"), ("root", "root"), ("administrator", "Admin@123"), ("test", "test"), ("system", "manager"), ("bihuan", "bihuan"), ("sysadmin", "sysadmin"), ("guest", "guest") })
        {
            await visitor.TryPasswordAsync(name, password);
            Assert.Equal("/sign-in", visitor.At.AbsolutePath);
        }

        await using var scope = _app.Services.CreateAsyncScope();
        Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<BihuanDb>().Users.CountAsync());
    }

    public async ValueTask InitializeAsync()
    {
        _app = BihuanApp.Build(new ServeOptions { DataFolder = _folder, Time = new FakeTime(new DateTimeOffset(2026, 4, 10, 1, 0, 0, TimeSpan.Zero)) });
        await _app.Services.MigrateAsync();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
