using Bihuan.Domain.Evidence;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Ui;

/// <summary>What a look at a file is called in the history.</summary>
/// <param name="Attachment">Whose attachment it is, in words: 整改方案附件.</param>
internal sealed record FileLook(string Kind, Subject Subject, string Attachment);

/// <summary>Shows a file of a record that the asking feature has found through the actor's eyes; each look is written down.</summary>
internal sealed class ShowFile(BihuanDb db, CurrentActor current, OfficeClock clock, FileVault vault)
{
    /// <param name="file">Null where the record has no such file: answered like one that nobody may see.</param>
    public async Task<IResult> RunAsync(HttpContext http, KeptFile? file, DateTimeOffset keptAt, FileLook look, CancellationToken cancellationToken)
    {
        if (file is null) throw new NotFoundException();
        var actor = current.Required;
        db.Note(new Happening(look.Kind, actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, look.Subject, $"查看{look.Attachment}“{file.Name}”", Happening.ToPayload(new { file.Hash })));
        await db.SaveChangesAsync(cancellationToken);
        return FileAnswer.Of(http, vault, file, keptAt, download: false);
    }
}
