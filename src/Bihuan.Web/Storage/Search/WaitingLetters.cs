using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>A letter that waits for the actor: to issue, to approve, to sign for or to reply to, as its state says.</summary>
public sealed record WaitingLetter(LetterId Letter, string Kind, string Title, string Unit, LetterState State, DateTimeOffset Since);

/// <summary>Letters that wait for somebody.</summary>
public static class WaitingLetters
{
    private static readonly LetterState[] Answered = [LetterState.Issued, LetterState.Received];

    public static IQueryable<WaitingLetter> LettersWaitingFor(this BihuanDb db, Actor actor)
    {
        var (person, absent) = ((PersonId?)actor.Person, actor.OnBehalfOf ?? actor.Person);
        var (isOffice, isDirector) = (actor.IsOfTheOffice, actor.Holds(Role.OfficeDirector));
        var own = actor.Posts.Where(post => post.Role is Role.UnitHead or Role.Liaison).SelectMany(post => post.Reach).Distinct().ToArray();
        return db.Letters.AsNoTracking().VisibleTo(actor).Where(letter =>
                (isOffice && (letter.State == LetterState.Draft || letter.State == LetterState.Approved))
                || (isDirector && letter.State == LetterState.Submitted && letter.SubmittedBy != person && letter.SubmittedBy != absent)
                || (Answered.Contains(letter.State) && (letter.ToPerson == person || letter.ToPerson == absent || (letter.ToPerson == null && own.Contains(letter.UnitId)))))
            .OrderBy(letter => letter.ChangedAt)
            .Select(letter => new WaitingLetter(letter.Id, letter.Kind, letter.Title, db.Units.Where(unit => unit.Id == letter.UnitId).Select(unit => unit.Name).First(), letter.State, letter.ChangedAt));
    }
}
