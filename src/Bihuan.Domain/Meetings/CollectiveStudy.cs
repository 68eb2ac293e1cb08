namespace Bihuan.Domain.Meetings;

/// <summary>逐条研究 (A16): whether the unit's committee has studied every finding by itself. The plan waits for it.</summary>
public static class CollectiveStudy
{
    /// <summary>The findings that no study meeting has a note of, in the order given.</summary>
    public static IReadOnlyList<StudiedFinding> FindingsWithoutStudy(IEnumerable<StudiedFinding> findings, IEnumerable<Meeting> meetings)
    {
        var studied = meetings.Where(meeting => meeting.Kind == MeetingKind.Study).SelectMany(meeting => meeting.Content.Studies).Select(study => study.Finding).ToHashSet();
        return [.. findings.Where(finding => !studied.Contains(finding.Id))];
    }

    /// <summary>Why the plan cannot be submitted: one reason for each finding without a study note.</summary>
    public static IReadOnlyList<Refusal> ObstaclesToSubmittingPlan(IEnumerable<StudiedFinding> findings, IEnumerable<Meeting> meetings) =>
        [.. FindingsWithoutStudy(findings, meetings).Select(finding => new FindingNotStudied(finding.Code, finding.Title))];
}

public sealed record FindingNotStudied(string Code, string Title) : Refusal($"{Code}“{Title}”尚未经党委（党组）会专题研究，请先登记研究情况", MendAt.Inspection);
