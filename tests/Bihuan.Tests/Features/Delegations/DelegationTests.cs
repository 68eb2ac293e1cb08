using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Delegations;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Delegations;

/// <summary>委托代理: dated, bounded, shown as 甲代乙, and never joining maker and checker.</summary>
public class DelegationTests
{
    [Fact]
    public async Task A_delegation_is_made_on_the_page_taken_up_in_the_head_and_shown_as_one_for_the_other()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await MakeAsync(head, world.Cast[Role.LeadershipMember], "2026-04-10", "2026-04-20");
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Contains("代理中", head.Page.QuerySelector("[data-delegation]")!.TextContent);
        var delegation = await world.WithDbAsync(db => db.Delegations.SingleAsync());

        using var member = await world.AsAsync(Role.LeadershipMember);
        await member.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Null(member.Page.QuerySelector(".acting-for"));
        await member.ActForAsync(delegation.Id);
        Assert.Contains("您正在代沈长河办理", member.Page.QuerySelector(".acting-for")!.TextContent);
        var plan = await world.OwedAsync(ObligationKind.Plan);
        await member.GoAsync(Links.Extension(plan.Id));
        await member.SubmitAsync("form.form-column", ("Until", "2026-05-15"), ("Reason", "人手不足"));
        Assert.Equal(HttpStatusCode.OK, member.Status);
        await member.GoAsync(Links.Extension(plan.Id));
        Assert.Contains("方一舟代沈长河", member.Page.QuerySelector("main")!.TextContent);
        var told = await world.WithDbAsync(db => db.History.Where(entry => entry.Kind == "obligation.extension-asked").Select(entry => new { entry.By, entry.OnBehalfOf }).SingleAsync());
        Assert.Equal((world.Cast[Role.LeadershipMember].Id, world.Cast[Role.UnitHead].Id), (told.By, told.OnBehalfOf));

