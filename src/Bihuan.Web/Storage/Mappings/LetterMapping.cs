using Bihuan.Domain.Letters;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("letters");
        letter.HasOne<Region>().WithMany().HasForeignKey(l => l.RegionId).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Unit>().WithMany().HasForeignKey(l => l.UnitId).OnDelete(DeleteBehavior.Restrict);
        letter.HasOne<Inspection>().WithMany().HasForeignKey(l => l.InspectionId).OnDelete(DeleteBehavior.Restrict);
        foreach (var computed in new[] { nameof(Letter.NeedsApproval), nameof(Letter.IsOut), nameof(Letter.Number) }) letter.Ignore(computed);
        letter.Property(l => l.Basis).IsWhole();
        letter.Property(l => l.Hands).IsWhole();
        letter.Property(l => l.Reply).IsWhole();
        letter.Property(l => l.Talk).IsWhole();
        letter.Property(l => l.FollowUp).IsWhole();
        // No number twice, whoever issues at the same moment; drafts have none.
        letter.HasIndex(l => new { l.RegionId, l.Word, l.Year, l.Serial }).IsUnique();
        letter.HasIndex(l => new { l.RegionId, l.DraftedAt });
        letter.HasIndex(l => new { l.UnitId, l.Type, l.State });
        letter.HasIndex(l => l.ToPerson);
        letter.HasIndex(l => l.InspectionId);
    }
}
