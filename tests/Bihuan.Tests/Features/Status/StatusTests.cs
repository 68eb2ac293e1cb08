using System.Net;
using System.Net.Http.Headers;
using Bihuan.Domain.People;
using Bihuan.Tests.World;

namespace Bihuan.Tests.Features.Status;

public class StatusTests
{
    [Fact]
    public async Task A_page_beyond_the_posts_answers_403_in_place_and_is_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        using var auditor = await world.AsAsync(Role.AuditAdmin);
        await auditor.GoAsync("/findings");
        Assert.Equal((HttpStatusCode.Forbidden, "/findings"), (auditor.Status, auditor.At.AbsolutePath));
        Assert.Contains("您的职务不能进入此页面", auditor.Text);
        Assert.Equal(1, await CountAsync(world, "access.refused", Role.AuditAdmin));
    }

    [Fact]
    public async Task What_lies_outside_the_scope_looks_like_nothing_and_the_attempt_is_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        using var other = await world.AsAsync(world.Cast.OtherHead);
        await other.GoAsync($"/findings/{world.Cast.Findings[0].Id.Value:N}");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.DoesNotContain(world.Cast.Findings[0].Title, other.Text);
        Assert.True(await world.WithDbAsync(db => Task.FromResult(db.History.Any(entry => entry.Kind == "access.not-found" && entry.By == world.Cast.OtherHead.Id))));
    }

    [Fact]
    public async Task An_address_that_does_not_exist_answers_404_with_a_page_that_says_what_to_do()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/no-such-page");
        Assert.Equal(HttpStatusCode.NotFound, clerk.Status);
        Assert.Contains("没有找到您要查看的内容", clerk.Text);
        Assert.NotNull(clerk.Page.QuerySelector("nav[aria-label=主导航]"));
        Assert.Equal(0, await CountAsync(world, "access.refused", Role.OfficeClerk));
    }

    [Fact]
    public async Task What_was_typed_survives_an_ended_session()
    {
        await using var world = await SmallWorld.StartAsync();
        using var stranger = world.Anonymous();
        var typed = new FormUrlEncodedContent([new("Text", "已完成清淤<3公里>"), new("Password", "geheim")]);
        var answer = await stranger.Http.PostAsync("/sign-out?x=1", typed);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("""<form method="post" action="/sign-out?x=1">""", text);
        Assert.Contains("""<input type="hidden" name="Text" value="已完成清淤&lt;3公里&gt;" />""", text);
        Assert.DoesNotContain("geheim", text);
    }

    [Fact]
    public async Task A_form_without_its_token_answers_400_and_says_what_to_do()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        foreach (var form in new[] { "/sign-out", "/sign-in" })
        {
            var answer = await clerk.Http.PostAsync(form, new FormUrlEncodedContent([new("UserName", "a")]));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("本次提交未被接受", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task A_program_is_answered_in_its_own_language()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        clerk.Http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var answer = await clerk.Http.GetAsync("/no-such-page");
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    private static Task<int> CountAsync(SmallWorld world, string kind, Role role) =>
        world.WithDbAsync(db => Task.FromResult(db.History.Count(entry => entry.Kind == kind && entry.By == world.Cast[role].Id)));
}
