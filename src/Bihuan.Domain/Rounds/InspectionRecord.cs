namespace Bihuan.Domain.Rounds;

/// <summary>What one inspection puts on record as a whole: the plan, a report, a notification, the group. Seen by whoever sees the whole unit.</summary>
public abstract class InspectionRecord : Aggregate
{
    protected InspectionRecord() { }

    protected InspectionRecord(Inspection inspection) => (RegionId, InspectionId, UnitId) = (inspection.RegionId, inspection.Id, inspection.UnitId);

    public RegionId RegionId { get; private set; }
    public InspectionId InspectionId { get; private set; }
    public UnitId UnitId { get; private set; }
}
