using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Handbook;
using Bihuan.Domain.Letters;
using Bihuan.Domain.Meetings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;

namespace Bihuan.Web.Ui;

/// <summary>Every address of the program, once. Pages and endpoints declare theirs in the same words.</summary>
public static class Links
{
    public static string Home() => "/";
    public static string Todo(string? group = null) => group is null ? "/todo" : $"/todo#todo-{group}";
    public static string SignIn() => "/sign-in";
    public static string SignOut() => "/sign-out";
    public static string Status(int code) => $"/status/{code}";

    public static string Ledger(string? query = null) => query is null ? "/findings" : $"/findings?{query}";

    /// <summary>The ledger as one opens it: what is not closed, what is most overdue first.</summary>
    public static string OpenLedger() => Ledger($"{new FindingFilter { States = FindingMatch.Open }.ToQuery()}&sort={new FindingOrder(FindingSort.Due)}");
    public static string LedgerFilter(string query) => $"/findings/filter?{query}";
    public static string LedgerBulk() => "/findings/bulk";
    public static string LedgerBulkResult(Guid bulk) => $"/findings/bulk/{bulk:N}";
    public static string LedgerWorkbook(string query) => $"/findings/ledger.xlsx?{query}";
    public static string LedgerPrint(string query) => $"/findings/print?{query}";
    public static string SavedViews(string? query = null) => query is null ? "/findings/views" : $"/findings/views?query={Uri.EscapeDataString(query)}";
    public static string Finding(FindingId id) => $"/findings/{id.Value:N}";
    public static string FindingAct(FindingId id, string noun) => $"/findings/{id.Value:N}/{noun}";

    /// <summary>Where an obstacle can be mended: a part of the finding's page, the inspection, or nowhere.</summary>
    public static string? Mend(MendAt at, FindingId? finding, InspectionId? inspection) => (at, finding, inspection) switch
    {
        (MendAt.Nowhere, _, _) => null,
        (MendAt.Inspection, _, { } of) => Inspection(of),
        (MendAt.Inspection or MendAt.RuleSet, _, _) => null,
        (_, { } of, _) => $"{Finding(of)}#{at.ToString().ToLowerInvariant()}",
        _ => null,
    };

    public static string Measure(FindingId id, MeasureId measure) => $"/findings/{id.Value:N}/measures/{measure.Value:N}";
    public static string StatedMeasure(FindingId id, int place) => $"/findings/{id.Value:N}/measures?stated={place}";
    public static string MeasureAct(FindingId id, MeasureId measure, string noun) => $"{Measure(id, measure)}/{noun}";
    public static string MilestoneCompletion(FindingId id, MilestoneId milestone) => $"/findings/{id.Value:N}/milestones/{milestone.Value:N}/completion";
    public static string Lists(InspectionId id, string? query = null) => query is null ? $"/inspections/{id.Value:N}/lists" : $"/inspections/{id.Value:N}/lists?{query}";
    public static string ReviewOf(FindingId id) => $"/reviews?id={id.Value:N}";
    public static string Orphans() => "/orphans";
    public static string EvidenceWithdrawal(EvidenceId id) => $"/evidence/{id.Value:N}/withdrawal";

    public static string Evidence(EvidenceId id) => $"/evidence/{id.Value:N}";
    public static string Reviews() => "/reviews";
    public static string Progress(DateOnly? week = null, bool? all = null)
    {
        var asked = string.Join('&', new[] { week is { } monday ? $"week={monday:yyyy-MM-dd}" : null, all is { } everything ? $"all={(everything ? "true" : "false")}" : null }.OfType<string>());
        return asked.Length == 0 ? "/progress" : $"/progress?{asked}";
    }

    public static string Dispatch(DateOnly? week = null, string? show = null) =>
        week is { } monday ? $"/dispatch?week={monday:yyyy-MM-dd}{(show is null ? "" : $"&show={show}")}" : "/dispatch";
    public static string DispatchEntries(DateOnly week, UnitId? unit = null, string? show = null) =>
        $"/dispatch/entries?week={week:yyyy-MM-dd}{(unit is { } of ? $"&unit={of.Value:N}" : "")}{(show is null ? "" : $"&show={show}")}";
    public static string Burden(DateOnly? month = null) => month is { } day ? $"/burden?date={day:yyyy-MM-dd}" : "/burden";
    public static string BurdenRows(DateOnly month, UnitId unit, string what) => $"/burden/rows?date={month:yyyy-MM-dd}&unit={unit.Value:N}&what={what}";
    public static string Bulletins() => "/bulletins";
    public static string Bulletin(BulletinId id) => $"/bulletins/{id.Value:N}";
    public static string Composition(BulletinPeriod period) => $"/bulletins/composition?kind={period.Kind}&from={period.From:yyyy-MM-dd}";
    public static string BulletinRows(BulletinId id, string query) => $"/bulletins/{id.Value:N}/findings{(query.Length == 0 ? "" : $"?{query}")}";
    public static string BulletinEntries(BulletinId id, string query) => $"/bulletins/{id.Value:N}/entries{(query.Length == 0 ? "" : $"?{query}")}";
    public static string Statistics(string? query = null) => query is null ? "/statistics" : $"/statistics?{query}";
    public static string StatisticsRows(string query) => $"/statistics/findings?{query}";

