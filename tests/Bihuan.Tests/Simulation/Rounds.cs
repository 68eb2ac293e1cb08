using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Domain.Reports;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Features.Inspections;
using Bihuan.Web.Features.Meetings;
using Bihuan.Web.Features.Plans;
using Bihuan.Web.Features.Reports;
using Bihuan.Web.Features.Responsibilities;
using Bihuan.Web.Features.Rounds;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Simulation;

/// <summary>A new round over some units of the district: feedback, lists, study meeting, plan and reports; one unit hands in nothing after its lists.</summary>
internal sealed class Rounds(DistrictUnderClock district, Book book, Func<DateTimeOffset> now)
{
    private const int FindingsOfUnit = 9;
    private const string RulesName = "county-default";

    /// <summary>The inspections of the new round; the last of them is the unit that drags its feet.</summary>
    public IReadOnlyList<Inspection> New { get; private set; } = [];

    public async Task OpenAsync(RegionId region, int units)
    {
        var clerk = await district.ActorAsync(region, Role.OfficeClerk);
        var (term, rules) = await district.AskAsync(async db => (
            await db.Terms.Where(term => term.RegionId == region).Select(term => term.Id).FirstAsync(),
            (await db.RuleSets.AsNoTracking().Where(set => set.RegionId == region).ToListAsync()).Single(set => set.Rules.Name == RulesName).Id));
        var round = await district.UseAsync((OpenRound open) => open.OpenAsync(new RoundInput(term, rules, new RoundContent(99, "专项巡察", RoundType.Special, RoundSource.Inspection, district.Today)), clerk, default));
        var chosen = await district.AskAsync(db => db.Inspections.Where(inspection => inspection.RegionId == region).OrderBy(inspection => inspection.Id).Select(inspection => inspection.UnitId).Distinct().Take(units).ToListAsync());
        await district.UseAsync((AddUnits add) => add.AddAsync(new AddUnitsInput(round, chosen, null), clerk, default));
        New = await district.AskAsync(db => db.Inspections.AsNoTracking().Where(inspection => inspection.RoundId == round).OrderBy(inspection => inspection.Id).ToListAsync());
    }

    /// <summary>Feedback meeting today; the findings are read out and fed back at once.</summary>
    public async Task FeedBackAsync(Inspection inspection)
    {
        var clerk = await district.ActorAsync(inspection.RegionId, Role.OfficeClerk);
        book.PeriodMonths[inspection.Id] = Book.MonthsOf(RulesName);
        await district.UseAsync((RegisterFeedbackMeeting register) => register.RegisterAsync(inspection.Id, new FeedbackMeeting(district.Today, "组长", "区领导", "负责人", "会议室"), clerk, default));
        await district.AskAsync(async db =>
        {
            var held = await db.Inspections.SingleAsync(i => i.Id == inspection.Id);
            for (var number = 0; number < FindingsOfUnit; number++)
            {
                var content = new FindingContent { Title = $"村级工程管护责任不落实之{number}", Text = $"抽查第{number}处工程，管护责任不落实。", Class = (FindingClass)(number % 3) };
                db.Add(Finding.Draft(held, $"99-{held.UnitId.Value:N}", content, clerk, now()));
            }

            return await db.SaveChangesAsync();
        });
        await district.UseAsync((IssueFindings issue) => issue.IssueAsync(inspection.Id, clerk, default));
        foreach (var finding in await district.AskAsync(db => db.Findings.AsNoTracking().Where(finding => finding.InspectionId == inspection.Id).ToListAsync()))
        {
            var booked = book.Findings[finding.Id] = new BookedFinding
            {
                Id = finding.Id,
                Region = finding.RegionId,
                Unit = finding.UnitId,
                Inspection = finding.InspectionId,
                Class = finding.Class,
                FedBackOn = district.Today,
            };
            booked.Enter(district.Today, FindingState.Issued, book.DueOf(inspection.Id, finding.Class, district.Today));
        }

        // Their last days are the business of the deadline tests; what is booked is which there are.
        book.Owed.AddRange(await district.AskAsync(db => db.Obligations.AsNoTracking().Where(owed => owed.InspectionId == inspection.Id)
            .Select(owed => new BookedObligation { Id = owed.Id, Region = owed.RegionId, Inspection = owed.InspectionId, Unit = owed.UnitId, Kind = owed.Kind, Due = owed.Due, IsMet = false }).ToListAsync()));
    }

