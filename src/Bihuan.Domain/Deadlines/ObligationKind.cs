namespace Bihuan.Domain.Deadlines;

/// <summary>What a unit owes after its feedback meeting (B01); its official words are in <see cref="DeadlineWords"/>.</summary>
public enum ObligationKind
{
    StudyMeeting,
    Plan,
    /// <summary>把反馈意见和表态讲话原原本本在党内通报 (B12).</summary>
    InnerNotification,
    Mobilisation,
    DemocraticLifeMeeting,
    InterimReport,
    DoubleReport,
    ImmediateFindings,
    ConcentratedPeriod,
}
