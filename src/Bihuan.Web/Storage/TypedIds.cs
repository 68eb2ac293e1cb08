using Bihuan.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bihuan.Web.Storage;

/// <summary>Typed ids are GUIDs in the database. A new id type in the domain needs no line here.</summary>
internal static class TypedIds
{
    public static void MapAll(ModelConfigurationBuilder conventions)
    {
        foreach (var id in typeof(RegionId).Assembly.GetTypes().Where(IsTypedId))
        {
            conventions.Properties(id).HaveConversion(typeof(Converter<>).MakeGenericType(id));
        }
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private sealed class Converter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => From(value)) where TId : struct, IId<TId>
    {
        // Every property has a converter of its own and compiles it while the model is built: a hundred and sixty compilations of two words.
        public override Func<TId, Guid> ConvertToProviderTyped { get; } = static id => id.Value;
        public override Func<Guid, TId> ConvertFromProviderTyped { get; } = From;

        private static TId From(Guid value) => TId.From(value);
    }
}
