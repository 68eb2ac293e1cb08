using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Handovers;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web;
using Bihuan.Web.Demo;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Demo;

/// <summary>One loaded demo for all tests of this file; they only read.</summary>
public sealed class LoadedDemo : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bihuan-demo-").FullName;

    public WebApplication App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var time = new FakeTime(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
        App = BihuanApp.Build(new ServeOptions { DataFolder = _folder, Time = time });
        await App.Services.MigrateAsync();
        await using var scope = App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoLoader>().LoadAsync(default);
    }

    public async Task<T> AskAsync<T>(Func<BihuanDb, Task<T>> question)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<BihuanDb>());
    }

    public Task<RegionId> RegionAsync(string name) => AskAsync(db => db.Regions.Where(region => region.Name == name).Select(region => region.Id).SingleAsync());

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}

public sealed class DemoTests(LoadedDemo demo) : IClassFixture<LoadedDemo>
{
    [Fact]
    public async Task The_district_has_its_figures()
    {
        var region = await demo.RegionAsync("青岚区");
        var inspections = await demo.AskAsync(db => db.Inspections.AsNoTracking().Where(inspection => inspection.RegionId == region).ToListAsync());
        var states = await demo.AskAsync(db => db.Findings.Where(finding => finding.RegionId == region).Select(finding => finding.State).ToListAsync());
        Assert.Equal(38, inspections.Select(inspection => inspection.UnitId).Distinct().Count());
        Assert.Equal(30, inspections.Select(inspection => inspection.FeedbackMeeting!.MeetingId).Distinct().Count());
        Assert.Equal(1393, states.Count);
        Assert.Equal(1365, states.Count(state => state == FindingState.Closed));
        Assert.Equal(2, states.Count(state => state == FindingState.Relapsed));
        Assert.Equal(5, states.Where(state => state != FindingState.Closed).Distinct().Count());

    }

    [Fact]
    public async Task The_last_rounds_findings_stand_in_their_documents_and_a_supplement_waits_with_a_warning()
    {
        var documents = await demo.AskAsync(db => db.FeedbackDocuments.AsNoTracking().ToListAsync());
        var findings = await demo.AskAsync(db => db.Findings.AsNoTracking().ToListAsync());
        var confirmed = documents.Where(document => document.ConfirmedAt is not null).ToArray();
        Assert.Equal(8, confirmed.Length);
        foreach (var document in confirmed)
        {
            var told = findings.Where(finding => finding.InspectionId == document.InspectionId && finding.PointsBackTo is null).ToArray();
            Assert.Equal(told.Length, document.List.Candidates.Count);
            Assert.All(told, finding => Assert.Contains(document.List.Candidates, candidate => candidate.Finding == finding.Id));
            Assert.All(told, finding => Assert.Equal(document.Id, finding.Source!.Document));
            Assert.True(File.Exists(demo.App.Services.GetRequiredService<FileVault>().PathOf(document.File.Hash)));
        }

        var waiting = documents.Where(document => document.IsOpen).ToArray();
        Assert.Equal(2, waiting.Length);
        Assert.All(waiting, document => Assert.Contains(document.Warnings, warning => warning.Code == "count-mismatch"));
    }

    [Fact]
    public async Task The_county_shows_stage_complete_apart_from_closed()
    {
        var region = await demo.RegionAsync("柏川县");
        var findings = await demo.AskAsync(db => db.Findings.AsNoTracking().Where(finding => finding.RegionId == region).ToListAsync());
        Assert.Equal(46, findings.Count);
        Assert.Equal(28, findings.Count(finding => finding.StageCompletedAt is not null && finding.State != FindingState.Closed));
        Assert.DoesNotContain(findings, finding => finding.State == FindingState.Closed);
    }

    [Fact]
    public async Task No_two_findings_say_the_same_and_no_gap_is_left_unfilled()
    {
        var texts = await demo.AskAsync(db => db.Findings.Select(finding => finding.Text).ToListAsync());
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.DoesNotContain(texts, text => text.IndexOfAny(['{', '}', '[', ']', '|']) >= 0);
    }

    [Fact]
    public async Task Every_unclosed_finding_of_the_demo_has_an_owner_or_waits_for_one()
    {
        var orphans = await demo.AskAsync(db => db.Findings.CountAsync(finding =>
            finding.State != FindingState.Issued && !finding.Responsibilities.Any(responsibility => responsibility.PersonId != null)));
        Assert.Equal(0, orphans);
    }

