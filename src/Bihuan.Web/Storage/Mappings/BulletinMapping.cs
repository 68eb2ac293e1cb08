using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class BulletinMapping : IEntityTypeConfiguration<Bulletin>
{
    public void Configure(EntityTypeBuilder<Bulletin> bulletin)
    {
        bulletin.ToTable("bulletins");
        bulletin.Ignore(b => b.Period);
        bulletin.Ignore(b => b.Content);
        bulletin.Ignore(b => b.Wording);
        bulletin.Ignore(b => b.Notes);
        bulletin.Ignore(b => b.Returns);
        bulletin.Ignore(b => b.IsIntact);
        bulletin.HasOne<Region>().WithMany().HasForeignKey(b => b.RegionId).OnDelete(DeleteBehavior.Restrict);
        bulletin.HasMany(b => b.Bases).WithOne().HasForeignKey("BulletinId").IsRequired();
        bulletin.HasIndex(b => new { b.RegionId, b.Kind, b.PeriodFrom }).IsUnique();
    }
}

internal sealed class BulletinBasisMapping : IEntityTypeConfiguration<BulletinBasis>
{
    public void Configure(EntityTypeBuilder<BulletinBasis> basis)
    {
        basis.ToTable("bulletin_bases");
        basis.HasKey("BulletinId", nameof(BulletinBasis.UnitId));
    }
}
