using Bihuan.Domain.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class EscalationLevelMapping : IEntityTypeConfiguration<EscalationLevel>
{
    public void Configure(EntityTypeBuilder<EscalationLevel> level)
    {
        level.ToTable("escalation_levels");
        level.HasKey(l => l.SubjectId);
        // Two nodes that raise the same step at once: the slower one fails and looks again.
        level.Property(l => l.Step).IsConcurrencyToken();
        level.Property(l => l.Due).IsConcurrencyToken();
    }
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.ToTable("reminders");
        reminder.HasKey(r => new { r.PersonId, r.SubjectId, r.Due, r.Step });
        reminder.HasIndex(r => new { r.PersonId, r.RaisedOn });
        reminder.HasIndex(r => r.SubjectId);
    }
}