    public static string Wall(string? query = null) => query is { Length: > 0 } ? $"/wall?{query}" : "/wall";
    public static string WallChanges() => "/wall/changes";
    public static string WallOf(UnitId unit) => Wall($"unit={unit.Value:N}");
    public static string WallOf(RoundId round) => Wall($"round={round.Value:N}");

    public static string Rounds(string? query = null) => query is null ? "/rounds" : $"/rounds?{query}";
    public static string NewRound() => "/rounds/new";
    public static string NewTerm() => "/terms/new";
    public static string Round(RoundId id) => $"/rounds/{id.Value:N}";
    public static string RoundUnits(RoundId id) => $"/rounds/{id.Value:N}/inspections";
    public static string Inspections(string? query = null) => query is null ? "/inspections" : $"/inspections?{query}";
    public static string Inspection(InspectionId id) => $"/inspections/{id.Value:N}";
    public static string FeedbackMeeting(InspectionId id) => $"/inspections/{id.Value:N}/feedback-meeting";
    public static string InspectionOfficer(InspectionId id) => $"/inspections/{id.Value:N}/officer";
    public static string FollowUp(InspectionId id) => $"/inspections/{id.Value:N}/follow-up";
    public static string Workload() => "/workload";
    public static string Issuance(InspectionId id) => $"/inspections/{id.Value:N}/issuance";
    public static string Recurrences() => "/recurrences";
    public static string Coverage(string? query = null) => query is null ? "/coverage" : $"/coverage?{query}";
    public static string Supervisions(InspectionId id) => $"/inspections/{id.Value:N}/supervisions";
    public static string PersonalActs(InspectionId id) => $"/inspections/{id.Value:N}/personal-acts";
    public static string PersonalActFile(PersonalActId id, int file) => $"/personal-acts/{id.Value:N}/files/{file}";
    public static string Activity(string? query = null) => query is null ? "/activity" : $"/activity?{query}";
    public static string ActivityOf(PersonId person, int days) => $"/activity/{person.Value:N}?days={days}";
    public static string Handbook(HandbookStep step = HandbookStep.Feedback, int? edition = null) => $"/handbook?step={step}{(edition is { } number ? $"&edition={number}" : "")}";
    public static string HandbookDraft(HandbookStep step = HandbookStep.Feedback) => $"/handbook/draft?step={step}";
    public static string HandbookReaders(int edition) => $"/handbook/readers?edition={edition}";
    public static string Leftovers(InspectionId id) => $"/inspections/{id.Value:N}/leftovers";
    public static string Handovers(UnitId? unit = null) => unit is { } of ? $"/handovers?unit={of.Value:N}" : "/handovers";
    public static string Handover(HandoverId id) => $"/handovers/{id.Value:N}";
    public static string FeedbackAct(InspectionId id, string to) => $"/inspections/{id.Value:N}/feedback/{to}";
    public static string Plan(InspectionId id) => $"/inspections/{id.Value:N}/plan";
    public static string PlanDepartures(InspectionId id) => $"{Plan(id)}#departures";
    public static string PlanVersion(InspectionId id, int version) => $"{Plan(id)}/{version}";

