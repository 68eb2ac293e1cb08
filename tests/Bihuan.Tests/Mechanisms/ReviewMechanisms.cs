using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>整改—审核—销号 as the roles do it.</summary>
public class ReviewMechanisms
{
    [Fact]
    public async Task D01_a_finding_goes_from_lists_to_closure_step_by_step()
    {
        await using var world = await SmallWorld.StartAsync();
        var finding = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(finding, head);
        await world.CloseAsync(finding);
        var closed = await world.ReloadAsync(finding);
        Assert.Equal(FindingState.Closed, closed.State);
        Assert.Equal(
            [FindingState.Draft, FindingState.Issued, FindingState.Rectifying, FindingState.UnderReview, FindingState.Closed],
            closed.Spans.OrderBy(span => span.Number).Select(span => span.State));
        var hands = closed.LatestSubmission!.Reviews.Select(review => review.ReviewedBy).Append(closed.LatestSubmission.SubmittedBy).Append(closed.Closure!.ClosedBy);
        Assert.Equal(4, hands.Distinct().Count());
    }

    [Fact]
    public async Task D01_no_step_can_be_jumped()
    {
        await using var world = await SmallWorld.StartAsync();
        var finding = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await world.UploadAsync(finding, head);
        await world.FinishAsync(finding);
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.FindingAct(finding, "closure"));
        Assert.Null(director.Page.QuerySelector("[name='Form.Opinion']"));
        Assert.Contains("不能销号", director.Text);
        Assert.Equal(HttpStatusCode.Conflict, await PostClosureAsync(director, finding));
        await head.SubmitAsync(finding);
        Assert.Equal(HttpStatusCode.Conflict, await PostClosureAsync(director, finding));
        Assert.Equal(FindingState.UnderReview, (await world.ReloadAsync(finding)).State);
    }

    [Fact]
    public async Task D01_the_submitter_cannot_review_his_own_item_even_with_a_second_post()
    {
        await using var world = await SmallWorld.StartAsync();
        var finding = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(finding, head);
        await head.GoAsync(Links.ReviewOf(finding));
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);

        await world.WithDbAsync(async db =>
        {
            var person = await db.People.Include(p => p.Posts).SingleAsync(p => p.Id == world.Cast[Role.UnitHead].Id);
            person.Appoint(world.Cast.Water.Id, Role.StationedInspector, new DateOnly(2026, 1, 1), null, Actor.System(person.RegionId), world.Time.GetUtcNow());
            await db.SaveChangesAsync();
            return world.Services.GetService(typeof(ActorSource));
        });
        ((ActorSource)world.Services.GetService(typeof(ActorSource))!).Forget();
        await head.GoAsync(Links.ReviewOf(finding));
        Assert.Null(head.Page.QuerySelector("[name='Form.Opinion']"));
        Assert.Contains(new MakerIsNotChecker().Text, head.Text);
        Assert.Equal(FindingState.UnderReview, (await world.ReloadAsync(finding)).State);
    }

    [Fact]
    public async Task D02_a_submission_without_evidence_is_refused_and_the_same_file_elsewhere_is_shown()
    {
        await using var world = await SmallWorld.StartAsync();
        var (first, second) = (world.Finding(1).Id, world.Finding(4).Id);
        using var head = await world.BeginAllAsync();
        await head.GoAsync(Links.FindingAct(first, "submission"));
        Assert.Null(head.Page.QuerySelector("[name=Statement]"));
        Assert.Contains(new TooLittleEvidence(1, 0).Text, head.Text);

        await world.UploadAsync(first, head);
        await world.UploadAsync(second, head);
        await head.GoAsync(Links.Finding(first));
        Assert.Contains("同一文件还见于", head.Text);
        Assert.Contains(world.Finding(4).Code, head.Page.QuerySelector(".same-file")!.TextContent);
    }

    [Fact]
    public async Task D04_a_return_sets_a_new_due_date_and_counts()
    {
        await using var world = await SmallWorld.StartAsync();
        var finding = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(finding, head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(Links.ReviewOf(finding));
        await stationed.SubmitAsync("[name='Form.Opinion']", ("Form.Verdict", "Returned"), ("Form.Opinion", "缺照片"));
        Assert.Equal(HttpStatusCode.Conflict, stationed.Status);
        Assert.Contains(new ReturnNeedsReason().Text, stationed.Text);
        Assert.Contains(new ReturnNeedsNewDue().Text, stationed.Text);
        Assert.Equal("缺照片", stationed.Page.QuerySelector("[name='Form.Opinion']")!.TextContent);

        await stationed.ReturnAsync(finding, "2026-05-20");
        var returned = await world.ReloadAsync(finding);
        Assert.Equal((FindingState.Rectifying, 1, new DateOnly(2026, 5, 20)), (returned.State, returned.ReturnCount, returned.Due!.Value));
        await head.GoAsync(Links.Finding(finding));
        Assert.Contains("退回1次", head.Text);
        Assert.Contains("缺少现场照片", head.Text);

        await head.GoAsync(Links.FindingAct(finding, "submission"));
        Assert.Null(head.Page.QuerySelector("[name=Statement]"));
        Assert.Contains(new NothingNewSinceReturn("佐证材料不足").Text, head.Text);
        await world.UploadAsync(finding, head, "现场照片说明.txt", "补齐现场照片十二张");
        await head.SubmitAsync(finding);
        await head.GoAsync(Links.Finding(finding));
        Assert.Contains("二次整改", head.Text);
    }

    [Fact]
    public async Task D20_a_relapse_takes_the_closure_out_of_the_count_and_keeps_its_history()
    {
        await using var world = await SmallWorld.StartAsync();
        var finding = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(finding, head);
        await world.CloseAsync(finding);
        Assert.Equal(1, await ClosedAsync(world));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.FindingAct(finding, "relapse"));
        await clerk.SubmitAsync("[name=Grounds]", ("Grounds", ""));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains(new RelapseNeedsGrounds().Text, clerk.Text);
        await clerk.SubmitAsync("[name=Grounds]", ("Grounds", "4月10日回访发现3处工程无人管护"));
        Assert.Equal(0, await ClosedAsync(world));
        Assert.Contains(world.Finding(1).Code, clerk.Text);
        var again = clerk.At.AbsolutePath;
        await clerk.GoAsync(Links.Finding(finding));
        Assert.NotNull(clerk.Page.QuerySelector($"a[href='{again}']"));
        Assert.Contains("销号", clerk.Text);
        var old = await world.ReloadAsync(finding);
        Assert.Equal((FindingState.Relapsed, true), (old.State, old.Closure is { RelapsedAt: not null }));
        await clerk.GoAsync(Links.FindingAct(finding, "closure"));
        Assert.Contains("认定反弹", clerk.Text);
    }

    private static async Task<int> ClosedAsync(SmallWorld world) => await world.WithDbAsync(db => db.Findings.CountAsync(f => f.State == FindingState.Closed));

    /// <summary>Sends the closure although no form offers it, as a script would.</summary>
    private static async Task<HttpStatusCode> PostClosureAsync(Visitor director, Bihuan.Domain.FindingId finding)
    {
        await director.GoAsync("/");
        var token = director.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Form.Verdict"] = "Passed", ["Form.Opinion"] = "同意", ["Version"] = "0" };
        using var answer = await director.Http.PostAsync(Links.FindingAct(finding, "closure"), new FormUrlEncodedContent(fields));
        return answer.StatusCode;
    }
}
