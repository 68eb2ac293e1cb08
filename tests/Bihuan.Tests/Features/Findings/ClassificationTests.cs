using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Features.Findings;

/// <summary>The class carries the deadline: of a finding that was fed back it changes by two people, while category and mark stay with one.</summary>
public class ClassificationTests
{
    [Fact]
    public async Task The_clerk_asks_for_another_class_and_the_deadline_moves_when_the_director_agrees()
    {
        await using var world = await SmallWorld.StartAsync();
        var finding = world.Finding(4);
        var page = Links.FindingAct(finding.Id, "classification");
        var (other, due) = (FindingClass.Staged, finding.Due!.Value);
        Assert.Equal(FindingClass.Immediate, finding.Class);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(page);
        await clerk.SubmitAsync("[name=Reason]", ("Class", nameof(FindingClass.Staged)), ("IsKeyLivelihood", "true"), ("Reason", "须分两步实施"));
        var asked = await world.ReloadAsync(finding.Id);
        Assert.Equal((FindingClass.Immediate, due, true), (asked.Class, asked.Due!.Value, asked.IsKeyLivelihood));
        await clerk.GoAsync(page);
        Assert.Null(clerk.Page.QuerySelector("[name=Opinion]"));
        Assert.Null(clerk.Page.QuerySelector("[name=Class]"));

        world.Time.MoveTo(due.AddDays(3));
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync("/todo");
        Assert.Contains($"申请调整为“{Words.Of(other)}”：须分两步实施", director.Text);
        await director.GoAsync(page);
        var then = world.Cast.Rules.Rules.DueFor(other, asked.ClockStartedOn!.Value);
        Assert.Contains($"{then:yyyy-MM-dd}", director.Text);
        Assert.Contains("已逾期3天", director.Page.QuerySelector("[data-lapses]")!.TextContent);
        await director.SubmitAsync("[name=Opinion]", ("Opinion", "情况属实"));
        Assert.Equal(HttpStatusCode.Conflict, director.Status);
        await director.SubmitAsync("[name=Opinion]", ("IsGranted", "true"), ("Opinion", "情况属实"));
        var decided = await world.ReloadAsync(finding.Id);
        Assert.Equal((other, then, null), (decided.Class, decided.Due!.Value, decided.ClassRequest));
        await director.GoAsync("/todo");
        Assert.DoesNotContain("申请调整为", director.Text);
    }

    [Fact]
    public async Task Refused_it_stays_what_it_is_and_may_be_asked_for_again()
    {
        await using var world = await SmallWorld.StartAsync();
        var (id, page) = (world.Finding(2).Id, Links.FindingAct(world.Finding(2).Id, "classification"));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        using var director = await world.AsAsync(Role.OfficeDirector);
        await clerk.GoAsync(page);
        await clerk.SubmitAsync("[name=Reason]", ("Class", nameof(FindingClass.LongTerm)), ("Reason", "须长期坚持"));
        await director.GoAsync(page);
        Assert.Null(director.Page.QuerySelector("[data-lapses]"));
        await director.SubmitAsync("[name=Opinion]", ("IsGranted", "false"), ("Opinion", "一个月内可以完成"));
        var kept = await world.ReloadAsync(id);
        Assert.Equal((world.Finding(2).Class, world.Finding(2).Due, null), (kept.Class, kept.Due, kept.ClassRequest));
        await clerk.GoAsync(page);
        Assert.NotNull(clerk.Page.QuerySelector("[name=Class]"));
    }
}
