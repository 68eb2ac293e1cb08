using System.Text;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.Playwright;

namespace Bihuan.Browser;

/// <summary>
/// Six people at six desks, and what each of them does on the way of a feedback document. Every step leaves a picture,
/// numbered in the order of the walk.
/// </summary>
internal sealed partial class Walk(Chromium chromium, SmallWorld world) : IAsyncDisposable
{
    /// <summary>Written for this walk; nothing of it happened anywhere.</summary>
    private const string FeedbackText = """
        关于对县水务局党组巡察情况的反馈意见

        根据县委统一部署，县委第一巡察组对县水务局党组开展了常规巡察。现将巡察发现的主要问题反馈如下。

        一、巡察发现的主要问题

        (一)履行职责使命方面
        1.农村饮水工程管护责任落实不到位。抽查12处农村饮水工程，有5处未签订管护责任书，涉及管护经费36.5万元。

        (二)管党治党方面
        2.小型水利项目验收把关不严。2025年实施的8个小型水利项目中，有3个未组织验收即支付全部工程款，涉及资金128万元。

        二、整改要求

        请县水务局党组认真研究，抓好整改落实。
        """;

    private readonly Dictionary<Role, Seat> _seats = [];
    private readonly List<string> _faults = [];
    private int _step;

    /// <summary>What axe and the browsers complained of on the way.</summary>
    public IEnumerable<string> Complaints => _faults.Concat(_seats.Values.SelectMany(seat => seat.Complaints));

    /// <summary>Address of the finding that is walked to its end.</summary>
    public string Finding { get; private set; } = "";

    public async Task<IPage> DeskOfAsync(Role role)
    {
        if (!_seats.TryGetValue(role, out var seat)) _seats[role] = seat = await (await Seat.TakeAsync(chromium, world)).SignInAsync(role);
        return seat.Page;
    }

    public async Task ShootAsync(Role role, string name)
    {
        await _seats[role].ShootAsync($"walk-{++_step:00}-{name}");
        _faults.AddRange((await _seats[role].Page.ViolationsAsync()).Select(fault => $"{name}: {fault}"));
    }

    public async Task OpenRoundAsync(Role role)
    {
        var page = await DeskOfAsync(role);
        await page.GotoAsync("/rounds");
        await Link(page, "设立轮次").ClickAsync();
        await Choose(page, "届次", "十三届县委");
        await page.GetByLabel("轮次序号").FillAsync("9");
        await page.GetByLabel("轮次名称").FillAsync("十三届县委第九轮巡察");
        await page.GetByLabel("开始日期").FillAsync("2026-03-02");
        await Choose(page, "规则集", "县区通用规则");
        await ShootAsync(role, "open-round");
        await Press(page, "设立");
        await Link(page, "列入单位").First.ClickAsync();
        await Choose(page, "巡察组", "县委第一巡察组");
        await page.GetByLabel("县水务局").CheckAsync();
        await Press(page, "列入本轮");
        await ShootAsync(role, "round");
    }

    public async Task RegisterMeetingAsync(Role role)
    {
        var page = await DeskOfAsync(role);
        await Link(page, "县水务局").First.ClickAsync();
        await Link(page, "登记反馈会").First.ClickAsync();
        await page.GetByLabel("反馈会日期").FillAsync("2026-04-08");
        await page.GetByLabel("主持人").FillAsync("高远");
        await page.GetByLabel("签收人").FillAsync("沈长河");
        await Press(page, "登记");
        await ShootAsync(role, "inspection");
    }

    public async Task ReadFeedbackAsync(Role role)
    {
        var page = await DeskOfAsync(role);
        await Link(page, "导入反馈意见").First.ClickAsync();
        await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "县水务局反馈意见.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(FeedbackText) });
        await Press(page, "上传并读取");
        Assert.Equal(2, await page.Locator("article.candidate").CountAsync());
        await ShootAsync(role, "reading");
        await Press(page, "全部接受");
        await ShootAsync(role, "reading-accepted");
        await Press(page, "确认并下发");
        await ShootAsync(role, "issued");
    }

    public async Task ClaimAsync(Role role)
    {
        var page = await DeskOfAsync(role);
        await page.GotoAsync("/");
        await ShootAsync(role, "home");
        await OpenFindingAsync(page);
        await ShootAsync(role, "before-claim");
        await Press(page, "认领");
        await ShootAsync(role, "claimed");
        await OpenByTitleAsync(page, "小型水利项目验收把关不严");
        await Press(page, "认领");
    }

    public async Task FillListsAsync(Role role)
    {
        var page = await DeskOfAsync(role);
        await OpenFindingAsync(page);
        await FillListsOfAsync(role, page, "农村饮水工程管护责任书", shoot: true);
        await OpenByTitleAsync(page, "小型水利项目验收把关不严");
        await FillListsOfAsync(role, page, "小型水利项目验收资料", shoot: false);
        await Link(page, "提交三张清单").First.ClickAsync();
        await ShootAsync(role, "three-lists");
        await Press(page, "提交三张清单");
        await ShootAsync(role, "lists-submitted");
    }

    public async Task SubmitAsync(Role role, string statement)
    {
        var page = await DeskOfAsync(role);
        await OpenFindingAsync(page);
        await Link(page, "提交审核").First.ClickAsync();
        await page.GetByLabel("整改情况说明").FillAsync(statement);
        await ShootAsync(role, "submission");
        await Press(page, "提交审核");
        await ShootAsync(role, "submitted");
    }

