using Bihuan.Domain.People;

namespace Bihuan.Web.Features.Ledger;

/// <summary>What can be done to many findings at once.</summary>
internal enum BulkActKind { Issue, Reclassify, Claim, Assign }

/// <param name="Ask">What the reason is wanted for; it stands in the history of every finding that changes.</param>
internal sealed record BulkAct(BulkActKind Kind, string Name, string Ask, params Role[] Roles)
{
    private static readonly BulkAct[] All =
    [
        new(BulkActKind.Issue, "下发", "将草稿反馈给被巡察单位，整改时限自反馈会起算", Role.OfficeDirector, Role.OfficeClerk),
        new(BulkActKind.Reclassify, "调整类别", "调整整改类别、问题分类或民生实事标记", Role.OfficeDirector, Role.OfficeClerk),
        new(BulkActKind.Claim, "认领", "由本人认领", Role.UnitHead, Role.LeadershipMember),
        new(BulkActKind.Assign, "明确责任", "指定牵头领导、分管领导、责任科室和责任人", Role.UnitHead, Role.Liaison, Role.LeadershipMember, Role.SectionHandler),
    ];

    public static IEnumerable<BulkAct> For(Actor actor) => All.Where(act => act.Roles.Any(actor.Holds));
}
