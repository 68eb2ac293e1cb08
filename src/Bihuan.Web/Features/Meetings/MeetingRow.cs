using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>A meeting in a list.</summary>
internal sealed record MeetingRow(MeetingId Id, MeetingKind Kind, string Unit, DateOnly HeldOn, string Chair, int Present, int Absent, string Status)
{
    /// <summary>Two queries beside the one given: names of people and of units.</summary>
    public static async Task<IReadOnlyList<MeetingRow>> OfAsync(BihuanDb db, IQueryable<Meeting> meetings, CancellationToken cancellationToken)
    {
        var rows = await meetings.AsNoTracking().Include(meeting => meeting.Decisions).OrderByDescending(meeting => meeting.HeldOn).ThenByDescending(meeting => meeting.Id).ToListAsync(cancellationToken);
        var names = await Names.OfAsync(db, rows.Select(row => row.Content.Chair), rows.Select(row => row.UnitId), cancellationToken);
        return [.. rows.Select(row => new MeetingRow(row.Id, row.Kind, names[row.UnitId], row.HeldOn, names[row.Content.Chair],
            row.Content.Present.Count(), row.Content.Attendees.Count(attendee => !attendee.IsPresent), StatusOf(row)))];
    }

    private static string StatusOf(Meeting meeting) => meeting switch
    {
        { ReopenedOn: not null } => "责令重开",
        { Kind: MeetingKind.Study } => $"研究{meeting.Content.Studies.Count}个问题",
        { Kind: MeetingKind.DemocraticLife, Report: null } => "未报送情况报告",
        { Kind: MeetingKind.DemocraticLife } when meeting.Appraisals.Count > 0 => $"质量{MeetingWords.Of(meeting.Appraisals.Max(appraisal => appraisal.Quality))}",
        { Kind: MeetingKind.DemocraticLife } => "未评价",
        { Kind: MeetingKind.Training } => $"{meeting.Content.Attendees.Count(attendee => attendee is { As: Capacity.UnitHead, IsPresent: false })}个单位主要负责人缺席",
        _ when meeting.Decisions.Count > 0 => $"议定{meeting.Decisions.Count}项，办结{meeting.Decisions.Count(decision => decision.DoneOn is not null)}项",
        _ => "",
    };
}
