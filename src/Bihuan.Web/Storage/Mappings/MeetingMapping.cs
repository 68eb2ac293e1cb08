using Bihuan.Domain.Meetings;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.ToTable("meetings");
        meeting.HasOne<Inspection>().WithMany().HasForeignKey(m => m.InspectionId).OnDelete(DeleteBehavior.Restrict);
        meeting.HasOne<Unit>().WithMany().HasForeignKey(m => m.UnitId).OnDelete(DeleteBehavior.Restrict);
        meeting.Property(m => m.Content).IsWhole();
        meeting.Property(m => m.Earlier).IsWhole();
        meeting.Property(m => m.Report).IsWhole();
        meeting.Property(m => m.Appraisals).IsWhole();
        meeting.HasMany(m => m.Notices).WithOne().HasForeignKey("MeetingId").IsRequired();
        meeting.HasMany(m => m.Decisions).WithOne().HasForeignKey("MeetingId").IsRequired();
        meeting.HasIndex(m => new { m.InspectionId, m.Kind });
        meeting.HasIndex(m => new { m.RegionId, m.Kind, m.HeldOn });
        meeting.HasIndex(m => m.UnitId);
    }
}

internal sealed class MeetingNoticeMapping : IEntityTypeConfiguration<MeetingNotice>
{
    public void Configure(EntityTypeBuilder<MeetingNotice> notice)
    {
        notice.ToTable("meeting_notices");
        notice.HasKey("MeetingId", nameof(MeetingNotice.Number));
        notice.Ignore(n => n.IsWaiting);
        notice.HasIndex(n => new { n.SettledAt, n.To });
    }
}

internal sealed class DecisionMapping : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ToTable("meeting_decisions");
        decision.HasKey("MeetingId", nameof(Decision.Number));
        decision.HasIndex(d => new { d.OwnerId, d.DoneOn });
    }
}
