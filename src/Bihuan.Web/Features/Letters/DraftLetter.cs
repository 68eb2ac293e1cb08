using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Letters;

/// <summary>起草文书 by hand: any kind the rules name, about any unit, filled from its newest inspection.</summary>
internal sealed class DraftLetter(BihuanDb db, OfficeClock clock)
{
    public async Task<LetterId> DraftAsync(string kind, UnitId unit, Actor actor, CancellationToken cancellationToken)
    {
        await db.Units.VisibleTo(actor).SingleOrNotFoundAsync(u => u.Id == unit, cancellationToken);
        var rules = await db.LetterRulesAsync(actor.Region, cancellationToken);
        if (rules.Letters.All(known => known.Name != kind)) throw new RefusedException(new UnknownLetterKind(kind));
        var newest = await db.NewestInspectionAsync(unit, cancellationToken);
        var facts = newest is { } found
            ? await db.LetterFactsAsync(found.Inspection, found.Rules, clock.Today, cancellationToken)
            : await db.LetterFactsAsync(actor.Region, unit, cancellationToken);
        var type = LetterWords.TypeOf(kind);
        var leader = type == LetterType.DutyReminder ? (await db.LeadersInChargeAsync(actor.Region, unit, clock.Today, cancellationToken)).FirstOrDefault() : null;
        var content = new LetterContent(LetterTemplates.TitleOf(type, kind, facts), LetterTemplates.BodyOf(type, facts), leader is null ? null : new PersonId(leader.Id),
            type == LetterType.DutyReminder ? leader is null ? "" : $"{leader.Name}同志" : facts.Unit, [], null);
        var letter = Letter.Draft(actor.Region, new LetterDraft(kind, unit, newest?.Inspection.Id, content), actor, clock.Now);
        db.Add(letter);
        await db.SaveChangesAsync(cancellationToken);
        return letter.Id;
    }
}
