using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Meetings;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Ledger;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Browser;

/// <summary>Addresses for the routes that have parameters, filled with what is in the world.</summary>
internal static class Fillings
{
    /// <summary>The finding that is at work with measures and milestones (see <see cref="Stages"/>).</summary>
    private const int AtWork = 6;

    public static async Task<IReadOnlyList<string>> OfAsync(string route, SmallWorld world)
    {
        if (route.StartsWith("status/")) return ["/status/400", "/status/403", "/status/404", "/status/409", "/status/500"];
        if (route is "burden/rows") return [.. new[] { "forms", "entries", "reports" }.Select(what => Links.BurdenRows(new DateOnly(2026, 4, 1), world.Cast.Water.Id, what))];
        if (route is "bulletins/composition") return [await CompositionAsync(world)];
        if (!route.Contains('{')) return [$"/{route}"];
        var ids = await IdsAsync(route.Split('/')[0], route, world);
        var atWork = await world.ReloadAsync(world.Finding(AtWork).Id);
        return [.. ids.Select(id => "/" + string.Join('/', route.Split('/').Select(part => Fill(part, id, atWork, world))))];
    }

    private static string Fill(string part, Guid id, Finding atWork, SmallWorld world) => part switch
    {
        _ when part.StartsWith("{id") => id.ToString("N"),
        _ when part.StartsWith("{measure") => atWork.Measures[0].Id.Value.ToString("N"),
        _ when part.StartsWith("{milestone") => atWork.Measures[0].Milestones[0].Id.Value.ToString("N"),
        _ when part.StartsWith("{post") => world.Cast[Bihuan.Domain.People.Role.Liaison].Posts[0].Id.Value.ToString("N"),
        _ when part.StartsWith("{number") => "1",
        _ when part.StartsWith("{named") => "headduty",
        _ when part.StartsWith("{to") => "head",
        _ => part,
    };

    private static async Task<IReadOnlyList<Guid>> IdsAsync(string thing, string route, SmallWorld world)
    {
        var cast = world.Cast;
        return thing switch
        {
            "findings" when route.StartsWith("findings/bulk/") => [await BulkAsync(world)],
            "findings" when route is "findings/{id:guid}" => await OnePerStateAsync(world),
            "findings" when route.EndsWith("/closure") || route.EndsWith("/relapse") => [world.Finding(1).Id.Value],
            "findings" => [world.Finding(AtWork).Id.Value],
            "evidence" => [(await world.ReloadAsync(world.Finding(2).Id)).Evidence[0].Id.Value],
            "inspections" when route.Contains("/plan/") => [await PlanAsync(world)],
            "inspections" => [cast.Inspection.Id.Value],
            "meetings" when route.Contains("/decisions/") => [await HearingAsync(world)],
            "meetings" when route is "meetings/{id:guid}" => [await MeetingAsync(world), await HearingAsync(world)],
            "meetings" => [await MeetingAsync(world)],
            "proposals" => [await ProposalAsync(world)],
            "duty-reports" => [(await world.EnterDutyReportAsync()).Value],
            "letters" => [await LetterAsync(world, route)],
            "reports" => [await ReportAsync(world)],
            "bulletins" => [await BulletinAsync(world)],
            "obligations" => [await world.WithDbAsync(db => db.Obligations.Where(o => o.InspectionId == cast.Inspection.Id).Select(o => o.Id.Value).FirstAsync())],
            "delegations" => [(await world.DelegateAsync(Bihuan.Domain.People.Role.UnitHead, Bihuan.Domain.People.Role.LeadershipMember)).Value],
            "handovers" => [(await world.EnterHandoverAsync()).Value],
            "activity" => [cast[Bihuan.Domain.People.Role.LeadershipMember].Id.Value],
            "rounds" => [cast.Round.Id.Value],
            "rule-sets" => [cast.Rules.Id.Value],
            "feedback-documents" => [(await world.EnterDocumentAsync()).Value],
            "units" => [cast.Water.Id.Value],
            "people" => [cast[Bihuan.Domain.People.Role.Liaison].Id.Value],
            _ => [],
        };
    }

    /// <summary>A bulk act of the director that changed something and was refused something.</summary>
    private static async Task<Guid> BulkAsync(SmallWorld world)
    {
        var director = await world.ActorAsync(world.Cast[Domain.People.Role.OfficeDirector]);
        var many = new ActOnMany(world.Services.GetRequiredService<IServiceScopeFactory>(), world.Services.GetRequiredService<Bihuan.Web.Storage.RegionRules>(), new OfficeClock(world.Time));
        return (await many.ActAsync(new Selection([], new FindingFilter()), new BulkInput { Kind = BulkActKind.Issue, Reason = "反馈会已召开" }, director, default)).Id;
    }

    /// <summary>An approved plan from which the lists of one finding depart.</summary>
    private static async Task<Guid> PlanAsync(SmallWorld world)
    {
        if (!await world.WithDbAsync(db => db.Plans.AnyAsync()))
        {
            await world.ApprovePlanAsync();
            await world.DepartAsync(AtWork);
        }

        return world.Cast.Inspection.Id.Value;
    }