    [Fact]
    public async Task The_history_runs_forward_in_time_and_nothing_lies_in_the_future()
    {
        var instants = await demo.AskAsync(db => db.History.OrderBy(entry => entry.RegionId).ThenBy(entry => entry.Number).Select(entry => new { entry.RegionId, entry.At }).ToListAsync());
        Assert.All(instants.GroupBy(entry => entry.RegionId), region => Assert.Equal(region.Select(entry => entry.At).Order(), region.Select(entry => entry.At)));
        Assert.True(instants.Max(entry => entry.At) <= new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task Its_chains_are_sound()
    {
        var (entries, damages) = await demo.AskAsync(db => ChainVerifier.VerifyAsync(db, demo.App.Services.GetRequiredService<ChainWitness>(), default));
        Assert.True(entries > 20_000);
        Assert.Empty(damages);
    }

    [Fact]
    public async Task Every_role_of_both_regions_has_one_account_without_a_password()
    {
        var accounts = await demo.AskAsync(db => db.Users.ToListAsync());
        var people = await demo.AskAsync(db => db.People.Include(person => person.Posts).ToListAsync());
        var roles = accounts.Select(account => people.Single(person => person.Id == account.PersonId)).Select(person => (person.RegionId, person.Posts[0].Role)).ToArray();
        Assert.All(accounts, account => Assert.Null(account.PasswordHash));
        Assert.Equal(2 * Enum.GetValues<Role>().Length, roles.Distinct().Count());
        Assert.Equal(roles.Length, roles.Distinct().Count());
    }

    [Fact]
    public async Task Evidence_lies_in_the_vault()
    {
        var hashes = await demo.AskAsync(db => db.Findings.SelectMany(finding => finding.Evidence).Select(file => file.Hash).ToListAsync());
        var vault = demo.App.Services.GetRequiredService<FileVault>();
        Assert.True(hashes.Count > 2000);
        Assert.All(hashes, hash => Assert.True(File.Exists(vault.PathOf(hash))));
    }

    [Fact]
    public async Task Officers_substitutes_a_handover_duty_reports_a_talk_and_a_criticism_are_there_to_be_seen()
    {
        var region = await demo.RegionAsync("青岚区");
        var today = new DateOnly(2026, 11, 20);
        var inspections = await demo.AskAsync(db => db.Inspections.AsNoTracking().Where(inspection => inspection.RegionId == region).ToListAsync());
        Assert.InRange(inspections.Count(inspection => inspection.OfficerId is not null), 3, 20);
        var delegations = await demo.AskAsync(db => db.Delegations.AsNoTracking().Where(delegation => delegation.RegionId == region).ToListAsync());
        Assert.Equal([false, true], delegations.OrderBy(delegation => delegation.From).Select(delegation => delegation.From <= today && today <= delegation.To));
        var handover = await demo.AskAsync(db => db.Handovers.AsNoTracking().SingleAsync(sheet => sheet.RegionId == region));
        Assert.False(handover.IsComplete);
        Assert.NotEmpty(handover.Items);
        Assert.Equal(HandoverParty.Outgoing, Assert.Single(handover.Signatures).Party);
        var reports = await demo.AskAsync(db => db.DutyReports.AsNoTracking().Where(report => report.RegionId == region).OrderBy(report => report.Month).ToListAsync());
        Assert.Equal([false, false, true, true], reports.Select(report => report.IsEmpty));
        var proposals = await demo.AskAsync(db => db.Proposals.AsNoTracking().Where(proposal => proposal.RegionId == region).ToListAsync());
        Assert.Contains(proposals, proposal => proposal.State == ProposalState.Open && proposal.Grounds.All(ground => ground.Kind == GroundKind.EmptyReport));
        Assert.Contains(proposals, proposal => proposal.State == ProposalState.TakenUp && proposal.Grounds.Any(ground => ground.Kind == GroundKind.FlatWeek));
        var letters = await demo.AskAsync(db => db.Letters.AsNoTracking().Where(letter => letter.RegionId == region).ToListAsync());
        Assert.NotNull(letters.Single(letter => letter.Type == LetterType.Talk).Talk);
        Assert.Equal(LetterState.Received, letters.Single(letter => letter.Type == LetterType.Criticism).State);
        Assert.True(await demo.AskAsync(db => db.Supervisions.CountAsync(visit => visit.RegionId == region)) > 20);
    }

    [Fact]
    public async Task A_folder_with_data_is_refused()
    {
        await using var scope = demo.App.Services.CreateAsyncScope();
        var refused = await Assert.ThrowsAsync<RefusedException>(() => scope.ServiceProvider.GetRequiredService<DemoLoader>().LoadAsync(default));
        Assert.IsType<DataFolderInUse>(Assert.Single(refused.Reasons));
    }
}
