namespace WijkNetwerk.Architecture.Tests;

/// <summary>One measure, one file, one test file, of the same name.</summary>
public sealed class MirrorTests
{
    private static readonly string[] MeasureRooms = ["Paths", "Cohesion", "Centrality", "Flow", "Communities", "TwoMode"];

    [Fact]
    public void Every_measure_on_a_network_has_a_test_file_of_its_name()
    {
        var tests = Repository.Sources("tests/Graph.Tests").Select(f => Path.GetFileNameWithoutExtension(f)).ToHashSet();
        var without = MeasureRooms
            .Where(room => Directory.Exists(Path.Combine(Repository.Root, "src/Graph", room)))
            .SelectMany(room => Repository.Sources($"src/Graph/{room}"))
            .Where(f => File.ReadAllText(f) is var text && text.Contains("public static class", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(name => !tests.Contains($"{name}Tests"));
        Assert.Empty(without);
    }
}