    /// <param name="with">The number of another version; null for the lists as they are now.</param>
    public static string PlanComparison(InspectionId id, int version, int? with = null) => $"{PlanVersion(id, version)}/comparison{(with is { } other ? $"?with={other}" : "")}";
    public static string PlanFile(InspectionId id, int version, int file) => $"/inspections/{id.Value:N}/plan/{version}/files/{file}";
    public static string InspectionReports(InspectionId id) => $"/inspections/{id.Value:N}/reports";
    public static string NewReport(InspectionId id, string kind) => $"/inspections/{id.Value:N}/reports/{kind}";
    public static string Reports(string? query = null) => query is null ? "/reports" : $"/reports?{query}";
    public static string Report(ReportId id) => $"/reports/{id.Value:N}";
    public static string ReportFile(ReportId id, int file) => $"/reports/{id.Value:N}/files/{file}";
    public static string InnerNotification(InspectionId id) => $"/inspections/{id.Value:N}/inner-notification";
    public static string InnerNotificationFile(InspectionId id, int number, int file) => $"/inspections/{id.Value:N}/inner-notification/{number}/files/{file}";
    public static string RectificationGroup(InspectionId id) => $"/inspections/{id.Value:N}/rectification-group";
    public static string NewFeedbackDocument(InspectionId id) => $"/inspections/{id.Value:N}/feedback-documents";
    public static string FeedbackDocument(FeedbackDocumentId id) => $"/feedback-documents/{id.Value:N}";
    public static string FeedbackOriginal(FeedbackDocumentId id) => $"/feedback-documents/{id.Value:N}/original";
    public static string Reminders() => "/reminders";
    public static string Calendar(int? year = null) => year is { } shown ? $"/calendar?year={shown}" : "/calendar";
    public static string CalendarEdition() => "/calendar/edition";
    public static string Extension(ObligationId id) => $"/obligations/{id.Value:N}/extension";
    public static string ObligationOwner(ObligationId id) => $"/obligations/{id.Value:N}/owner";
    public static string Meetings(string? query = null) => query is null ? "/meetings" : $"/meetings?{query}";
    public static string NewRegionMeeting(MeetingKind kind) => $"/meetings/new?kind={kind}";
    public static string Meeting(MeetingId id) => $"/meetings/{id.Value:N}";
    public static string MeetingAct(MeetingId id, string noun) => $"/meetings/{id.Value:N}/{noun}";
    public static string MeetingFile(MeetingId id, string of, int number) => $"/meetings/{id.Value:N}/{of}/{number}";
    public static string MeetingNotice(MeetingId id, int number) => $"/meetings/{id.Value:N}/notices/{number}/acknowledgement";
    public static string MeetingDecision(MeetingId id, int number) => $"/meetings/{id.Value:N}/decisions/{number}/completion";
    public static string InspectionMeetings(InspectionId id) => $"/inspections/{id.Value:N}/meetings";
    public static string NewMeeting(InspectionId id, MeetingKind kind) => $"/inspections/{id.Value:N}/meetings/new?kind={kind}";
    public static string Letters(string? query = null) => query is null ? "/letters" : $"/letters?{query}";
    public static string NewLetter(UnitId? unit = null) => unit is { } of ? $"/letters/new?unit={of.Value}" : "/letters/new";
    public static string Letter(LetterId id) => $"/letters/{id.Value:N}";
    public static string LetterText(LetterId id) => $"/letters/{id.Value:N}/text";
    public static string LetterTalk(LetterId id) => $"/letters/{id.Value:N}/talk";
    public static string LetterFile(LetterId id, int file) => $"/letters/{id.Value:N}/files/{file}";
    public static string Proposals(ProposalState? state = null) => state is { } of ? $"/proposals?state={of}" : "/proposals";
    public static string MyProposals() => "/proposals?mine=true";
    public static string Proposal(ProposalId id) => $"/proposals/{id.Value:N}";
    public static string DutyReports(DateOnly? month, string? show = null) => month is { } of ? $"/duty-reports?month={of:yyyy-MM-dd}{(show is null ? "" : $"&show={show}")}" : "/duty-reports";
    public static string NewDutyReport(DateOnly month) => $"/duty-reports/new?month={month:yyyy-MM-dd}";
    public static string DutyReport(DutyReportId id) => $"/duty-reports/{id.Value:N}";
    public static string RuleSets() => "/rule-sets";
    public static string RuleSetSchema() => "/rule-sets/schema.json";
    public static string RuleSetEdit(Guid id) => $"/rule-sets/{id:N}/edit";
    public static string RuleSetDocument(RuleSetId id) => $"/rule-sets/{id.Value:N}/document.json";
    public static string RoundRules(RoundId id) => $"/rounds/{id.Value:N}/rules";
    public static string RuleSet(RuleSetId id) => $"/rule-sets/{id.Value:N}";

    public static string Units() => "/units";
    public static string Unit(UnitId id) => $"/units/{id.Value:N}";
    public static string People() => "/people";
    public static string Person(PersonId id) => $"/people/{id.Value:N}";
    public static string NewPerson() => "/people/new";
    public static string PersonAct(PersonId id, string noun) => $"/people/{id.Value:N}/{noun}";
    public static string PostEnd(PersonId id, PostId post) => $"/people/{id.Value:N}/posts/{post.Value:N}/end";
    public static string PeopleOf(UnitId unit) => $"/people?unit={unit.Value:N}";
    public static string NewUnit(UnitId? above = null) => above is { } parent ? $"/units/new?parent={parent.Value:N}" : "/units/new";
    public static string UnitAct(UnitId id, string noun) => $"/units/{id.Value:N}/{noun}";
    public static string FindingsOf(UnitId unit) => Ledger($"unit={unit.Value:N}");
    public static string Import(string of) => $"{of}/import";
    public static string Template(string of) => $"{of}/template.xlsx";
    public static string Export(string of) => $"{of}/export.xlsx";
    public static string Drafts() => "/drafts";
    public static string OwnAccount() => "/account";
    public static string Capacity() => "/account/capacity";
    public static string Delegations() => "/delegations";
    public static string DelegationEnd(DelegationId id) => $"/delegations/{id.Value:N}/end";
    public static string OwnPassword() => Account.PasswordPath;
    public static string History(string? query = null) => query is null ? "/history" : $"/history?{query}";
}
