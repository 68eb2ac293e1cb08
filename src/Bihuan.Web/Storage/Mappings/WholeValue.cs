using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bihuan.Web.Storage.Mappings;

/// <summary>A value that is replaced as a whole by each act lies as JSON in one column and is compared by identity.</summary>
internal static class WholeValue
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static PropertyBuilder<T> IsWhole<T>(this PropertyBuilder<T> property) where T : class? => property.HasConversion(
        new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Format), text => JsonSerializer.Deserialize<T>(text, Format)!),
        new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value == null ? 0 : value.GetHashCode(), value => value));
}
