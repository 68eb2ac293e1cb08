using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Bihuan.Web.Features.SignIn;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.SignIn;

public class SignInTests
{
    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_to_the_sign_in_page()
    {
        await using var world = await SmallWorld.StartAsync();
        using var visitor = world.Anonymous();
        await visitor.GoAsync("/");
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
    }

    [Fact]
    public async Task Demo_regions_offer_an_account_per_role_and_signing_in_is_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/");
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.True(await world.WithDbAsync(db => Task.FromResult(db.History.Any(h => h.Kind == "account.signed-in" && h.By == world.Cast[Role.OfficeClerk].Id))));
    }

    [Fact]
    public async Task Name_and_password_open_the_page_that_was_asked_for()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.GivePasswordAsync(world.Cast[Role.SystemAdmin]);
        using var visitor = world.Anonymous();
        await visitor.GoAsync("/units");
        await visitor.SubmitAsync("form:has(#Password)", ("UserName", " 管宁 "), ("Password", Passwords.Good));
        Assert.Equal("/units", visitor.At.AbsolutePath);
    }

    [Theory]
    [InlineData("//evil.example"), InlineData("https://evil.example/"), InlineData("/\\evil.example")]
    public async Task Signing_in_leads_nowhere_outside(string next)
    {
        await using var world = await SmallWorld.StartAsync();
        await world.GivePasswordAsync(world.Cast[Role.SystemAdmin]);
        using var visitor = world.Anonymous();
        await visitor.GoAsync($"/sign-in?next={Uri.EscapeDataString(next)}");
        await visitor.SubmitAsync("form:has(#Password)", ("UserName", "管宁"), ("Password", Passwords.Good));
        Assert.Equal((world.Address.Authority, "/"), (visitor.At.Authority, visitor.At.AbsolutePath));
    }

    /// <summary>S06; whether the name exists cannot be told from the answers.</summary>
    [Theory]
    [InlineData("管宁"), InlineData("查无此人")]
    public async Task Five_wrong_passwords_make_a_name_rest_whether_it_exists_or_not(string name)
    {
        await using var world = await SmallWorld.StartAsync();
        await world.GivePasswordAsync(world.Cast[Role.SystemAdmin]);
        using var visitor = world.Anonymous();
        for (var miss = 1; miss <= Lockout.Misses; miss++)
        {
            await visitor.TryPasswordAsync(name, "Wrong1word");
            Assert.Contains("登录名或密码不正确", visitor.Text, StringComparison.Ordinal);
        }

        await visitor.TryPasswordAsync(name, Passwords.Good);
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
        Assert.Contains("已暂停登录10分钟", visitor.Text, StringComparison.Ordinal);
        world.Time.Advance(TimeSpan.FromMinutes(11));
        await visitor.TryPasswordAsync(name, Passwords.Good);
        Assert.Equal(name == "管宁" ? "/" : "/sign-in", visitor.At.AbsolutePath);
        Assert.DoesNotContain("已暂停登录", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("管宁"), InlineData("查无此人")]
    public async Task Wrong_passwords_at_the_same_moment_are_all_counted(string name)
    {
        await using var world = await SmallWorld.StartAsync();
        await world.GivePasswordAsync(world.Cast[Role.SystemAdmin]);
        var visitors = Enumerable.Range(0, Lockout.Misses).Select(_ => world.Anonymous()).ToArray();
        await Task.WhenAll(visitors.Select(visitor => visitor.TryPasswordAsync(name, "Wrong1word")));
        await visitors[0].TryPasswordAsync(name, Passwords.Good);
        Assert.Contains("已暂停登录", visitors[0].Text, StringComparison.Ordinal);
        foreach (var visitor in visitors) visitor.Dispose();
    }

    [Fact]
    public async Task Refused_sign_ins_are_written_down_and_names_nobody_has_are_masked()
    {
        await using var world = await SmallWorld.StartAsync();
        using var visitor = world.Anonymous();
        await visitor.TryPasswordAsync("管宁", "Wrong1word");
        await visitor.TryPasswordAsync("MySecret99", "Wrong1word");
        var entries = await world.WithDbAsync(db => Task.FromResult(db.History.Where(h => h.Kind.EndsWith("refused")).OrderBy(h => h.Number).ToList()));
        Assert.Equal(["account.sign-in-refused", "account.unknown-refused"], entries.Select(entry => entry.Kind));
        Assert.Equal(world.Cast[Role.SystemAdmin].Id, entries[0].By);
        Assert.DoesNotContain("Secret99", entries[1].Payload + entries[1].Summary, StringComparison.Ordinal);
        Assert.Contains("M***（共10个字符）", entries[1].Payload, StringComparison.Ordinal);
    }

    /// <summary>The time cannot be measured in a test; that the hash is computed for a name nobody has, can.</summary>
    [Fact]
    public async Task A_name_nobody_has_costs_a_hash_too()
    {
        await using var world = await SmallWorld.StartAsync();
        var attempts = world.Services.GetRequiredService<SignInAttempts>();
        Assert.False(attempts.Matches(null, "x"));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var i = 0; i < 5; i++) Assert.False(attempts.Matches(null, "x"));
        var unknown = System.Diagnostics.Stopwatch.GetElapsedTime(started);
        Assert.True(unknown > TimeSpan.FromMilliseconds(5), $"Five refusals in {unknown}: no hash was computed.");
    }

    [Fact]
    public async Task One_address_tries_no_more_than_thirty_times_a_minute()
    {
        await using var world = await SmallWorld.StartAsync();
        using var visitor = world.Anonymous();
        var answers = await Task.WhenAll(Enumerable.Range(0, SignInRate.PerMinute * 3).Select(_ => visitor.Http.PostAsync("/sign-in", new FormUrlEncodedContent([]))));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.InRange(answers.Count(answer => answer.StatusCode != HttpStatusCode.TooManyRequests), 1, SignInRate.PerMinute * 2);
        using var other = await world.AsAsync(Role.OfficeClerk);
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task The_cookie_is_for_this_program_alone()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.GivePasswordAsync(world.Cast[Role.SystemAdmin]);
        using var visitor = world.Anonymous();
        await visitor.GoAsync("/sign-in");
        var token = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = world.Address };
        var page = await client.GetStringAsync("/sign-in");
        var own = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("UserName", "管宁"), new("Password", Passwords.Good), new("__RequestVerificationToken", own)]));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("bihuan=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(token, own);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_is_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.SubmitAsync("form[action='/sign-out']");
        await clerk.GoAsync("/");
        Assert.Equal("/sign-in", clerk.At.AbsolutePath);
        Assert.True(await world.WithDbAsync(db => Task.FromResult(db.History.Any(h => h.Kind == "account.signed-out"))));
    }

    [Fact]
    public async Task A_page_beyond_the_own_post_is_refused_and_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync("/people");
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
        Assert.True(await world.WithDbAsync(db => Task.FromResult(db.History.Any(h => h.Kind == "access.refused" && h.By == world.Cast[Role.UnitHead].Id && h.Payload.Contains("/people")))));
        await head.GoAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, head.Status);
    }
}
