using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;

namespace Bihuan.Browser;

/// <summary>The loop as people walk it: from the uploaded document to the closure, with a return on the way and a relapse after.</summary>
public class WalkTests(Chromium chromium)
{
    [Fact]
    public async Task Six_roles_walk_a_document_from_upload_to_closure_with_a_return_and_a_relapse()
    {
        await using var world = await SmallWorld.StartAsync();
        await using var walk = new Walk(chromium, world);
        await walk.OpenRoundAsync(Role.OfficeClerk);
        await walk.RegisterMeetingAsync(Role.OfficeClerk);
        await walk.ReadFeedbackAsync(Role.OfficeClerk);
        await walk.ClaimAsync(Role.LeadershipMember);
        await walk.FillListsAsync(Role.Liaison);
        await walk.ReportAndProveAsync(Role.SectionHandler);
        await walk.SubmitAsync(Role.Liaison, "5处农村饮水工程管护责任书已全部签订，管护经费36.5万元已拨付到位。");
        await walk.PassAsync(Role.StationedInspector, "佐证齐全，同意报巡察办。");
        await walk.ReturnAsync(Role.OfficeClerk, "佐证材料不足", "缺2处工程的责任书扫描件，请补齐。", "2026-05-08");
        await walk.ProveAsync(Role.SectionHandler, "责任书扫描件.txt", "补齐2处工程的管护责任书扫描件");
        await walk.SubmitAsync(Role.Liaison, "已补齐2处工程责任书扫描件，5处全部到位。");
        await walk.PassAsync(Role.StationedInspector, "补充佐证已核对，同意。");
        await walk.PassAsync(Role.OfficeClerk, "问题已解决，同意销号。");
        await walk.PassAsync(Role.OfficeDirector, "整改到位，予以销号。");
        await walk.RelapseAsync(Role.OfficeDirector);

        var id = Guid.Parse(walk.Finding.Split('/')[^1]);
        var states = await world.WithDbAsync(db => Task.FromResult(db.Findings.Where(f => f.Id == new Domain.FindingId(id) || f.PointsBackTo == new Domain.FindingId(id)).OrderBy(f => f.Id).Select(f => f.State).ToArray()));
        Assert.Equal([FindingState.Relapsed, FindingState.Issued], states);
        Assert.Empty(walk.Complaints);
    }
}
