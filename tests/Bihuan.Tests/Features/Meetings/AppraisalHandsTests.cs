using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Meetings;

/// <summary>甲代乙 never joins who registered a meeting and who appraises it (B07).</summary>
public class AppraisalHandsTests
{
    [Fact]
    public async Task Who_registered_the_meeting_does_not_appraise_it_in_the_place_of_the_stationed_inspector()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = await world.HoldDemocraticLifeAsync();
        var registrar = await world.WithDbAsync(db => db.Meetings.Where(m => m.Id == id).Select(m => m.RegisteredBy).SingleAsync());
        var stationed = await world.ActorAsync(world.Cast[Role.StationedInspector]);
        var meeting = await world.WithDbAsync(db => db.Meetings.AsNoTracking().SingleAsync(m => m.Id == id));
        Assert.Empty(meeting.ObstaclesToAppraising(stationed));
        // The registrar with the stationed inspector's posts, and the stationed inspector in the registrar's place.
        foreach (var joined in new[] { stationed with { Person = registrar, OnBehalfOf = stationed.Person }, stationed with { OnBehalfOf = registrar } })
        {
            Assert.Equal([new OwnMeeting()], meeting.ObstaclesToAppraising(joined));
            Assert.Throws<Bihuan.Domain.RefusedException>(() => meeting.Appraise(MeetingQuality.Good, "对照检查深入", new DateOnly(2026, 4, 10), joined, world.Time.GetUtcNow()));
        }

        Assert.Empty(meeting.Appraisals);
    }

    [Fact]
    public async Task A_substitute_finds_no_form_for_the_meeting_he_registered_himself()
    {
        await using var world = await SmallWorld.StartAsync();
        var delegation = await world.DelegateAsync(Role.StationedInspector, Role.UnitHead);
        var id = await world.HoldDemocraticLifeAsync();
        var registrar = await world.WithDbAsync(db => db.Meetings.Where(m => m.Id == id).Select(m => m.RegisteredBy).SingleAsync());
        Assert.Equal(world.Cast[Role.UnitHead].Id, registrar);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.ActForAsync(delegation);
        await head.GoAsync(Links.MeetingAct(id, "appraisal"));
        Assert.NotNull(head.Page.QuerySelector(".acting-for"));
        Assert.Null(head.Page.QuerySelector("form.form-column"));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, await head.PostAsync(Links.MeetingAct(id, "appraisal"), ("Quality", "Good"), ("Comment", "很好")));
        Assert.Empty(await world.WithDbAsync(db => db.Meetings.Where(m => m.Id == id).Select(m => m.Appraisals).SingleAsync()));
    }
}
