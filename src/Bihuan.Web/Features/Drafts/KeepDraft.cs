using System.Text.Json;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Drafts;

/// <param name="Fields">Null drops the draft.</param>
public sealed record DraftInput(string Form, JsonElement? Fields);

/// <summary>Keeps, gives back and drops what its owner has typed; drafts that nobody came back to go on the way.</summary>
internal sealed class KeepDraft(BihuanDb db, OfficeClock clock)
{
    public async Task<FormDraft?> FindAsync(string form, Actor actor, CancellationToken cancellationToken) =>
        await Own(actor).AsNoTracking().SingleOrDefaultAsync(draft => draft.Form == form && draft.SavedAt > Oldest, cancellationToken);

    public async Task<FormDraft?> RunAsync(DraftInput input, Actor actor, CancellationToken cancellationToken)
    {
        var oldest = Oldest;
        await db.Set<FormDraft>().Where(draft => draft.SavedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
        if (input.Fields is not { ValueKind: JsonValueKind.Array } fields)
        {
            await Own(actor).Where(draft => draft.Form == input.Form).ExecuteDeleteAsync(cancellationToken);
            return null;
        }

        var draft = await Own(actor).SingleOrDefaultAsync(held => held.Form == input.Form, cancellationToken);
        if (draft is null) db.Add(draft = new FormDraft(actor.Person, input.Form));
        draft.Take(fields.GetRawText(), clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return draft;
    }

    private DateTimeOffset Oldest => clock.Now.AddDays(-FormDraft.Days);

    private IQueryable<FormDraft> Own(Actor actor) => db.Set<FormDraft>().Where(draft => draft.PersonId == actor.Person);
}
