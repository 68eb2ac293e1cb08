using Bihuan.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.ToTable("form_drafts");
        draft.HasKey(d => new { d.PersonId, d.Form });
        draft.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
        draft.Property(d => d.Form).HasMaxLength(FormDraft.LongestForm);
        draft.Property(d => d.SentFrom).HasMaxLength(FormDraft.LongestPage);
        // What nobody came back to is taken away by its age.
        draft.HasIndex(d => d.SavedAt);
    }
}
