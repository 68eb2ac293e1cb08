using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Access;

/// <summary>No link of any page leads its reader before a closed door: who may not go there is shown the words without the link.</summary>
public partial class LinkTests
{
    /// <summary>Pages of one kind look alike: so many of each are opened, counted with and without what is asked in the query.</summary>
    private const int OfOneKind = 2;
    private const int OfOneAddress = 5;
    private const int Deepest = 6;

    [Fact]
    public async Task No_link_that_a_role_is_shown_leads_to_a_refusal_or_to_nothing()
    {
        await using var world = await SmallWorld.StartAsync();
        var things = await DoorTests.ThingsOfWaterAsync(world);
        await world.ApprovePlanAsync();
        await world.DepartAsync(6);
        await world.ReadFromDocumentAsync(new FeedbackDocumentId(things["feedback-documents"]));
        var (dead, opened) = (new List<string>(), new HashSet<string>());
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await world.AsAsync(role);
            dead.AddRange((await WalkAsync(visitor, opened)).Select(found => $"{role}: {found}"));
        }

        Assert.Empty(dead);
        Assert.All(new[] { "/", "/findings/#", "/inspections/#", "/inspections/#/plan/#", "/rounds/#", "/rule-sets/#", "/handovers", "/feedback-documents/#", "/letters/#", "/meetings/#" }, kind => Assert.Contains(kind, opened));
    }

    /// <summary>What stands at the end of every link, breadth first from the home page.</summary>
    private static async Task<IReadOnlyList<string>> WalkAsync(Visitor visitor, HashSet<string> opened)
    {
        var (dead, seen, kinds) = (new List<string>(), new HashSet<string>(), new Dictionary<string, int>());
        var ahead = new Queue<(string Url, string From, int Depth)>([(Links.Home(), "", 0)]);
        while (ahead.TryDequeue(out var next))
        {
            if (!seen.Add(next.Url) || !IsWorthOpening(next.Url, kinds)) continue;
            using var answer = await visitor.Http.GetAsync(next.Url);
            opened.Add(KindOf(next.Url.Split('?')[0]));
            if (answer.StatusCode != HttpStatusCode.OK) dead.Add($"{next.From} → {next.Url}: {(int)answer.StatusCode}");
            else if (next.Depth < Deepest && answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var link in await LinksOfAsync(answer, next.Url)) ahead.Enqueue((link, next.Url, next.Depth + 1));
            }
        }

        return dead;
    }

    private static bool IsWorthOpening(string url, Dictionary<string, int> kinds)
    {
        var (kind, address) = (KindOf(url), KindOf(url.Split('?')[0]) + " in all");
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        kinds[address] = kinds.GetValueOrDefault(address) + 1;
        return kinds[kind] <= OfOneKind && kinds[address] <= OfOneAddress;
    }

    private static async Task<IReadOnlyList<string>> LinksOfAsync(HttpResponseMessage answer, string at)
    {
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        var links = page.QuerySelectorAll("a[href]").OfType<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")!.Split('#')[0]);
        return [.. links.Select(link => link.StartsWith('?') ? at.Split('?')[0] + link : link).Where(link => link.StartsWith('/')).Distinct()];
    }

    /// <summary>The address without what changes from thing to thing.</summary>
    private static string KindOf(string url) => Value().Replace(Thing().Replace(url, "/#"), "=");

    [GeneratedRegex("/([0-9a-f]{32}|[0-9a-f-]{36}|[0-9]+)(?=[/?]|$)")]
    private static partial Regex Thing();

    [GeneratedRegex("=[^&]*")]
    private static partial Regex Value();
}
