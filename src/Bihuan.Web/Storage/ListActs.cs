using System.Text.Json;
using Bihuan.Domain;
using Bihuan.Domain.Plans;
using Bihuan.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>Who changed what in the lists of some findings, as the history tells it.</summary>
internal sealed class ListActs
{
    private static readonly string[] OnFinding = ["finding.goal-set", "finding.assigned"];
    private static readonly string[] OnWholeFinding = ["finding.issued", "finding.voided", "finding.carried", "finding.taken-back"];
    private static readonly string[] OnWholeMeasure = ["measure.added", "measure.dropped"];
    private const string OnMeasure = "measure.changed";
    private static readonly string[] All = [.. OnFinding, .. OnWholeFinding, .. OnWholeMeasure, OnMeasure];

    private readonly ILookup<Guid, Act> _acts;

    private ListActs(IEnumerable<Act> acts) => _acts = acts.ToLookup(act => act.Finding);

    /// <summary>One query, told by the index on subject and number.</summary>
    public static async Task<ListActs> OfAsync(BihuanDb db, RegionId region, IReadOnlyCollection<FindingId> findings, CancellationToken cancellationToken)
    {
        var subjects = findings.Select(finding => finding.Value).ToArray();
        if (subjects.Length == 0) return new ListActs([]);
        return new ListActs(await (
            from entry in db.History.AsNoTracking()
            where subjects.Contains(entry.SubjectId) && entry.RegionId == region && All.Contains(entry.Kind)
            orderby entry.Number
            select new Act(
                entry.SubjectId, entry.At, entry.Kind, entry.Payload,
                db.People.Where(person => person.Id == entry.By).Select(person => person.Name).FirstOrDefault() ?? Timeline.Nobody,
                db.People.Where(person => person.Id == entry.OnBehalfOf).Select(person => person.Name).FirstOrDefault())).ToListAsync(cancellationToken));
    }

    /// <summary>Each difference with the last act that touched the very field.</summary>
    public IReadOnlyList<Departure> Explain(FindingId finding, IReadOnlyList<PlanDifference> differences)
    {
        var acts = _acts[finding.Value].Reverse().Select(act => (act, told: Told(act.Payload))).ToArray();
        return [.. differences.Select(difference => acts.FirstOrDefault(held => Touches(held.act.Kind, held.told, difference)) is { act: { } act, told: var told }
            ? new Departure(difference, act.For is null ? act.Who : $"{act.Who}代{act.For}", act.At, Text(told, "reason"))
            : new Departure(difference))];
    }

    private static bool Touches(string kind, JsonElement told, PlanDifference difference) => (difference.Measure, difference.IsWhole) switch
    {
        (null, true) => OnWholeFinding.Contains(kind),
        (null, false) => OnFinding.Contains(kind) && Differs(told, difference.Field),
        ({ } measure, true) => OnWholeMeasure.Contains(kind) && IsOf(told, measure),
        ({ } measure, false) => kind == OnMeasure && IsOf(told, measure) && Differs(told, difference.Field),
    };

    private static bool IsOf(JsonElement told, MeasureId measure) => told.TryGetProperty("id", out var id) && id.Deserialize<MeasureId>() == measure;

    private static bool Differs(JsonElement told, string field) => Raw(told, "before", field) != Raw(told, "after", field);

    private static string? Raw(JsonElement told, string side, string field) =>
        told.TryGetProperty(side, out var state) && state.TryGetProperty(field, out var value) ? value.GetRawText() : null;

    private static string? Text(JsonElement told, string field) => told.ValueKind == JsonValueKind.Object && told.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static JsonElement Told(string payload) => JsonSerializer.Deserialize<JsonElement>(payload.Length == 0 ? "{}" : payload);

    private sealed record Act(Guid Finding, DateTimeOffset At, string Kind, string Payload, string Who, string? For);
}
