using Bihuan.Domain.Delegations;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> delegation)
    {
        delegation.ToTable("delegations");
        delegation.Property(d => d.From).HasColumnName("valid_from");
        delegation.Property(d => d.To).HasColumnName("valid_to");
        delegation.HasOne<Region>().WithMany().HasForeignKey(d => d.RegionId).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => d.AbsentId).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => d.SubstituteId).OnDelete(DeleteBehavior.Restrict);
        // Asked for each person who signs in: whom he may act for today.
        delegation.HasIndex(d => new { d.SubstituteId, d.To });
        delegation.HasIndex(d => new { d.AbsentId, d.To });
    }
}
