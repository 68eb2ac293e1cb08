using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <param name="Basis">The findings the letter rests on; of the unit it is about, and no others.</param>
public sealed record LetterWording(string Title, string Body, PersonId? ToPerson, string Addressee, IReadOnlyList<FindingId> Basis, PublicationScope? Scope);

/// <summary>修改 and 撤回 of what has not been issued.</summary>
internal sealed class EditLetter(BihuanDb db, OfficeClock clock)
{
    public async Task EditAsync(LetterId id, LetterWording wording, int seen, Actor actor, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.VisibleTo(actor).SingleOrNotFoundAsync(l => l.Id == id, cancellationToken);
        letter.EnsureVersion(seen);
        var named = wording.ToPerson is { } person ? await db.People.VisibleTo(actor).Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync(cancellationToken) ?? throw new RefusedException(new NoSuchPart("收文人")) : null;
        var basis = await BasisOf(letter.UnitId, actor).Where(finding => wording.Basis.Contains(finding.Id)).OrderBy(finding => finding.Code)
            .Select(finding => new LetterBasis(finding.Id, finding.Code, finding.Title, finding.Due)).ToListAsync(cancellationToken);
        var content = new LetterContent(wording.Title, wording.Body, wording.ToPerson, named is null ? wording.Addressee : $"{named}同志", basis, wording.Scope);
        letter.Edit(content, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task WithdrawAsync(LetterId id, string reason, Actor actor, CancellationToken cancellationToken)
    {
        var letter = await db.Letters.VisibleTo(actor).SingleOrNotFoundAsync(l => l.Id == id, cancellationToken);
        letter.Withdraw(reason, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What a letter about the unit can rest on.</summary>
    public IQueryable<Finding> BasisOf(UnitId unit, Actor actor) => db.Findings.AsNoTracking().VisibleTo(actor)
        .Where(finding => finding.UnitId == unit && finding.State != FindingState.Draft && finding.State != FindingState.Voided);
}
