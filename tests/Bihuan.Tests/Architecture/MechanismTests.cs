using System.Reflection;

namespace Bihuan.Tests.Architecture;

/// <summary>Every mechanism that is promised to work has a test that says so by its name.</summary>
public class MechanismTests
{
    private static readonly string[] Promised =
    [
        "A01", "A02", "A03", "A04", "A05", "A06", "A07", "A08", "A09", "A11", "A12", "A13", "A14", "A15", "A16", "A17", "A18", "A19", "A20", "A21", "A22",
        "B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B09", "B10", "B11", "B12", "B13", "B14", "B15", "B16",
        "C01", "C02", "C03", "C04", "C05", "C10", "C11", "C15", "C16", "D01", "D02", "D04", "D20", "E30", "F11", "F14", "G28", "H",
    ];

    [Fact]
    public void Every_promised_mechanism_has_a_test_named_after_it()
    {
        var tests = typeof(MechanismTests).Assembly.GetTypes().Where(type => type.Namespace == "Bihuan.Tests.Mechanisms").SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => method.Name).ToArray();
        Assert.Empty(Promised.Where(id => !tests.Any(test => test.StartsWith($"{id}_", StringComparison.Ordinal))));
    }
}
