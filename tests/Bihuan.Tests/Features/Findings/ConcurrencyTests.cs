using System.Net;
using System.Text;
using Bihuan.Tests.World;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Findings;

/// <summary>Fifty people at once lose nothing and double nothing.</summary>
public class ConcurrencyTests
{
    private const int Writers = 50;

    [Fact]
    public async Task Fifty_uploads_to_one_finding_are_all_there_once()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await head.GoAsync(Links.FindingAct(id, "evidence"));
        var token = Token(head);
        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            using var content = new MultipartFormDataContent
            {
                { new StringContent(token), "__RequestVerificationToken" },
                { new StringContent("Photo"), "Kind" },
                { new ByteArrayContent(Encoding.UTF8.GetBytes($"第{writer}份")), "Files", $"{writer}.txt" },
            };
            using var answer = await head.Http.PostAsync(Links.FindingAct(id, "evidence"), content);
            return answer.StatusCode;
        }));
        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        var finding = await world.ReloadAsync(id);
        Assert.Equal(Writers, finding.Evidence.Select(file => file.Hash).Distinct().Count());
        Assert.Equal(Writers, finding.Evidence.Count);
        await ChainIsWholeAsync(world, Writers);
    }

    [Fact]
    public async Task Of_fifty_who_submit_the_same_finding_one_wins_and_the_others_are_told()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await world.UploadAsync(id, head);
        await world.FinishAsync(id);
        await head.GoAsync(Links.FindingAct(id, "submission"));
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token(head),
            ["Version"] = head.Page.QuerySelector("[name=Version]")!.GetAttribute("value")!,
            ["Statement"] = "已整改",
        };
        var answers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            using var answer = await head.Http.PostAsync(Links.FindingAct(id, "submission"), new FormUrlEncodedContent(fields));
            return answer.StatusCode;
        }));
        Assert.Equal((1, Writers - 1), (answers.Count(status => status == HttpStatusCode.OK), answers.Count(status => status == HttpStatusCode.Conflict)));
        Assert.Single((await world.ReloadAsync(id)).Submissions);
    }

    private static string Token(Visitor visitor) => visitor.Page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static async Task ChainIsWholeAsync(SmallWorld world, int added)
    {
        var (count, damages) = await world.WithDbAsync(async db =>
        {
            var found = await ChainVerifier.VerifyAsync(db, world.Services.GetRequiredService<ChainWitness>(), default);
            return (db.History.Count(h => h.Kind == "evidence.added"), found.Damages);
        });
        Assert.Equal(added, count);
        Assert.Empty(damages);
    }
}
