using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Responsibilities;

/// <summary>The responsibility list of one finding: ids chosen from the unit's own people and sections, or their exact names from a file.</summary>
internal sealed record ResponsibilityInput(
    int Version, string? LeadLeader, string? DeputyLeader, string? Section, string? Handler, IReadOnlyList<string> SupportingSections);

/// <summary>明确责任: names the leaders, the section and the person who answer for a finding (A08).</summary>
internal sealed class AssignResponsibility(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, ResponsibilityInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureVersion(input.Version);
        var roster = await Roster.OfAsync(db, finding.RegionId, finding.UnitId, clock.Today, cancellationToken);
        finding.Assign(AssignmentFrom(input, roster), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Assignment AssignmentFrom(ResponsibilityInput input, Roster roster)
    {
        // Somebody of the unit or below who is no leader of the unit itself is known, and refused for what he is (C07).
        var lead = roster.Person(input.LeadLeader);
        return new Assignment(
            lead, roster.Leader(input.DeputyLeader), roster.Section(input.Section), roster.Person(input.Handler),
            [.. input.SupportingSections.Select(roster.Section).OfType<UnitId>()],
            LeadIsOfTheUnit: lead is not { } leader || roster.HasLeader(leader));
    }
}
