using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Handbook;

/// <summary>巡察整改指导手册 in one version (A21). A published one is never changed: who read it can be shown what he read.</summary>
public sealed class HandbookEdition : Aggregate
{
    private HandbookEdition() { }

    public HandbookEditionId Id { get; private set; }
    public RegionId RegionId { get; private set; }

    /// <summary>2 for 2.0; 1 is the one the program is shipped with.</summary>
    public int Number { get; private set; }
    public IReadOnlyList<HandbookChapter> Chapters { get; private set; } = [];
    public DateTimeOffset? PublishedAt { get; private set; }
    public PersonId? PublishedBy { get; private set; }

    /// <summary>What is new in it, and why.</summary>
    public string? Note { get; private set; }
    public string Name => $"{Number}.0";

    protected override Subject Subject => new("handbook", Id.Value);

    /// <param name="basis">The chapters of the version that is in force.</param>
    public static HandbookEdition Draft(int number, IReadOnlyList<HandbookChapter> basis, Actor actor, DateTimeOffset at)
    {
        EnsureOffice(actor);
        var edition = new HandbookEdition { Id = HandbookEditionId.New(), RegionId = actor.Region, Number = number, Chapters = [.. basis] };
        edition.Happen("handbook.drafted", actor, at, $"起草指导手册{edition.Name}版");
        return edition;
    }

    public void Revise(HandbookChapter chapter, Actor actor, DateTimeOffset at)
    {
        EnsureOffice(actor);
        var refusals = new List<Refusal>();
        if (PublishedAt is not null) refusals.Add(new HandbookIsPublished(Name));
        if (chapter.Title.Trim().Length == 0) refusals.Add(new Missing("章节标题"));
        if (chapter.Text.Trim().Length == 0) refusals.Add(new Missing("章节内容"));
        RefusedException.ThrowIfAny(refusals);
        var written = chapter with { Title = chapter.Title.Trim(), Text = chapter.Text.Trim() };
        Chapters = [.. Chapters.Where(other => other.Step != chapter.Step).Append(written).OrderBy(other => other.Step)];
        Happen("handbook.revised", actor, at, $"修改指导手册{Name}版“{written.Title}”", written);
    }

    /// <param name="before">The chapters that were in force until now.</param>
    public void Publish(string? note, IReadOnlyList<HandbookChapter> before, Actor actor, DateTimeOffset at)
    {
        EnsureOffice(actor);
        var refusals = new List<Refusal>();
        if (PublishedAt is not null) refusals.Add(new HandbookIsPublished(Name));
        if (string.IsNullOrWhiteSpace(note)) refusals.Add(new Missing("修订说明"));
        if (Chapters.SequenceEqual(before)) refusals.Add(new HandbookIsUnchanged());
        RefusedException.ThrowIfAny(refusals);
        (PublishedAt, PublishedBy, Note) = (at, actor.Person, note!.Trim());
        Happen("handbook.published", actor, at, $"发布指导手册{Name}版：{Note}", new { Number, Chapters });
    }

    private static void EnsureOffice(Actor actor)
    {
        if (!actor.IsOfTheOffice) throw new RefusedException(new NotYourAct("编写指导手册"));
    }
}
