using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web;
using Bihuan.Web.Features.Setup;
using Bihuan.Web.Storage;
using Microsoft.Playwright;

namespace Bihuan.Browser;

/// <summary>What stands around every page: menu, look, keys, and how much of it is left without script.</summary>
public class KitTests(Chromium chromium)
{
    [Fact]
    public async Task The_look_is_chosen_once_and_holds_before_the_first_paint()
    {
        await using var world = await SmallWorld.StartAsync();
        await using var seat = await (await Seat.TakeAsync(chromium, world)).SignInAsync(Role.OfficeDirector);
        foreach (var (button, theme) in new[] { ("深色", "dark"), ("高对比", "contrast"), ("浅色", "light") })
        {
            await seat.Page.Locator("details.account summary").ClickAsync();
            await seat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button }).ClickAsync();
            Assert.Empty(await seat.Page.ViolationsAsync());
            await seat.ShootAsync($"kit-menu-{theme}");
            await seat.GoAsync("/");
            Assert.Equal(theme, await seat.Page.Locator("html").GetAttributeAsync("data-bs-theme"));
        }

        Assert.Empty(seat.Complaints);
    }

    [Fact]
    public async Task A_question_mark_tells_the_keys_and_escape_puts_them_away()
    {
        await using var world = await SmallWorld.StartAsync();
        await using var seat = await (await Seat.TakeAsync(chromium, world)).SignInAsync(Role.OfficeClerk);
        await seat.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(seat.Page.Locator("#keys")).ToBeVisibleAsync();
        Assert.Empty(await seat.Page.ViolationsAsync());
        await seat.ShootAsync("kit-keys");
        await seat.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(seat.Page.Locator("#keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Without_script_the_menu_opens_the_system_tells_the_look_and_one_can_leave()
    {
        await using var world = await SmallWorld.StartAsync();
        await using var seat = await (await Seat.TakeAsync(chromium, world, script: false)).SignInAsync(Role.Liaison);
        await seat.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await seat.Page.Locator("details.account summary").ClickAsync();
        await Assertions.Expect(seat.Page.Locator(".display-choices")).ToBeHiddenAsync();
        await seat.ShootAsync("kit-without-script");
        await seat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "退出登录" }).ClickAsync();
        Assert.EndsWith("/sign-in", seat.Page.Url);
    }

    [Fact]
    public async Task The_set_up_page_of_an_empty_installation_is_accessible_and_leads_to_the_sign_in()
    {
        var folder = Directory.CreateTempSubdirectory("bihuan-").FullName;
        await using (var app = BihuanApp.Build(new ServeOptions { DataFolder = folder }))
        {
            await app.Services.MigrateAsync();
            await app.StartAsync();
            await using var seat = await Seat.TakeAsync(chromium, new Uri(app.Urls.First()), width: 360, height: 740);
            await seat.GoAsync((await FirstAccount.InvitationAsync(app.Services, default))!);
            Assert.Empty(await seat.Page.ViolationsAsync());
            await seat.ShootAsync("setup-360");
            await seat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "完成设置" }).ClickAsync();
            Assert.Empty(await seat.Page.ViolationsAsync());
            Assert.Equal(["请填写县（区）名称", "请填写姓名", "请填写登录名", "请填写密码"], await seat.Page.Locator(".errors li").AllInnerTextsAsync());
            await seat.ShootAsync("setup-360-refused");
            foreach (var (label, text) in new[] { ("县（区）名称", "云岭县"), ("您的姓名", "林述"), ("登录名", "linshu"), ("密码", "Yunling-7-Guard") })
            {
                await seat.Page.GetByLabel(label).FillAsync(text);
            }

            await seat.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "完成设置" }).ClickAsync();
            await seat.Page.WaitForURLAsync("**/sign-in");
            Assert.Empty(seat.Complaints);
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
