using System.Text.RegularExpressions;
using Bihuan.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bihuan.Web.Storage;

/// <summary>Tables and columns in snake_case, so that SQL by hand reads the same on both databases.</summary>
internal static partial class Naming
{
    public static void UseSnakeCase(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes())
        {
            if (type.IsMappedToJson()) continue;
            if (type.GetTableName() is not { } table) continue;
            type.SetTableName(Snake(table));
            foreach (var property in type.GetProperties()) property.SetColumnName(Snake(NameOf(property, type)));
        }
    }

    /// <summary>An owned part lies in its owner's table, shares the owner's key and puts its own name before the others.</summary>
    private static string NameOf(IMutableProperty property, IMutableEntityType type)
    {
        if (type.FindOwnership() is not { } ownership) return property.GetColumnName();
        return property.IsPrimaryKey() ? ownership.PrincipalKey.Properties[0].Name : $"{ownership.PrincipalToDependent!.Name}_{property.Name}";
    }

    /// <summary>Keys come from the application, always.</summary>
    public static void KeysAreOurs(ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(IsTypedIdKey))
        {
            property.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static bool IsTypedIdKey(IMutableProperty property) =>
        property.IsPrimaryKey() && property.ClrType.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private static string Snake(string name) => WordStart().Replace(name, "_").ToLowerInvariant().Replace("__", "_");

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}
