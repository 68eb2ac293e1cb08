using Bihuan.Domain.Bulletins;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class CompositionMapping : IEntityTypeConfiguration<Composition>
{
    public void Configure(EntityTypeBuilder<Composition> composition)
    {
        composition.ToTable("compositions");
        composition.HasKey(c => new { c.RegionId, c.Kind, c.PeriodFrom });
        composition.Ignore(c => c.Period);
        // Cancelled or begun anew meanwhile: the commit that would keep the bulletin finds no such run and keeps nothing.
        composition.Property(c => c.Run).IsConcurrencyToken();
    }
}
