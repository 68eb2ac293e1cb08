using Bihuan.Analysis.Feedback;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Office.Reading;
using Bihuan.Web.Features.Feedback;
using Bihuan.Web.Storage;

namespace Bihuan.Web.Demo;

/// <summary>
/// The feedback document of one inspection: written from its faults, then stored, read, reviewed and confirmed by the same
/// code that serves the office (A06). Nothing the reader finds is taken on trust: what it overlooked the clerk adds.
/// </summary>
internal sealed class DemoDocument(Stage stage, Round held)
{
    private readonly DateOnly _day = stage.Day0.AddDays(-5);
    private int _minute = 8 * 60 + 40;

    public FeedbackDocument? Document { get; private set; }

    /// <summary>The scripts with what the document says about each; as they were where the reading does not account for all of them.</summary>
    public async Task<IReadOnlyList<Script>> TakeAsync(IReadOnlyList<Script> scripts, FileVault vault, CancellationToken cancellationToken)
    {
        var name = $"关于巡察{stage.Unit.Unit.Name}的反馈意见.docx";
        Document = await ReadAsync(name, DocumentText.Of(stage, scripts), stage.Unit.Inspector, Pace.At(_day, 8 * 60 + 31), vault, cancellationToken);
        foreach (var script in scripts)
        {
            if (Find(script) is not { } found) Supply(script);
            else if (scripts.Any(other => other != script && Says(found, other))) Apply(new SplitCandidate(found.Number, PlaceOf(script)));
            if (Find(script) is { } candidate && Corrections(candidate, script) is { } edit) Apply(edit);
        }

        // A heading that the reader took into a fault stands alone once its faults are split off.
        foreach (var heading in Document.List.Candidates.Where(candidate => !scripts.Any(script => Says(candidate, script))).ToArray()) Apply(new DropCandidate(heading.Number, "标题"));
        Apply(new AcceptAllCandidates());
        if (Document.List.Candidates.Count == scripts.Count && scripts.All(script => Find(script) is not null)) return [.. scripts.Select(With)];
        Document = null;
        return scripts;
    }

    /// <summary>A supplement that came in the other day and still waits for its review.</summary>
    public async Task<FeedbackDocument> TakeSupplementAsync(DateOnly day, FileVault vault, CancellationToken cancellationToken)
    {
        var name = $"关于{stage.Unit.Unit.Name}有关问题的补充反馈意见.docx";
        return await ReadAsync(name, DocumentText.Supplement(stage), stage.Region.Clerks[0], Pace.At(day, 10 * 60 + 20), vault, cancellationToken);
    }

    /// <summary>Notes which findings the candidates became, once the story has drafted them.</summary>
    public void Confirm(IEnumerable<Finding> findings)
    {
        if (Document is not { } document) return;
        var byStart = findings.Where(finding => finding.Source?.Document == document.Id && finding.PointsBackTo is null).ToDictionary(finding => finding.Source!.Start, finding => finding.Id);
        document.Confirm(document.List.Candidates.ToDictionary(candidate => candidate.Number, candidate => byStart[document.List.PassagesOf(candidate.Number).First().Start]), stage.Unit.Inspector, Script.DraftedAt(stage));
    }

    private async Task<FeedbackDocument> ReadAsync(string name, IEnumerable<string> paragraphs, Actor reader, DateTimeOffset at, FileVault vault, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(SmallDocx.Of(paragraphs));
        var source = await SourceDocuments.OpenAsync(name, content, cancellationToken);
        content.Position = 0;
        var file = await vault.KeepAsync(name, content, cancellationToken);
        return FeedbackDocument.Take(stage.Inspection, file, ReadingLayout.Of(source, FeedbackReader.Read(source), stage.Rules.Categories), reader, at);
    }

    private Candidate? Find(Script script) => Document!.List.Candidates.FirstOrDefault(candidate => Says(candidate, script));

    private static bool Says(Candidate candidate, Script script) => candidate.Content.Text.Contains(script.Fault.Text, StringComparison.Ordinal);

    /// <summary>What the reader overlooked: every sentence of the paragraph is listed, then put into the first.</summary>
    private void Supply(Script script)
    {
        var (from, to) = (PlaceOf(script), Document!.Text.IndexOf('\n', PlaceOf(script)));
        var overlooked = Document.List.Passages.Where(passage => passage.Candidate is null && passage.Start >= from && passage.Start < to).ToArray();
        foreach (var (passage, index) in overlooked.Select((passage, index) => (passage, index)))
        {
            var number = Document.List.NextNumber;
            Apply(new AddCandidate(passage.Start));
            if (index > 0) Apply(new MergeCandidate(number));
        }
    }

    /// <summary>Where the paragraph of a fault begins.</summary>
    private int PlaceOf(Script script) => Document!.Text.LastIndexOf('\n', Document.Text.IndexOf(script.Fault.Text, StringComparison.Ordinal)) + 1;

    private void Apply(ReviewEdit edit) => Document!.Apply(edit, stage.Unit.Inspector, Pace.At(_day, _minute += 4));

    private static ReviewEdit? Corrections(Candidate candidate, Script script)
    {
        var wanted = candidate.Content with { Title = script.Fault.Title, Level2 = script.Fault.Level2, Class = script.Class, IsKeyLivelihood = script.IsKeyLivelihood };
        if (wanted == candidate.Content) return null;
        return wanted == candidate.Content with { Class = script.Class }
            ? new ClassifyCandidate(candidate.Number, script.Class)
            : new RewordCandidate(candidate.Number, wanted, [.. candidate.Measures.Select(measure => measure.Text)]);
    }

    private Script With(Script script) => script with { Read = CandidateFinding.ContentOf(Find(script)!, Document!, held) };
}
