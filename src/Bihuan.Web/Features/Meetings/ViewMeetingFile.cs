using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.History;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>查阅会议材料: for those who may read the whole meeting, and written down before a byte is sent, once a day for each file and reader.</summary>
internal sealed class ViewMeetingFile(BihuanDb db, OfficeClock clock, MeetingFilesSeen seen)
{
    /// <param name="isReport">The report on the meeting, else its minutes.</param>
    /// <param name="number">Its place among them, from 1.</param>
    public async Task<(KeptFile File, DateTimeOffset KeptAt)> RunAsync(MeetingId id, bool isReport, int number, Actor actor, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(m => m.Id == id, cancellationToken);
        var files = isReport ? meeting.Report?.Files ?? [] : meeting.Content.Minutes;
        if (number < 1 || number > files.Count || !MeetingView.IsReadWholeBy(actor, meeting)) throw new NotFoundException();
        var file = files[number - 1];
        if (seen.IsFirst(actor.Person, file.Hash, clock.Today))
        {
            db.Note(new Happening("meeting.file-viewed", meeting.RegionId, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("meeting", id.Value, meeting.UnitId),
                $"查阅{MeetingWords.Of(meeting.Kind)}材料“{file.Name}”", Happening.ToPayload(new { file.Hash })));
            await db.SaveChangesAsync(cancellationToken);
        }

        return (file, isReport ? meeting.Report!.At : meeting.RegisteredAt);
    }
}

/// <summary>Who has looked at which file today.</summary>
internal sealed class MeetingFilesSeen
{
    private readonly ConcurrentDictionary<(PersonId, string), DateOnly> _seen = new();

    public bool IsFirst(PersonId person, string hash, DateOnly today)
    {
        if (_seen.TryGetValue((person, hash), out var day) && day == today) return false;
        if (_seen.Count > 100_000) _seen.Clear();
        _seen[(person, hash)] = today;
        return true;
    }
}
