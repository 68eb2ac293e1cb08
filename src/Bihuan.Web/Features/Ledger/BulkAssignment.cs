using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Access;

namespace Bihuan.Web.Features.Ledger;

/// <summary>
/// 明确责任 of one finding among many: what is chosen must belong to the finding's own unit as in the single form
/// (A08, A09, C07); what is left open stays as it was.
/// </summary>
internal static class BulkAssignment
{
    public static Assignment Of(Finding finding, BulkInput input, Roster roster)
    {
        RefusedException.ThrowIfAny([.. Strangers(input, roster)]);
        var lead = input.LeadLeader ?? Person(ResponsibilityKind.LeadLeader);
        return new Assignment(
            lead, input.DeputyLeader ?? Person(ResponsibilityKind.DeputyLeader),
            input.Section ?? Sections(ResponsibilityKind.Section).FirstOrDefault(), input.Handler ?? Person(ResponsibilityKind.Handler),
            [.. Sections(ResponsibilityKind.SupportingSection).OfType<UnitId>()],
            LeadIsOfTheUnit: lead is not { } leader || roster.HasLeader(leader));

        PersonId? Person(ResponsibilityKind kind) => finding.Responsibilities.FirstOrDefault(r => r.Kind == kind)?.PersonId;

        IEnumerable<UnitId?> Sections(ResponsibilityKind kind) => finding.Responsibilities.Where(r => r.Kind == kind).Select(r => r.SectionId);
    }

    private static IEnumerable<Refusal> Strangers(BulkInput input, Roster roster)
    {
        if (IsMissing(roster.People, input.LeadLeader?.Value)) yield return new OwnerNotOfTheUnit("牵头领导");
        if (IsMissing(roster.Leaders, input.DeputyLeader?.Value)) yield return new OwnerNotOfTheUnit("分管领导");
        if (IsMissing(roster.Sections, input.Section?.Value)) yield return new OwnerNotOfTheUnit("责任科室");
        if (IsMissing(roster.People, input.Handler?.Value)) yield return new OwnerNotOfTheUnit("责任人");
    }

    private static bool IsMissing(IReadOnlyList<RosterEntry> entries, Guid? chosen) => chosen is { } id && entries.All(entry => entry.Id != id);
}

public sealed record OwnerNotOfTheUnit(string Owner) : Refusal($"所选{Owner}不在问题所属单位的可选范围内，请从该单位的班子成员、人员或科室中选择");
