using Bihuan.Domain;
using Bihuan.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>The names of people and units on a page: one query each, however many there are.</summary>
public sealed class Names(IReadOnlyDictionary<PersonId, string> people, IReadOnlyDictionary<UnitId, string> units)
{
    public string this[PersonId? id] => id is { } person ? people.GetValueOrDefault(person, "系统") : "";

    /// <summary>“甲代乙” where he acted for another.</summary>
    public string this[PersonId? id, PersonId? absent] => absent is null ? this[id] : $"{this[id]}代{this[absent]}";

    public string this[UnitId? id] => id is { } unit ? units.GetValueOrDefault(unit, "已撤销科室") : "";

    /// <summary>The same names for lists that are frozen or held against frozen ones.</summary>
    public PartyNames ForLists => new(person => this[(PersonId?)person], section => this[(UnitId?)section]);

    public static async Task<Names> OfAsync(BihuanDb db, IEnumerable<PersonId?> people, IEnumerable<UnitId?> units, CancellationToken cancellationToken)
    {
        var persons = people.OfType<PersonId>().Distinct().ToArray();
        var places = units.OfType<UnitId>().Distinct().ToArray();
        return new Names(
            await db.People.Where(person => persons.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken),
            await db.Units.Where(unit => places.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken));
    }
}
