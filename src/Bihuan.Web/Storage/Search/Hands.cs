using Bihuan.Domain;
using Bihuan.Domain.People;

namespace Bihuan.Web.Storage.Search;

/// <summary>Whose work he may not judge: his own and that of the person for whom he acts. Queries ask what <see cref="Actor.IsAnyOf"/> asks of one thing.</summary>
internal static class Hands
{
    public static PersonId?[] Of(Actor actor) => [.. new[] { actor.Person, actor.InPlaceOf }.Distinct().Select(hand => (PersonId?)hand)];
}
