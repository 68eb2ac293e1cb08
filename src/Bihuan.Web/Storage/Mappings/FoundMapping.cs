using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class FoundFindingMapping : IEntityTypeConfiguration<FoundFinding>
{
    /// <summary>No table of the model's: the search index is made by the script SearchFindings.</summary>
    public void Configure(EntityTypeBuilder<FoundFinding> found)
    {
        found.HasNoKey().ToView(null);
        found.Property(f => f.FindingId).HasColumnName("finding_id");
    }
}

internal sealed class FoundNumberMapping : IEntityTypeConfiguration<FoundNumber>
{
    public void Configure(EntityTypeBuilder<FoundNumber> found)
    {
        found.HasNoKey().ToView(null);
        found.Property(f => f.Number).HasColumnName("number");
    }
}
