using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>An inspection is open until its feedback meeting was held, every finding is at an end and nothing is owed (C15).</summary>
internal static class OpenInspections
{
    private static readonly FindingState[] NotAtEnd = [FindingState.Draft, .. FindingMatch.Open];

    public static IQueryable<Inspection> Of(BihuanDb db, Actor actor) => db.Inspections.AsNoTracking().VisibleTo(actor).Where(inspection =>
        inspection.FeedbackMeeting == null
        || db.Findings.Any(f => f.InspectionId == inspection.Id && NotAtEnd.Contains(f.State))
        || db.Obligations.Any(owed => owed.InspectionId == inspection.Id && owed.MetOn == null));
}
