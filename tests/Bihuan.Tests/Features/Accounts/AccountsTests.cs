using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Accounts;

public class AccountsTests
{
    [Fact]
    public async Task An_account_opens_with_a_password_shown_once_that_must_be_replaced()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync("/people/new");
        await admin.SubmitAsync("form.form-column", ("Name", "田野"), ("Code", "T001"));
        await admin.SubmitAsync("form.form-column", ("Unit", $"{world.Cast.Office.Id.Value}"), ("Role", nameof(Role.OfficeClerk)), ("From", "2026-04-01"));
        var account = $"{admin.At.AbsolutePath}/account";
        await admin.GoAsync(account);
        await admin.SubmitAsync("form:has(#UserName)", ("UserName", "tianye"));
        var password = admin.Page.QuerySelector("#one-time")!.TextContent;
        await admin.GoAsync(account);
        Assert.Null(admin.Page.QuerySelector("#one-time"));

        using var clerk = world.Anonymous();
        await clerk.TryPasswordAsync("tianye", password);
        await clerk.GoAsync("/people");
        Assert.Equal("/account/password", clerk.At.AbsolutePath);
        await clerk.SubmitAsync("form.form-column", ("Current", password), ("New", "Tianye2026x"), ("Again", "Tianye2026x"));
        Assert.Contains("不能包含登录名", clerk.Text, StringComparison.Ordinal);
        await clerk.SubmitAsync("form.form-column", ("Current", password), ("New", Passwords.Good), ("Again", Passwords.Good));
        await clerk.GoAsync("/people");
        Assert.Equal("/people", clerk.At.AbsolutePath);
    }

    [Fact]
    public async Task Closing_an_account_or_resetting_its_password_ends_its_sessions_at_once()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        var person = world.Cast[Role.OfficeClerk];
        await world.GivePasswordAsync(person);
        using var clerk = world.Anonymous();
        await clerk.TryPasswordAsync(person.Name, Passwords.Good);
        await clerk.GoAsync("/people");
        Assert.Equal("/people", clerk.At.AbsolutePath);

        await admin.GoAsync($"/people/{person.Id.Value:N}/account");
        await admin.SubmitAsync("form[action*='handler=Reset']");
        var reset = admin.Page.QuerySelector("#one-time")!.TextContent;
        await clerk.GoAsync("/people");
        Assert.Equal("/sign-in", clerk.At.AbsolutePath);
        await clerk.TryPasswordAsync(person.Name, Passwords.Good);
        Assert.Equal("/sign-in", clerk.At.AbsolutePath);
        await clerk.TryPasswordAsync(person.Name, reset);
        await clerk.GoAsync("/account");
        Assert.Equal("/account", clerk.At.AbsolutePath);

        await admin.GoAsync($"/people/{person.Id.Value:N}/account");
        await admin.SubmitAsync("form[action*='handler=Close']");
        await clerk.GoAsync("/account");
        Assert.Equal("/sign-in", clerk.At.AbsolutePath);
        await clerk.TryPasswordAsync(person.Name, reset);
        Assert.Equal("/sign-in", clerk.At.AbsolutePath);

        await admin.GoAsync($"/people/{person.Id.Value:N}/account");
        await admin.SubmitAsync("form[action*='handler=Reopen']");
        await clerk.TryPasswordAsync(person.Name, reset);
        await clerk.GoAsync("/account");
        Assert.Equal("/account", clerk.At.AbsolutePath);
        var kinds = await world.WithDbAsync(db => db.History.Where(h => h.By == world.Cast[Role.SystemAdmin].Id && h.Kind.StartsWith("account.") && h.Kind != "account.signed-in").OrderBy(h => h.Number).Select(h => h.Kind).ToListAsync());
        Assert.Equal(["account.password-reset", "account.closed", "account.reopened"], kinds);
    }

    [Fact]
    public async Task The_own_account_page_tells_the_own_sign_ins_and_a_changed_password_ends_other_sessions()
    {
        await using var world = await SmallWorld.StartAsync();
        var person = world.Cast[Role.UnitHead];
        await world.GivePasswordAsync(person);
        using var here = world.Anonymous();
        using var there = world.Anonymous();
        await here.TryPasswordAsync(person.Name, "Wrong1word");
        await here.TryPasswordAsync(person.Name, Passwords.Good);
        await there.TryPasswordAsync(person.Name, Passwords.Good);
        await here.GoAsync("/account");
        Assert.Equal(["登录", "登录", "登录被拒绝"], here.Page.QuerySelectorAll("td[data-label=事项]").Select(cell => cell.TextContent));
        await here.GoAsync("/account/password");
        await here.SubmitAsync("form.form-column", ("Current", Passwords.Good), ("New", "Qingshan9lu"), ("Again", "Qingshan9lu"));
        Assert.Equal("/account", here.At.AbsolutePath);
        await there.GoAsync("/account");
        Assert.Equal("/sign-in", there.At.AbsolutePath);
    }

    [Fact]
    public void One_time_passwords_keep_every_rule_and_never_repeat()
    {
        var made = Enumerable.Range(0, 1000).Select(_ => OneTimePassword.Make()).ToArray();
        Assert.Equal(1000, made.Distinct().Count());
        Assert.All(made, password => Assert.True(password.Any(char.IsUpper) && password.Any(char.IsLower) && password.Any(char.IsDigit) && password.Length == 14));
    }
}