    public async Task HandInListsAsync(Inspection inspection)
    {
        var (head, liaison) = (await district.ActorAsync(inspection.RegionId, Role.UnitHead, inspection.UnitId), await district.ActorAsync(inspection.RegionId, Role.Liaison, inspection.UnitId));
        await district.AskAsync(async db =>
        {
            var section = await db.Units.Where(unit => unit.ParentId == inspection.UnitId).OrderBy(unit => unit.Code).Select(unit => unit.Id).FirstAsync();
            foreach (var finding in await db.Findings.Whole().Where(finding => finding.InspectionId == inspection.Id).OrderBy(finding => finding.Number).ToListAsync()) FillIn(finding, head, liaison.Person, section);
            return await db.SaveChangesAsync();
        });
        await district.UseAsync((SubmitLists submit) => submit.RunAsync(inspection.Id, liaison, default));
        foreach (var finding in book.Findings.Values.Where(finding => finding.Inspection == inspection.Id)) finding.Enter(district.Today, FindingState.Rectifying, finding.Due);
    }

    public async Task StudyAsync(Inspection inspection)
    {
        var liaison = await district.ActorAsync(inspection.RegionId, Role.Liaison, inspection.UnitId);
        await district.UseAsync(async (Circles circles) =>
        {
            var circle = await circles.OfInspectionAsync(inspection, null, default);
            var form = MeetingForm.For(circle, MeetingKind.Study);
            (form.HeldOn, form.Place, form.Chair) = (district.Today, "三楼会议室", circle.As(Capacity.Leadership).First().Person.Value);
            foreach (var row in form.Attendees) row.Presence = AttendanceRow.WasPresent;
            foreach (var row in form.Studies) row.Note = "会议逐条研究，明确牵头领导";
            await district.UseAsync((RegisterMeeting register) => register.RegisterAsync(new MeetingInput(inspection.Id, MeetingKind.Study, form, [Paper($"会议记录{inspection.Id}")]), liaison, default));
        });
        Meet(inspection, ObligationKind.StudyMeeting);
    }

    public async Task PlanAsync(Inspection inspection)
    {
        var liaison = await district.ActorAsync(inspection.RegionId, Role.Liaison, inspection.UnitId);
        await district.UseAsync((SubmitPlan submit) => submit.SubmitAsync(inspection.Id, new PlanInput("逐项落实整改责任", [Paper($"整改方案{inspection.Id}")]), liaison, default));
        Meet(inspection, ObligationKind.Plan);
        foreach (var role in new[] { Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector })
        {
            var reviewer = await district.ActorAsync(inspection.RegionId, role, inspection.UnitId);
            await district.UseAsync((ReviewPlan review) => review.ReviewAsync(inspection.Id, PlanOpinion.Pass("同意"), reviewer, default));
        }
    }

    public async Task ReportAsync(Inspection inspection, ReportKind kind)
    {
        var (liaison, head) = (await district.ActorAsync(inspection.RegionId, Role.Liaison, inspection.UnitId), await district.ActorAsync(inspection.RegionId, Role.UnitHead, inspection.UnitId));
        await district.UseAsync((SubmitReport submit) => submit.SubmitAsync(inspection.Id, new ReportInput(kind, "整改工作有序推进", district.Today, head.Person.Value, [Paper($"{kind}{inspection.Id}")]), liaison, default));
        if (kind == ReportKind.Interim) Meet(inspection, ObligationKind.InterimReport);
        if (kind == ReportKind.HeadDuty) Meet(inspection, ObligationKind.DoubleReport);
    }

    private void FillIn(Finding finding, Actor head, PersonId handler, UnitId section)
    {
        finding.ClaimBy(head, now());
        finding.Assign(new(head.Person, head.Person, section, handler, [], LeadIsOfTheUnit: true), head, now());
        finding.SetGoal("管护责任全部落实到人", null, head, now());
        foreach (var kind in new[] { MeasureKind.Immediate, MeasureKind.Lasting })
        {
            var last = finding.Due!.Value;
            var measure = finding.AddMeasure(new MeasureContent
            {
                Kind = kind,
                Text = $"{kind}：签订并落实管护责任书",
                Goal = "签订率100%",
                Deliverable = "责任书",
                Owner = handler,
                Section = section,
                StartsOn = district.Today,
                Due = last,
                Milestones = [new(null, "完成摸底", last.AddDays(-8)), new(null, "全部签订", last.AddDays(-2))],
            }, head, now());
            book.Findings[finding.Id].Measures.Add(new BookedMeasure { Id = measure.Id, AddedOn = district.Today, IsImmediate = kind == MeasureKind.Immediate });
        }
    }

    private void Meet(Inspection inspection, ObligationKind kind) => book.Owed.Single(owed => owed.Inspection == inspection.Id && owed.Kind == kind).IsMet = true;

    private static FormFile Paper(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new FormFile(new MemoryStream(bytes), 0, bytes.Length, "Files", $"{text}.txt");
    }
}
