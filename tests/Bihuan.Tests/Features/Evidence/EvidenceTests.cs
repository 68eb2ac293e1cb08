using System.Net;
using System.Text;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Features.Evidence;

public class EvidenceTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D];

    [Fact]
    public async Task One_bad_file_keeps_no_other_out_and_each_refusal_names_its_file()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await head.GoAsync(Links.FindingAct(id, "evidence"));
        await head.UploadAsync("#Files", "Files",
        [
            ("现场.png", Png),
            ("空.txt", []),
            ("工具.pdf", Encoding.ASCII.GetBytes("MZ\u0090\0\u0003\0\0")),
            ("脚本.txt", Encoding.ASCII.GetBytes("#!/bin/sh\nrm -rf /")),
            ("照片.pdf", [.. Png, 1]),
            ("现场副本.png", Png),
        ]);
        Assert.Equal(HttpStatusCode.Conflict, head.Status);
        var errors = head.Page.QuerySelector(".errors")!.TextContent;
        foreach (var name in new[] { "空.txt", "工具.pdf", "脚本.txt", "照片.pdf", "现场副本.png" }) Assert.Contains($"“{name}”", errors);
        Assert.Contains("其中1份已保存", head.Text);
        Assert.Equal(["现场.png"], (await world.ReloadAsync(id)).Evidence.Select(file => file.Name));
    }

    [Theory]
    [InlineData("../../etc/passwd.png", "passwd.png")]
    [InlineData("C:\\temp\\..\\一.png", "一.png")]
    [InlineData("\u202Egnp.exe\u0007.png", "gnp.exe.png")]
    [InlineData("a\"b<c>.png", "abc.png")]
    [InlineData("..", "未命名文件")]
    public void A_hostile_name_becomes_a_harmless_one(string given, string expected) => Assert.Equal(expected, FileNames.Clean(given));

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var clean = FileNames.Clean(new string('长', 300) + ".docx");
        Assert.Equal((120, true), (clean.Length, clean.EndsWith(".docx", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_file_is_handed_out_safely_only_within_scope_and_the_look_is_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await world.UploadAsync(id, head, "责任书 终稿.txt");
        var file = (await world.ReloadAsync(id)).Evidence.Single();
        using var stationed = await world.AsAsync(Role.StationedInspector);
        using var answer = await stationed.Http.GetAsync(Links.Evidence(file.Id));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("责任书 终稿.txt", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("管护责任书十二份", await answer.Content.ReadAsStringAsync());
        Assert.True(await world.WithDbAsync(db => Task.FromResult(db.History.Any(h => h.Kind == "evidence.viewed" && h.By == world.Cast[Role.StationedInspector].Id))));
        await stationed.GoAsync(Links.Finding(id));
        Assert.Contains("佐证查看记录1条", stationed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("查看佐证", stationed.Page.QuerySelector(".timeline-plain")!.TextContent, StringComparison.Ordinal);

        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.Evidence(file.Id));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        using var administrator = await world.AsAsync(Role.SystemAdmin);
        await administrator.GoAsync(Links.Evidence(file.Id));
        Assert.Equal(HttpStatusCode.Forbidden, administrator.Status);
    }

    [Fact]
    public async Task A_piece_is_withdrawn_with_a_reason_before_it_is_sealed_and_not_after()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await world.UploadAsync(id, head, content: "传错的文件");
        var wrong = (await world.ReloadAsync(id)).Evidence.Single().Id;
        await head.GoAsync(Links.EvidenceWithdrawal(wrong));
        await head.SubmitAsync("[name=Reason]", ("Reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, head.Status);
        await head.SubmitAsync("[name=Reason]", ("Reason", "传错文件"));
        Assert.Contains("已撤回1份", head.Text);
        await world.ProveAsync(id, head);
        var kept = (await world.ReloadAsync(id)).Evidence.Single(file => file.Counts);
        await head.GoAsync(Links.EvidenceWithdrawal(kept.Id));
        Assert.Null(head.Page.QuerySelector("[name=Reason]"));
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_form_without_its_token()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Png), "Files", "现场.png" } };
        using var answer = await head.Http.PostAsync(Links.FindingAct(world.Finding(1).Id, "evidence"), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty((await world.ReloadAsync(world.Finding(1).Id)).Evidence);
        Assert.False(Directory.Exists(Path.Combine(world.Folder, "vault")));
    }
}