    public async Task PassAsync(Role role, string opinion)
    {
        var page = await OpenReviewAsync(role);
        await page.Locator("input[type=radio]").First.CheckAsync();
        await page.GetByLabel("意见", new PageGetByLabelOptions { Exact = false }).First.FillAsync(opinion);
        await ShootAsync(role, "verdict-pass");
        await page.Locator(".review-verdict button[type=submit]").ClickAsync();
        await ShootAsync(role, "verdict-given");
    }

    public async Task ReturnAsync(Role role, string reason, string opinion, string newDue)
    {
        var page = await OpenReviewAsync(role);
        await page.GetByLabel("退回，责令重新整改").CheckAsync();
        await page.GetByLabel("意见", new PageGetByLabelOptions { Exact = false }).First.FillAsync(opinion);
        await page.GetByLabel("退回原因").SelectOptionAsync(reason);
        await page.GetByLabel("新的整改时限").FillAsync(newDue);
        await ShootAsync(role, "verdict-return");
        await page.Locator(".review-verdict button[type=submit]").ClickAsync();
        await page.GotoAsync(Finding);
        await ShootAsync(role, "returned");
    }

    public async Task RelapseAsync(Role role)
    {
        var page = await DeskOfAsync(role);
        await page.GotoAsync(Finding);
        await ShootAsync(role, "closed");
        await Link(page, "销号单").First.ClickAsync();
        await ShootAsync(role, "closure-sheet");
        await page.GotoAsync(Finding);
        await Link(page, "认定反弹").First.ClickAsync();
        await page.GetByLabel("事实依据").FillAsync("2026年4月9日回访发现，2处工程管护责任书无人履行。");
        await ShootAsync(role, "relapse");
        await Press(page, "认定反弹");
        await ShootAsync(role, "relapsed-into");
        await page.GotoAsync(Finding);
        await ShootAsync(role, "relapsed");
    }

    private async Task FillListsOfAsync(Role role, IPage page, string thing, bool shoot)
    {
        var finding = page.Url.Split('#')[0];
        await Link(page, "明确责任").First.ClickAsync();
        await Choose(page, "牵头领导", "方一舟");
        await Choose(page, "分管领导", "沈长河");
        await Choose(page, "责任科室", "工程建设科");
        await Choose(page, "责任人", "何苗");
        if (shoot) await ShootAsync(role, "responsibilities");
        await Press(page, "保存责任清单");
        await page.GotoAsync(finding + "/goal");
        await page.GetByLabel("整改目标").FillAsync($"4月底前{thing}全部补齐，管护经费足额落实。");
        await Press(page, "保存整改目标");
        foreach (var (kind, text) in new[] { ("当下改", $"逐处核对，补齐{thing}"), ("长久立", $"制定{thing}管理办法") })
        {
            await page.GotoAsync(finding + "/measures");
            await Choose(page, "类型", kind);
            await page.GetByLabel("措施内容").FillAsync(text);
            await page.GetByLabel("措施目标").FillAsync("做到一处一档");
            await page.GetByLabel("成果形式").FillAsync("台账1份");
            await Choose(page, "责任科室", "工程建设科");
            await Choose(page, "责任人", "何苗");
            await page.GetByLabel("开始日期").FillAsync("2026-04-10");
            await page.GetByLabel("完成时限").FillAsync("2026-05-06");
            await FillMilestonesAsync(page);
            if (shoot) await ShootAsync(role, $"measure-{(kind == "当下改" ? "immediate" : "lasting")}");
            await Press(page, "保存措施");
        }

        await page.GotoAsync(finding);
        if (shoot) await ShootAsync(role, "lists-of-the-finding");
    }

    /// <summary>Findings that go forward by stages ask for at least two; others leave the rows empty.</summary>
    private static async Task FillMilestonesAsync(IPage page)
    {
        if (await page.Locator("#goal-1").CountAsync() == 0) return;
        foreach (var (row, goal, due) in new[] { (0, "完成核对", "2026-04-20"), (1, "全部补齐", "2026-05-06") })
        {
            await page.Locator($"#goal-{row}").FillAsync(goal);
            await page.Locator($"#due-{row}").FillAsync(due);
        }
    }

    private async Task OpenFindingAsync(IPage page)
    {
        if (Finding.Length > 0)
        {
            await page.GotoAsync(Finding);
            return;
        }

        await OpenByTitleAsync(page, "农村饮水工程管护责任落实不到位");
        Finding = new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Looks it up in the ledger, as somebody does who knows what it is about.</summary>
    private static async Task OpenByTitleAsync(IPage page, string title)
    {
        await page.GotoAsync("/findings");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync(title);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("tbody tr", new PageLocatorOptions { HasText = title }).Locator("a.row-link").ClickAsync();
    }

    private async Task<IPage> OpenReviewAsync(Role role)
    {
        var page = await DeskOfAsync(role);
        await page.GotoAsync("/reviews?id=" + Finding.Split('/')[^1]);
        return page;
    }

    private static ILocator Link(IPage page, string name) => page.Locator("main").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = name });

    private static Task Press(IPage page, string name) => page.Locator("main").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name }).First.ClickAsync();

    private static async Task Choose(IPage page, string label, string option)
    {
        var list = page.GetByLabel(label).First;
        var value = await list.Locator("option", new LocatorLocatorOptions { HasText = option }).First.GetAttributeAsync("value");
        await list.SelectOptionAsync(value ?? option);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var seat in _seats.Values) await seat.DisposeAsync();
    }
}
