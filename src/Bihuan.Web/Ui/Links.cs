using Bihuan.Domain;
using Bihuan.Web.Access;

namespace Bihuan.Web.Ui;

/// <summary>Every address of the program, once. Pages and endpoints declare theirs in the same words.</summary>
public static class Links
{
    public static string Home() => "/";
    public static string SignIn() => "/sign-in";
    public static string SignOut() => "/sign-out";
    public static string Status(int code) => $"/status/{code}";

    public static string Ledger(string? query = null) => query is null ? "/findings" : $"/findings?{query}";
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
    public static string Progress() => "/progress";

    public static string Rounds(string? query = null) => query is null ? "/rounds" : $"/rounds?{query}";
    public static string NewRound() => "/rounds/new";
    public static string NewTerm() => "/terms/new";
    public static string Round(RoundId id) => $"/rounds/{id.Value:N}";
    public static string RoundUnits(RoundId id) => $"/rounds/{id.Value:N}/inspections";
    public static string Inspections(string? query = null) => query is null ? "/inspections" : $"/inspections?{query}";
    public static string Inspection(InspectionId id) => $"/inspections/{id.Value:N}";
    public static string FeedbackMeeting(InspectionId id) => $"/inspections/{id.Value:N}/feedback-meeting";
    public static string Issuance(InspectionId id) => $"/inspections/{id.Value:N}/issuance";
    public static string NewFeedbackDocument(InspectionId id) => $"/inspections/{id.Value:N}/feedback-documents";
    public static string FeedbackDocument(FeedbackDocumentId id) => $"/feedback-documents/{id.Value:N}";
    public static string FeedbackOriginal(FeedbackDocumentId id) => $"/feedback-documents/{id.Value:N}/original";
    public static string RuleSets() => "/rule-sets";
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
    public static string OwnAccount() => "/account";
    public static string OwnPassword() => Account.PasswordPath;
    public static string History(string? query = null) => query is null ? "/history" : $"/history?{query}";
}
