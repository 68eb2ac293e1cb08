using Bihuan.Web.Storage.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.ToTable("history");
        entry.HasKey(e => new { e.RegionId, e.Number });
        entry.HasIndex(e => new { e.SubjectId, e.Number });
        entry.HasIndex(e => new { e.Kind, e.Number });
        entry.HasIndex(e => new { e.By, e.Number });
        entry.HasIndex(e => e.At);
        // What a person did in the last days, kind by kind (A18).
        entry.HasIndex(e => new { e.By, e.At, e.Kind });
    }
}

internal sealed class ChainHeadMapping : IEntityTypeConfiguration<ChainHead>
{
    public void Configure(EntityTypeBuilder<ChainHead> head)
    {
        head.ToTable("chain_heads");
        head.HasKey(h => h.RegionId);
        head.Property(h => h.Number).IsConcurrencyToken();
    }
}
