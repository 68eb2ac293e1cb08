namespace Bihuan.Tests.World;

/// <summary>A clock that moves only when told to.</summary>
public sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;

    public void MoveTo(DateOnly officeDay) => _now = new DateTimeOffset(officeDay.ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero);
}
