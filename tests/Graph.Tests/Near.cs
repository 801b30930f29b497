namespace WijkNetwerk.Graph.Tests;

/// <summary>Equality of numbers that were computed in different ways; null equals null only.</summary>
internal static class Near
{
    public const double Tolerance = 1e-9;

    public static void Equal(double? expected, double? actual, double tolerance = Tolerance, string? where = null)
    {
        if (expected is null || actual is null)
            Assert.True(expected is null && actual is null, $"{where}: expected {expected?.ToString() ?? "null"}, found {actual?.ToString() ?? "null"}");
        else
            Assert.True(Math.Abs(expected.Value - actual.Value) <= tolerance, $"{where}: expected {expected}, found {actual}");
    }

    public static void Equal(IEnumerable<double?> expected, IEnumerable<double?> actual, double tolerance = Tolerance, string? where = null)
    {
        double?[] wanted = [.. expected], found = [.. actual];
        Assert.Equal(wanted.Length, found.Length);
        for (var node = 0; node < wanted.Length; node++)
            Equal(wanted[node], found[node], tolerance, $"{where} node {node}");
    }
}
