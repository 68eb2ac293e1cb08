using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class FeedbackMapping : IEntityTypeConfiguration<FeedbackDocument>
{
    public void Configure(EntityTypeBuilder<FeedbackDocument> document)
    {
        document.ToTable("feedback_documents");
        document.Ignore(d => d.IsOpen);
        document.HasOne<Inspection>().WithMany().HasForeignKey(d => d.InspectionId).OnDelete(DeleteBehavior.Restrict);
        document.OwnsOne(d => d.File, file => file.HasIndex(f => f.Hash));
        document.Navigation(d => d.File).IsRequired();
        Whole(document.Property(d => d.List));
        Whole(document.Property(d => d.Warnings));
        document.HasIndex(d => new { d.InspectionId, d.ReadAt });
    }

    /// <summary>The value is replaced as a whole by each edit, so it lies in one column and is compared by identity.</summary>
    private static void Whole<T>(PropertyBuilder<T> property) where T : class => property.HasConversion(
        new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, Format), text => JsonSerializer.Deserialize<T>(text, Format)!),
        new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => value.GetHashCode(), value => value));

    private static readonly JsonSerializerOptions Format = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };
}
