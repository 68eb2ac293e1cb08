namespace Bihuan.Tests;

public class SmokeTest
{
    [Fact]
    public void Runs() => Assert.NotNull(typeof(Program));
}
