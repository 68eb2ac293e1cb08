using System.Net;
using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Features.Meetings;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.World;

/// <summary>Meetings as people register them in the browser.</summary>
internal static class Meetings
{
    public const string HeldOn = "2026-04-08";

    /// <summary>The head and the one member of the leadership, both there.</summary>
    public static (string Name, string Value)[] Common(SmallWorld world, string heldOn = HeldOn) =>
    [
        ("Form.HeldOn", heldOn), ("Form.Place", "三楼会议室"), ("Form.Chair", Of(world, Role.UnitHead)),
        .. Present(0), .. Present(1),
    ];

    public static (string Name, string Value)[] Present(int row) => [($"Form.Attendees[{row}].Presence", "present")];

    public static (string Name, string Value)[] Absent(int row, string reason) => [($"Form.Attendees[{row}].Presence", "absent"), ($"Form.Attendees[{row}].Reason", reason)];

    /// <summary>Self-checks of both, and a criticism of each by the other. The criticisms have two rows for each member.</summary>
    public static (string Name, string Value)[] Parts(SmallWorld world, IReadOnlyList<string> order) =>
    [
        ("Form.SelfChecks[0].Text", "对河道采砂监管研究部署不够"), ("Form.SelfChecks[0].Numbers", "1、3、5-7"),
        ("Form.SelfChecks[1].Text", "对饮水工程管护督促不力"), ("Form.SelfChecks[1].Numbers", "2"),
        ("Form.Criticisms[0].By", order[1]), ("Form.Criticisms[0].Text", "深入一线不够"),
        ("Form.Criticisms[2].By", order[0]), ("Form.Criticisms[2].Text", "分管工作抓得不细"),
    ];

    public static string Of(SmallWorld world, Role role) => world.Cast[role].Id.Value.ToString();

    /// <summary>Sends the form with minutes of their own.</summary>
    public static async Task RegisterAsync(this Visitor visitor, SmallWorld world, MeetingKind kind, (string Name, string Value)[] filled, string minutes = "会议记录.txt", string? text = null)
    {
        await visitor.GoAsync(Links.NewMeeting(world.Cast.Inspection.Id, kind));
        await visitor.UploadAsync("form[enctype]", "Files", [(minutes, Encoding.UTF8.GetBytes(text ?? $"{kind}会议记录"))], filled);
    }

    /// <summary>The whole democratic life meeting through its form; the leader in charge and both sent observers are there unless said otherwise.</summary>
    public static async Task RegisterDemocraticLifeAsync(this Visitor visitor, SmallWorld world, string heldOn = HeldOn, bool leaderCame = true, string? text = null)
    {
        await visitor.GoAsync(Links.NewMeeting(world.Cast.Inspection.Id, MeetingKind.DemocraticLife));
        await visitor.RegisterAsync(world, MeetingKind.DemocraticLife, [.. Common(world, heldOn), .. Parts(world, visitor.Members()), .. visitor.Sent(heldOn, leaderCame)], "民主生活会记录.txt", text);
    }

    /// <summary>The ids of the leadership in the order of the form.</summary>
    /// <summary>A hearing of the region as the office registers it (B13).</summary>
    public static async Task HearAsync(this Visitor clerk, SmallWorld world, MeetingKind kind, HttpStatusCode status, params (string Name, string Value)[] more)
    {
        await clerk.GoAsync(Links.NewRegionMeeting(kind));
        var common = new[] { ("Form.HeldOn", HeldOn), ("Form.Place", "县委常委会议室"), ("Form.Chair", Of(world, Role.LeadingGroupMember)), ("Form.Agenda", "听取巡察情况汇报"), ("Form.Heard", "听取第一巡察组汇报\n听取整改情况汇报") };
        var said = more.Select(field => field.Name).ToHashSet();
        await clerk.SubmitAsync("form[enctype]", [.. common.Where(field => !said.Contains(field.Item1)), .. Present(RowsOf(clerk)["高远"]), .. more]);
        Assert.Equal(status, clerk.Status);
    }

    /// <summary>The row of the form in which each person stands.</summary>
    public static Dictionary<string, int> RowsOf(Visitor visitor) =>
        visitor.Page.QuerySelectorAll(".meeting-rows > li").Select((row, index) => (Name: row.GetAttribute("data-person")!, index)).ToDictionary(row => row.Name, row => row.index);

    public static IReadOnlyList<string> Members(this Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("[data-self-check] input[name$=Person]").Select(input => input.GetAttribute("value")!)];

    public static (string Name, string Value)[] Sent(this Visitor visitor, string invitedOn, bool leaderCame = true)
    {
        var rows = visitor.Page.QuerySelectorAll(".meeting-rows > li").Select((row, index) => (Name: row.GetAttribute("data-person"), index)).ToDictionary(row => row.Name!, row => row.index);
        return [.. leaderCame ? Present(rows["江南"]) : Absent(rows["江南"], "参加市里会议"), .. Invited("严正明"), .. Invited("苏和")];

        (string, string)[] Invited(string name) => [.. Present(rows[name]), ($"Form.Attendees[{rows[name]}].InvitedOn", invitedOn)];
    }

    public static Task<Meeting> MeetingAsync(this SmallWorld world, MeetingKind kind, bool newest = true) => world.WithDbAsync(async db =>
    {
        var meetings = await db.Meetings.AsNoTracking().Include(m => m.Notices).Include(m => m.Decisions).Where(m => m.Kind == kind).OrderBy(m => m.HeldOn).ThenBy(m => m.Id).ToListAsync();
        return newest ? meetings[^1] : meetings[0];
    });

    /// <summary>A democratic life meeting of 水务局 without a visit to its form; the leader in charge was not there.</summary>
    public static Task<MeetingId> HoldDemocraticLifeAsync(this SmallWorld world) => world.WithDbAsync(async db =>
    {
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        var file = await world.Services.GetRequiredService<FileVault>().KeepAsync("民主生活会记录.txt", new MemoryStream("民主生活会记录"u8.ToArray()), default);
        var inspection = await db.Inspections.SingleAsync(i => i.Id == world.Cast.Inspection.Id);
        await using var scope = world.Services.CreateAsyncScope();
        var circle = await scope.ServiceProvider.GetRequiredService<Circles>().OfInspectionAsync(inspection, null, default);
        var meeting = Meeting.OfUnit(inspection, MeetingKind.DemocraticLife, ContentOf(circle, file), circle, head, world.Time.GetUtcNow());
        meeting.SubmitReport([file], head, world.Time.GetUtcNow());
        db.Add(meeting);
        await db.SaveChangesAsync();
        return meeting.Id;
    });

    private static MeetingContent ContentOf(MeetingCircle circle, KeptFile file)
    {
        var members = circle.As(Capacity.Leadership).Select(person => person.Person).ToArray();
        return new MeetingContent
        {
            HeldOn = new DateOnly(2026, 4, 8),
            Place = "三楼会议室",
            Chair = members[0],
            Attendees = [.. circle.People.Select(person => person.As == Capacity.SupervisingLeader
                ? new Attendance(person.Person, person.As, false, "参加市里会议", new DateOnly(2026, 4, 3))
                : new Attendance(person.Person, person.As, true, null, new DateOnly(2026, 4, 3)))],
            SelfChecks = [.. members.Select(member => new SelfCheck(member, "河道采砂监管督促不力", [circle.Findings[0].Id]))],
            Criticisms = [new Criticism(members[0], members[1], "深入一线不够"), new Criticism(members[1], members[0], "研究部署不够")],
            Minutes = [file],
        };
    }
}
