using Bihuan.Domain.Evidence;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;

namespace Bihuan.Domain.Feedback;

/// <summary>Something to look at before trusting the reading; the place is null where it concerns the whole document.</summary>
public sealed record DocumentWarning(string Code, string Text, int? Start, int? End);

/// <summary>What was read from a file.</summary>
public sealed record DocumentReading(string? Title, string Text, WorkingList List, IReadOnlyList<DocumentWarning> Warnings);

/// <summary>
/// 反馈意见文件 (A06): the stored original, its extracted text and the working list of the review. Read → reviewed →
/// confirmed into findings, or undone. Every sentence of the text is in a candidate or left out for a reason.
/// </summary>
public sealed class FeedbackDocument : Aggregate
{
    private FeedbackDocument() { }

    public FeedbackDocumentId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public InspectionId InspectionId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <summary>The original as it lies in the vault.</summary>
    public KeptFile File { get; private set; } = null!;
    public string? Title { get; private set; }

    /// <summary>The text all places refer to, as it was extracted; never changed.</summary>
    public string Text { get; private set; } = "";
    public WorkingList List { get; private set; } = null!;
    public IReadOnlyList<DocumentWarning> Warnings { get; private set; } = [];
    public PersonId ReadBy { get; private set; }
    public DateTimeOffset ReadAt { get; private set; }
    public PersonId? ConfirmedBy { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public PersonId? UndoneBy { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public string? UndoneBecause { get; private set; }

    public bool IsOpen => ConfirmedAt is null && UndoneAt is null;

    protected override Subject Subject => new("feedback-document", Id.Value, UnitId);

    public static FeedbackDocument Take(Inspection inspection, KeptFile file, DocumentReading reading, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToReading(inspection, actor));
        reading.List.EnsureExact(reading.Text);
        var document = new FeedbackDocument
        {
            Id = FeedbackDocumentId.New(),
            RegionId = inspection.RegionId,
            InspectionId = inspection.Id,
            UnitId = inspection.UnitId,
            File = file,
            Title = reading.Title,
            Text = reading.Text,
            List = reading.List,
            Warnings = reading.Warnings,
            ReadBy = actor.Person,
            ReadAt = at,
        };
        document.Happen("feedback-document.read", actor, at, $"导入反馈意见“{file.Name}”，读出问题{reading.List.Candidates.Count}条", new { file, reading.List.Coverage, reading.Warnings });
        return document;
    }

    public static IReadOnlyList<Refusal> ObstaclesToReading(Inspection inspection, Actor actor) =>
        actor.HoldsAnyFor(Roles.SeeDrafts, inspection.UnitId) ? [] : [new NotYourAct("导入反馈意见")];

    /// <summary>Why the working list cannot be edited (any more); empty while it can.</summary>
    public IReadOnlyList<Refusal> ObstaclesToEditing(Actor actor)
    {
        if (!actor.HoldsAnyFor(Roles.SeeDrafts, UnitId)) return [new NotYourAct("核对反馈意见")];
        if (UndoneAt is not null) return [new ImportUndone()];
        return ConfirmedAt is null ? [] : [new AlreadyConfirmed()];
    }

    public void Apply(ReviewEdit edit, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToEditing(actor));
        List = edit.ApplyTo(List, Text);
        Happen($"feedback-document.{edit.Kind}", actor, at, edit.Summary, new { edit = (object)edit, List.Coverage });
    }

    /// <summary>What is still to be done before the candidates can become findings.</summary>
    public IReadOnlyList<Refusal> ObstaclesToConfirming(Actor actor)
    {
        var obstacles = new List<Refusal>(ObstaclesToEditing(actor));
        if (obstacles.Count > 0) return obstacles;
        if (List.Coverage.Unhandled is > 0 and var unhandled) obstacles.Add(new PassagesUnhandled(unhandled));
        if (List.Candidates.Count == 0) obstacles.Add(new NoCandidates());
        if (List.Candidates.Count(candidate => !candidate.IsAccepted) is > 0 and var open) obstacles.Add(new CandidatesNotAccepted(open));
        obstacles.AddRange(List.Candidates.Where(candidate => candidate.Content.Title.Trim().Length == 0).Select(candidate => new CandidateWithoutTitle(List.OrderOf(candidate.Number))));
        return obstacles;
    }

    /// <summary>Notes which finding each candidate has become; the caller wrote them down in the same commit.</summary>
    public void Confirm(IReadOnlyDictionary<int, FindingId> findings, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToConfirming(actor));
        List = List.With(Text, List.Passages, List.Candidates.Select(candidate => candidate with { Finding = findings[candidate.Number] }));
        (ConfirmedBy, ConfirmedAt) = (actor.Person, at);
        Happen("feedback-document.confirmed", actor, at, $"确认反馈意见“{File.Name}”，登记问题{findings.Count}条", new { findings });
    }

    public IReadOnlyList<Refusal> ObstaclesToUndoing(Actor actor)
    {
        if (!actor.HoldsAnyFor(Roles.SeeDrafts, UnitId)) return [new NotYourAct("撤销导入")];
        return UndoneAt is null ? [] : [new ImportUndone()];
    }

    /// <summary>Undoes the import. Findings nobody worked on were taken back in the same commit, the others are kept and named.</summary>
    public void Undo(string reason, IReadOnlyList<string> takenBack, IReadOnlyList<string> kept, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToUndoing(actor));
        if (reason.Trim().Length == 0) throw new RefusedException(new Missing("撤销导入的理由"));
        (UndoneBy, UndoneAt, UndoneBecause) = (actor.Person, at, reason.Trim());
        Happen("feedback-document.undone", actor, at, $"撤销导入“{File.Name}”：作废问题{takenBack.Count}条，保留{kept.Count}条。理由：{UndoneBecause}", new { reason = UndoneBecause, takenBack, kept });
    }
}
