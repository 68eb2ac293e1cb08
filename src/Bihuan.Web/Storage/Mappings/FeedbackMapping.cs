using Bihuan.Domain.Feedback;
using Bihuan.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

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
        document.Property(d => d.List).IsWhole();
        document.Property(d => d.Warnings).IsWhole();
        document.HasIndex(d => new { d.InspectionId, d.ReadAt });
    }
}
