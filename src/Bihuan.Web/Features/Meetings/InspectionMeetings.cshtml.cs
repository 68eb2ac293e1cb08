using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>The meetings of one inspection, and which findings no study meeting has spoken of (A16).</summary>
[Authorize<MaySeeFindings>]
internal sealed class InspectionMeetingsPage(BihuanDb db, CurrentActor current) : PageModel
{
    public Inspection Inspection { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public IReadOnlyList<MeetingRow> Rows { get; private set; } = [];
    public IReadOnlyList<StudiedFinding> Unstudied { get; private set; } = [];

    /// <summary>How many findings there are to study.</summary>
    public int Findings { get; private set; }

    /// <summary>What this actor can register now.</summary>
    public IReadOnlyList<MeetingKind> Possible { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        Inspection = await db.Inspections.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == new InspectionId(id), cancellationToken);
        UnitName = await db.Units.Where(unit => unit.Id == Inspection.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
        var meetings = db.Meetings.VisibleTo(actor).Where(meeting => meeting.InspectionId == Inspection.Id);
        var held = await meetings.AsNoTracking().ToListAsync(cancellationToken);
        var findings = await db.StudiedFindingsAsync(Inspection.Id, cancellationToken);
        Rows = await MeetingRow.OfAsync(db, meetings, cancellationToken);
        (Findings, Unstudied) = (findings.Count, CollectiveStudy.FindingsWithoutStudy(findings, held));
        Possible = [.. MeetingKinds.OfUnit.Where(kind => Meeting.ObstaclesToRegistering(kind, Inspection, held, actor).Count == 0)];
    }
}