        // Somebody in his own name again: what only the head may do is closed to him.
        await member.ActForAsync(null);
        Assert.Null(member.Page.QuerySelector(".acting-for"));
        Assert.False((await world.ActorAsync(world.Cast[Role.LeadershipMember])).Holds(Role.UnitHead));
    }

    [Fact]
    public async Task It_ends_at_midnight_of_the_last_day_and_what_was_meant_in_the_others_name_is_refused()
    {
        await using var world = await SmallWorld.StartAsync();
        var delegation = await world.DelegateAsync(Role.OfficeDirector, Role.OfficeClerk, to: "2026-04-12");
        world.Time.Advance(new DateTimeOffset(2026, 4, 12, 15, 59, 50, TimeSpan.Zero) - world.Time.GetUtcNow()); // 23:59:50 in the office
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.ActForAsync(delegation);
        await clerk.GoAsync(Links.Rounds());
        Assert.NotNull(clerk.Page.QuerySelector(".acting-for"));
        await clerk.GoAsync(Links.Bulletins());
        world.Time.Advance(TimeSpan.FromSeconds(10));
        await clerk.SubmitAsync("[name=Day]", ("Kind", "Month"), ("Day", "2026-03-15"));
        Assert.Equal(HttpStatusCode.Forbidden, clerk.Status);
        Assert.Empty(await world.WithDbAsync(db => db.Bulletins.ToListAsync()));
        await clerk.GoAsync(Links.Rounds());
        Assert.Null(clerk.Page.QuerySelector(".acting-for"));
        Assert.Null(clerk.Page.QuerySelector(".capacity"));
    }

    [Fact]
    public async Task A_withdrawn_one_ends_at_once()
    {
        await using var world = await SmallWorld.StartAsync();
        var delegation = await world.DelegateAsync(Role.UnitHead, Role.LeadershipMember);
        using var member = await world.AsAsync(Role.LeadershipMember);
        await member.ActForAsync(delegation);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.DelegationEnd(delegation));
        await head.SubmitAsync("main form button[type=submit]");
        Assert.Contains("已提前终止", head.Text);
        await member.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Null(member.Page.QuerySelector(".acting-for"));
        await head.GoAsync(Links.DelegationEnd(delegation));
        Assert.Contains(new DelegationIsOver().Text, head.Text);
    }

    [Fact]
    public async Task A_forged_choice_gives_nothing_and_nothing_is_written_under_it()
    {
        await using var world = await SmallWorld.StartAsync();
        var delegation = await world.DelegateAsync(Role.OfficeDirector, Role.OfficeClerk);
        using var thief = await world.AsAsync(Role.Liaison);
        var plan = await world.OwedAsync(ObligationKind.Plan);
        await thief.GoAsync(Links.Extension(plan.Id));
        var token = thief.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        // Through the door that sets the cookie: not his.
        var choice = await thief.Http.PostAsync(Links.Capacity(), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("delegation", delegation.Value.ToString("N"))]));
        Assert.Equal(HttpStatusCode.NotFound, choice.StatusCode);
        // And by hand: the delegation's id, the absent person's id, anything.
        foreach (var forged in new[] { delegation.Value.ToString("N"), world.Cast[Role.OfficeDirector].Id.Value.ToString("N"), "主任" })
        {
            var read = await SendAsync(thief, HttpMethod.Get, Links.Rounds(), forged);
            Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
            var write = await SendAsync(thief, HttpMethod.Post, Links.Extension(plan.Id), forged, ("__RequestVerificationToken", token), ("Until", "2026-05-15"), ("Reason", "人手不足"));
            Assert.Equal(HttpStatusCode.Forbidden, write.StatusCode);
        }

        Assert.Empty((await world.WithDbAsync(db => db.Obligations.Include(o => o.Extensions).SingleAsync(o => o.Id == plan.Id))).Extensions);
    }

    [Fact]
    public async Task Only_the_absent_person_and_the_system_administrator_make_one()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.Delegations());
        // The form of the administrator, sent directly: the codes are not read, and whoever sends it is himself the absent person.
        await liaison.SubmitAsync("#delegation", ("AbsentCode", world.Cast[Role.UnitHead].Code), ("SubstituteCode", world.Cast[Role.Liaison].Code), ("Substitute", Id(world, Role.Liaison)), ("To", "2026-04-20"), ("Reason", "代管"));
        Assert.Contains(new OwnSubstitute().Text, liaison.Text);
        using var administrator = await world.AsAsync(Role.SystemAdmin);
        await administrator.GoAsync(Links.Delegations());
        await administrator.SubmitAsync("#delegation", ("AbsentCode", world.Cast[Role.UnitHead].Code), ("SubstituteCode", world.Cast[Role.SystemAdmin].Code), ("To", "2026-04-20"), ("Reason", "住院"));
        Assert.Contains(new AdministratorsDoNotDelegate().Text, administrator.Text);
        await administrator.SubmitAsync("#delegation", ("SubstituteCode", world.Cast[Role.Liaison].Code));
        Assert.Equal(HttpStatusCode.OK, administrator.Status);
        var made = await world.WithDbAsync(db => db.Delegations.SingleAsync());
        Assert.Equal((world.Cast[Role.UnitHead].Id, world.Cast[Role.Liaison].Id, world.Cast[Role.SystemAdmin].Id), (made.AbsentId, made.SubstituteId, made.MadeBy));
        using var auditor = await world.AsAsync(Role.AuditAdmin);
        await auditor.GoAsync(Links.Delegations());
        Assert.Null(auditor.Page.QuerySelector("#delegation"));
        using var other = await world.AsAsync(world.Cast.OtherHead);
        await other.GoAsync(Links.DelegationEnd(made.Id));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task It_has_an_end_is_not_passed_on_and_not_made_twice()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await MakeAsync(head, world.Cast[Role.LeadershipMember], "2026-04-09", "2026-12-31");
        Assert.Contains(new DelegationBeginsInThePast().Text, head.Text);
        Assert.Contains(new DelegationTooLong(world.Cast.Rules.Rules.Oversight.LongestDelegationDays).Text, head.Text);
        await head.SubmitAsync("#delegation", ("From", "2026-04-10"), ("To", ""));
        Assert.Contains("请填写截止日期", head.Text);
        await MakeAsync(head, world.Cast[Role.LeadershipMember], "2026-04-10", "2026-04-20");
        await MakeAsync(head, world.Cast[Role.Liaison], "2026-04-20", "2026-04-25");
        Assert.Contains(new DelegatedAlready(new(2026, 4, 10), new(2026, 4, 20)).Text, head.Text);
        await MakeAsync(head, world.Cast[Role.Liaison], "2026-04-21", "2026-04-25");
        Assert.Equal(HttpStatusCode.OK, head.Status);

        using var member = await world.AsAsync(Role.LeadershipMember);
        await MakeAsync(member, world.Cast[Role.Liaison], "2026-04-15", "2026-04-16");
        Assert.Contains(new AbsentIsSubstitute(new(2026, 4, 10), new(2026, 4, 20)).Text, member.Text);
        using var liaison = await world.AsAsync(Role.Liaison);
        await MakeAsync(liaison, world.Cast[Role.UnitHead], "2026-04-12", "2026-04-13");
        Assert.Contains(new SubstituteIsAbsent(new(2026, 4, 10), new(2026, 4, 20)).Text, liaison.Text);

        // While he acts for the head he hands over nothing at all, also by a form of his own that was still open.
        await member.GoAsync(Links.Delegations());
        var token = member.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await member.ActForAsync((await world.WithDbAsync(db => db.Delegations.OrderBy(d => d.From).FirstAsync())).Id);
        await member.GoAsync(Links.Delegations());
        Assert.Null(member.Page.QuerySelector("#delegation"));
        var sent = await member.Http.PostAsync(Links.Delegations(), new FormUrlEncodedContent(
            [new("__RequestVerificationToken", token), new("Substitute", Id(world, Role.SectionHandler)), new("From", "2026-06-01"), new("To", "2026-06-02"), new("Reason", "外出")]));
        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        Assert.Contains(new DelegationIsNotPassedOn().Text, await sent.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Of_two_sent_at_the_same_moment_one_is_made_and_the_other_is_told_why_not()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        using var again = await world.AsAsync(Role.UnitHead);
        using var member = await world.AsAsync(Role.LeadershipMember);
        await Task.WhenAll(
            MakeAsync(head, world.Cast[Role.LeadershipMember], "2026-04-10", "2026-04-20"),
            MakeAsync(again, world.Cast[Role.LeadershipMember], "2026-04-15", "2026-04-25"),
            MakeAsync(member, world.Cast[Role.Liaison], "2026-04-12", "2026-04-18"));
        var made = await world.WithDbAsync(db => db.Delegations.AsNoTracking().ToListAsync());
        var done = new[] { head, again, member }.Where(visitor => visitor.Status == HttpStatusCode.OK).ToArray();
        Assert.Single(made);
        Assert.Single(done);
        Assert.All(new[] { head, again, member }.Except(done), told => Assert.Matches("时间重叠|不能代理|正在代理他人", told.Page.QuerySelector(".errors")!.TextContent));
        var (absent, substitute) = (made[0].AbsentId.Value, made[0].SubstituteId.Value);
        Assert.Equal(1, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "person.represented" && entry.SubjectId == absent)));
        Assert.Equal(1, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "person.substitutes" && entry.SubjectId == substitute)));
    }

    [Fact]
    public async Task Maker_and_checker_stay_apart_in_every_direction()
    {
        await using var world = await SmallWorld.StartAsync();
        var plan = await world.OwedAsync(ObligationKind.Plan);
        var delegation = await world.DelegateAsync(Role.OfficeDirector, Role.Liaison);
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.Extension(plan.Id));
        await liaison.SubmitAsync("form.form-column", ("Until", "2026-05-15"), ("Reason", "人手不足"));
        await liaison.ActForAsync(delegation);
        await liaison.GoAsync(Links.Extension(plan.Id));
        Assert.Null(liaison.Page.QuerySelector("button[formaction*=Grant]"));
        var token = liaison.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var sent = await liaison.Http.PostAsync($"{Links.Extension(plan.Id)}?handler=Grant", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Opinion", "同意")]));
        Assert.Equal(HttpStatusCode.Conflict, sent.StatusCode);
        await liaison.GoAsync(Links.Todo());
        Assert.Null(liaison.Page.QuerySelector("[data-group=extensions]"));
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.Todo());
        Assert.NotNull(director.Page.QuerySelector("[data-group=extensions]"));
        await director.GoAsync(Links.Extension(plan.Id));
        await director.SubmitAsync("button[formaction*=Grant]", ("Opinion", "同意"));
        Assert.Equal(new DateOnly(2026, 5, 15), (await world.OwedAsync(ObligationKind.Plan)).Due);
    }

    [Fact]
    public async Task Who_acts_for_another_sees_his_inbox_and_what_stands_under_his_name_and_nothing_of_his_own()
    {
        await using var world = await SmallWorld.StartAsync();
        var delegation = await world.DelegateAsync(Role.LeadershipMember, Role.Liaison);
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.ActForAsync(delegation);
        await liaison.GoAsync(Links.FindingAct(world.Finding(1).Id, "claim"));
        await liaison.SubmitAsync("main form button[type=submit]");
        var finding = await world.ReloadAsync(world.Finding(1).Id);
        Assert.Equal((world.Cast[Role.Liaison].Id, (Bihuan.Domain.PersonId?)world.Cast[Role.LeadershipMember].Id), (finding.Claim!.By, finding.Claim.For));
        Assert.Equal(world.Cast[Role.LeadershipMember].Id, finding.Responsibilities.Single().PersonId);
        await liaison.GoAsync(Links.Finding(finding.Id));
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        Assert.Contains("童言代方一舟", liaison.Page.QuerySelector("main")!.TextContent);
        await liaison.GoAsync(Links.Todo());
        Assert.Null(liaison.Page.QuerySelector("[data-group=obligations]"));
        await liaison.GoAsync(Links.NewReport(world.Cast.Inspection.Id, "interim"));
        Assert.Equal(HttpStatusCode.Forbidden, liaison.Status);
    }

    private static string Id(SmallWorld world, Role role) => world.Cast[role].Id.Value.ToString();

    private static async Task MakeAsync(Visitor visitor, Person substitute, string from, string to)
    {
        await visitor.GoAsync(Links.Delegations());
        await visitor.SubmitAsync("#delegation", ("Substitute", substitute.Id.Value.ToString()), ("From", from), ("To", to), ("Reason", "外出学习"));
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor visitor, HttpMethod method, string url, string forged, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(method, url);
        if (method == HttpMethod.Post) request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        visitor.Cookies.Add(visitor.Http.BaseAddress!, new Cookie(CurrentActor.CapacityCookie, Uri.EscapeDataString(forged)));
        return await visitor.Http.SendAsync(request);
    }
}
