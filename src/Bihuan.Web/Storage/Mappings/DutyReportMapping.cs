using Bihuan.Domain.DutyReports;
using Bihuan.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bihuan.Web.Storage.Mappings;

internal sealed class DutyReportMapping : IEntityTypeConfiguration<DutyReport>
{
    public void Configure(EntityTypeBuilder<DutyReport> report)
    {
        report.ToTable("duty_reports");
        report.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        report.Property(r => r.Judged).IsWhole();
        report.HasIndex(r => new { r.UnitId, r.Month }).IsUnique();
        report.HasIndex(r => new { r.RegionId, r.Month });
    }
}