    /// <summary>One that another node has begun.</summary>
    private static async Task<string> CompositionAsync(SmallWorld world)
    {
        var run = Domain.Bulletins.Composition.Of(Domain.Bulletins.BulletinPeriod.Of(Domain.Bulletins.BulletinKind.Month, new DateOnly(2026, 2, 1)), await world.ActorAsync(world.Cast[Domain.People.Role.OfficeClerk]), world.Time.GetUtcNow());
        await world.WithDbAsync(db =>
        {
            db.Add(run);
            return db.SaveChangesAsync();
        });
        return Links.Composition(run.Period);
    }

    /// <summary>One for the whole walk: a month has one bulletin.</summary>
    private static async Task<Guid> BulletinAsync(SmallWorld world)
    {
        if (await world.WithDbAsync(db => db.Bulletins.AsNoTracking().Select(b => (Guid?)b.Id.Value).FirstOrDefaultAsync()) is { } known) return known;
        var clerk = await world.ActorAsync(world.Cast[Domain.People.Role.OfficeClerk]);
        await using var scope = world.Services.CreateAsyncScope();
        var compose = scope.ServiceProvider.GetRequiredService<Bihuan.Web.Features.Bulletins.ComposeBulletin>();
        return (await compose.ComposeAsync(Domain.Bulletins.BulletinPeriod.Of(Domain.Bulletins.BulletinKind.Month, new DateOnly(2026, 3, 15)), clerk, default)).Value;
    }

    /// <summary>One for the whole walk: a unit has one democratic life meeting.</summary>
    private static async Task<Guid> MeetingAsync(SmallWorld world)
    {
        var held = await world.WithDbAsync(db => db.Meetings.AsNoTracking().Where(meeting => meeting.Kind == MeetingKind.DemocraticLife).Select(meeting => meeting.Id).ToListAsync());
        return (held.Count > 0 ? held[0] : await world.HoldDemocraticLifeAsync()).Value;
    }

    /// <summary>One for the whole walk, with a decision that is not done yet.</summary>
    private static async Task<Guid> HearingAsync(SmallWorld world)
    {
        if (!await world.WithDbAsync(db => db.Meetings.AnyAsync(meeting => meeting.Kind == MeetingKind.SecretarySession)))
        {
            using var clerk = await world.AsAsync(Domain.People.Role.OfficeClerk);
            await clerk.HearAsync(world, MeetingKind.SecretarySession, HttpStatusCode.OK,
                ("Form.Decisions[0].Text", "县水务局开展采砂专项整治"), ("Form.Decisions[0].Owner", Meetings.Of(world, Domain.People.Role.UnitHead)), ("Form.Decisions[0].Due", "2026-05-31"));
        }

        return (await world.MeetingAsync(MeetingKind.SecretarySession)).Id.Value;
    }

    private static async Task<Guid> ReportAsync(SmallWorld world)
    {
        var known = await world.WithDbAsync(db => db.Reports.AsNoTracking().Select(report => report.Id).ToListAsync());
        return (known.Count > 0 ? known[0] : await world.EnterReportAsync()).Value;
    }

    /// <summary>An issued talk, so that every page about a letter has something to show.</summary>
    private static async Task<Guid> LetterAsync(SmallWorld world, string route)
    {
        var kind = route.EndsWith("/talk") ? "约谈通知书" : "履责提示函";
        var known = await world.WithDbAsync(db => db.Letters.AsNoTracking().Where(letter => letter.Kind == kind).Select(letter => letter.Id).ToListAsync());
        return (known.Count > 0 ? known[0] : await world.EnterLetterAsync(kind)).Value;
    }

    private static async Task<Guid> ProposalAsync(SmallWorld world)
    {
        if (await world.WithDbAsync(db => db.Proposals.AsNoTracking().Select(p => (Guid?)p.Id.Value).FirstOrDefaultAsync()) is { } known) return known;
        var ground = new Bihuan.Domain.Letters.Ground(Bihuan.Domain.Letters.GroundKind.OverdueFinding, "河道采砂监管不到位逾期未完成", new DateOnly(2026, 4, 1), world.Finding(1).Id);
        var proposal = Bihuan.Domain.Letters.Proposal.Raise(world.Cast.County.Id, world.Cast.Water.Id, Bihuan.Domain.Letters.ProposalKind.Talk, [ground], new DateOnly(2026, 4, 10), world.Time.GetUtcNow());
        await world.WithDbAsync(db => { db.Add(proposal); return db.SaveChangesAsync(); });
        return proposal.Id.Value;
    }

    private static Task<List<Guid>> OnePerStateAsync(SmallWorld world) => world.WithDbAsync(async db =>
        (await db.Findings.AsNoTracking().Select(finding => new { finding.Id, finding.State }).ToListAsync()).OrderBy(f => f.Id.Value).DistinctBy(f => f.State).Select(f => f.Id.Value).ToList());
}
