using Bihuan.Domain.Letters;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("proposals");
        proposal.HasOne<Region>().WithMany().HasForeignKey(p => p.RegionId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        proposal.HasOne<Unit>().WithMany().HasForeignKey(p => p.AboveId).OnDelete(DeleteBehavior.Restrict);
        proposal.OwnsOne(p => p.Talk);
        proposal.Property(p => p.Grounds).IsWhole();
        proposal.HasIndex(p => new { p.RegionId, p.WaitsAs }).IsUnique();
        proposal.HasIndex(p => new { p.RegionId, p.State, p.RaisedOn });
    }
}
