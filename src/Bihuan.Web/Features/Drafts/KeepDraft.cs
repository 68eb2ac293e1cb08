using System.Text.Json;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Drafts;

/// <param name="Fields">Null drops the draft.</param>
/// <param name="Page">Which opened page saves it; the same stands in its post.</param>
public sealed record DraftInput(string Form, JsonElement? Fields, string? Page);

/// <summary>What stands there for a form, and since when.</summary>
public sealed record KnownDraft(string Fields, DateTimeOffset SavedAt);

/// <summary>Keeps, gives back and drops what its owner has typed; drafts that nobody came back to go on the way.</summary>
internal sealed class KeepDraft(BihuanDb db, OfficeClock clock)
{
    public Task<KnownDraft?> FindAsync(string form, Actor actor, CancellationToken cancellationToken) =>
        Own(actor, form).Where(draft => draft.Fields != "" && draft.SavedAt > Oldest).Select(draft => new KnownDraft(draft.Fields, draft.SavedAt)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Null where nothing is kept: it was dropped, or its form has been taken meanwhile.</summary>
    public async Task<KnownDraft?> RunAsync(DraftInput input, Actor actor, CancellationToken cancellationToken)
    {
        var (oldest, now, page) = (Oldest, clock.Now, input.Page ?? "");
        await db.Set<FormDraft>().Where(draft => draft.SavedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
        if (input.Fields is not { ValueKind: JsonValueKind.Array } given)
        {
            await Own(actor, input.Form).ExecuteDeleteAsync(cancellationToken);
            return null;
        }

        // One statement: a post that is taken in this moment is not undone.
        var fields = given.GetRawText();
        var kept = await Own(actor, input.Form).Where(draft => draft.SentFrom == null || draft.SentFrom != page)
            .ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Fields, fields).SetProperty(draft => draft.SavedAt, now), cancellationToken);
        return kept > 0 || await AddAsync(FormDraft.Kept(actor.Person, input.Form, fields, now), cancellationToken) ? new KnownDraft(fields, now) : null;
    }

    private async Task<bool> AddAsync(FormDraft draft, CancellationToken cancellationToken)
    {
        var own = db.Set<FormDraft>().Where(held => held.PersonId == draft.PersonId);
        if (await own.AnyAsync(held => held.Form == draft.Form, cancellationToken) || await own.CountAsync(cancellationToken) >= FormDraft.MostOfOne) return false;
        db.Add(draft);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            return false; // Another page of his was quicker by a moment; the next change is kept again.
        }
    }

    private DateTimeOffset Oldest => clock.Now.AddDays(-FormDraft.Days);

    private IQueryable<FormDraft> Own(Actor actor, string form) => db.Set<FormDraft>().Where(draft => draft.PersonId == actor.Person && draft.Form == form);
}
