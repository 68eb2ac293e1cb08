using Bihuan.Domain.Evidence;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;

namespace Bihuan.Domain.Reports;

public enum ReportKind
{
    /// <summary>阶段性情况报告, to the leading group (B11).</summary>
    Interim,
    /// <summary>整改情况报告, signed by the unit: the first half of the double report (B09).</summary>
    Rectification,
    /// <summary>主要负责人组织落实情况报告, signed by the head: the second half (B09).</summary>
    HeadDuty,
}

/// <summary>Who signed: the unit as such, or its head in person.</summary>
public sealed record Signature(string Signer, PersonId? Head, DateOnly On);

/// <summary>What is handed in.</summary>
public sealed record ReportDraft(ReportKind Kind, string Summary, Signature Signature, IReadOnlyList<KeptFile> Files);

/// <summary>A report of the unit: what, signed by whom on which day, to whom it went and who opened it when (B10). A later one of the same kind stands beside it.</summary>
public sealed class Report : InspectionRecord
{
    private readonly List<KeptFile> _files = [];
    private readonly List<Receipt> _receipts = [];

    private Report() { }

    private Report(Inspection inspection, ReportDraft draft, int number, DateOnly on) : base(inspection)
    {
        Id = ReportId.New();
        (Kind, Number, Summary, SubmittedOn) = (draft.Kind, number, draft.Summary.Trim(), on);
        (Signer, SignedBy, SignedOn) = (draft.Signature.Signer, draft.Signature.Head, draft.Signature.On);
        _files.AddRange(draft.Files);
        _receipts.AddRange(Addressees.Of(Kind).Select(addressee => new Receipt(addressee)));
    }

    public ReportId Id { get; private set; }
    public ReportKind Kind { get; private set; }

    /// <summary>1 for the first of its kind; a second one follows where the first was not good enough.</summary>
    public int Number { get; private set; }
    public string Summary { get; private set; } = "";

    /// <summary>The unit's or the head's name as it stands under the report.</summary>
    public string Signer { get; private set; } = "";

    /// <summary>The head; null where the unit as such signed.</summary>
    public PersonId? SignedBy { get; private set; }
    public DateOnly SignedOn { get; private set; }

    /// <summary>The day that counts for the deadline: 报送 is handing in.</summary>
    public DateOnly SubmittedOn { get; private set; }
    public PersonId SubmittedBy { get; private set; }
    public PersonId? SubmittedFor { get; private set; }
    public IReadOnlyList<KeptFile> Files => _files;
    public IReadOnlyList<Receipt> Receipts => _receipts;

    protected override Subject Subject => new("report", Id.Value, UnitId);

    public static IReadOnlyList<Refusal> ObstaclesToSubmitting(Inspection inspection, Actor actor)
    {
        var refusals = new List<Refusal>();
        if (!actor.HoldsFor(Role.UnitHead, inspection.UnitId) && !actor.HoldsFor(Role.Liaison, inspection.UnitId)) refusals.Add(new NotYourAct("报送报告"));
        if (inspection.FeedbackMeeting is null) refusals.Add(new NoFeedbackMeeting());
        return refusals;
    }

    /// <param name="number">1 for the first of its kind.</param>
    public static Report Submit(Inspection inspection, ReportDraft draft, int number, DateOnly today, (Actor Actor, DateTimeOffset At) by)
    {
        var refusals = ObstaclesToSubmitting(inspection, by.Actor).ToList();
        refusals.AddRange(ObstaclesTo(draft, inspection, today));
        RefusedException.ThrowIfAny(refusals);
        var report = new Report(inspection, draft, number, today) { SubmittedBy = by.Actor.Person, SubmittedFor = by.Actor.OnBehalfOf };
        report.Happen("report.submitted", by.Actor, by.At, $"报送{ReportWords.Of(draft.Kind)}（{report.Signer}{draft.Signature.On:yyyy-MM-dd}签署）",
            new { draft.Kind, number, draft.Signature, Files = draft.Files.Select(file => file.Hash), To = report._receipts.Select(receipt => receipt.Addressee) });
        return report;
    }

    /// <summary>An addressee opened it; the first time is his receipt (B10). True where there was something to write down.</summary>
    public bool Open(Actor actor, DateTimeOffset at)
    {
        var fresh = _receipts.Where(receipt => receipt.ReadAt is null && Addressees.Receives(receipt.Addressee, UnitId, actor)).ToArray();
        foreach (var receipt in fresh)
        {
            receipt.Sign(actor, at);
            Happen("report.received", actor, at, $"{ReportWords.Of(receipt.Addressee)}签收{ReportWords.Of(Kind)}", new { receipt.Addressee });
        }

        return fresh.Length > 0;
    }

    private static IEnumerable<Refusal> ObstaclesTo(ReportDraft draft, Inspection inspection, DateOnly today)
    {
        if (draft.Summary.Trim().Length == 0) yield return new Missing("报告摘要");
        if (draft.Files.Count == 0) yield return new Missing("报告正文附件");
        if (draft.Kind == ReportKind.HeadDuty && draft.Signature.Head is null) yield return new SignerIsNotHead();
        if (draft.Signature.On > today) yield return new SignedInTheFuture();
        if (draft.Signature.On < inspection.FeedbackMeeting?.HeldOn) yield return new SignedBeforeFeedback(inspection.FeedbackMeeting.HeldOn);
    }
}

/// <summary>签收: who of an addressee's people opened it first, and when.</summary>
public sealed class Receipt
{
    private Receipt() { }

    internal Receipt(Addressee addressee) => Addressee = addressee;

    public Addressee Addressee { get; private set; }
    public PersonId? ReadBy { get; private set; }
    public PersonId? ReadFor { get; private set; }
    public DateTimeOffset? ReadAt { get; private set; }

    internal void Sign(Actor actor, DateTimeOffset at) => (ReadBy, ReadFor, ReadAt) = (actor.Person, actor.OnBehalfOf, at);
}

public sealed record SignerIsNotHead() : Refusal("主要负责人组织落实情况报告须由本单位现任主要负责人本人签署");
public sealed record SignedInTheFuture() : Refusal("签署日期不能晚于今天");
public sealed record SignedBeforeFeedback(DateOnly HeldOn) : Refusal($"签署日期不能早于反馈会日期{HeldOn:yyyy-MM-dd}");
