using System.Text;
using System.Text.RegularExpressions;
using Bihuan.Domain.People;
using Microsoft.Playwright;

namespace Bihuan.Browser;

/// <summary>The work itself on the walk: progress, evidence, milestones.</summary>
internal sealed partial class Walk
{
    public async Task ReportAndProveAsync(Role role)
    {
        var page = await DeskOfAsync(role);
        await page.GotoAsync("/progress");
        var (texts, percents) = (page.GetByLabel("本周进展"), page.GetByLabel("完成比例"));
        for (var row = 0; row < await texts.CountAsync(); row++)
        {
            await texts.Nth(row).FillAsync("已完成5处工程现场核对，5处签订管护责任书。");
            await percents.Nth(row).FillAsync("100");
        }

        await ShootAsync(role, "progress");
        await Press(page, "保存周进展");
        await OpenFindingAsync(page);
        await Link(page, "上传佐证").First.ClickAsync();
        await page.GetByLabel("对应措施").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var picture = await page.ScreenshotAsync();
        await page.Locator("#Files").SetInputFilesAsync(
        [
            new FilePayload { Name = "管护现场照片.png", MimeType = "image/png", Buffer = picture },
            new FilePayload { Name = "管护责任书签订情况.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("五处工程管护责任书签订情况说明") },
        ]);
        await ShootAsync(role, "evidence-chosen");
        await Press(page, "上传佐证");
        await page.WaitForURLAsync(new Regex("/findings/[0-9a-f]{32}(#.*)?$"));
        await ShootAsync(role, "evidence-kept");
        await MeetMilestonesAsync(page);
    }

    private async Task MeetMilestonesAsync(IPage page)
    {
        await OpenFindingAsync(page);
        while (await Link(page, "确认完成").CountAsync() > 0)
        {
            await Link(page, "确认完成").First.ClickAsync();
            await page.GetByLabel("完成情况").FillAsync("5处工程管护责任书全部签订，原件存工程建设科。");
            await Press(page, "确认完成");
            await OpenFindingAsync(page);
        }
    }

    /// <summary>Brings one more piece for the first measure.</summary>
    public async Task ProveAsync(Role role, string name, string content)
    {
        var page = await DeskOfAsync(role);
        await OpenFindingAsync(page);
        await Link(page, "上传佐证").First.ClickAsync();
        await page.GetByLabel("对应措施").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#Files").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(content) });
        await Press(page, "上传佐证");
        await page.WaitForURLAsync(new Regex("/findings/[0-9a-f]{32}(#.*)?$"));
    }
}
