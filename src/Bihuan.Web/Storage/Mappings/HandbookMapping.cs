using Bihuan.Domain.Handbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class HandbookMapping : IEntityTypeConfiguration<HandbookEdition>
{
    public void Configure(EntityTypeBuilder<HandbookEdition> edition)
    {
        edition.ToTable("handbook_editions");
        edition.Property(e => e.Chapters).IsWhole();
        edition.HasIndex(e => new { e.RegionId, e.Number }).IsUnique();
    }
}
