using WijkNetwerk.Graph;

namespace WijkNetwerk.Architecture.Tests;

/// <summary>What is computed is in the catalogue, and what is in the catalogue is defined.</summary>
public sealed class CatalogueTests
{
    private static readonly string[] Rooms = ["Paths", "Cohesion", "Centrality", "Flow", "Communities", "TwoMode"];

    // Not a measure of its own: several at once, or what is measured.
    private static readonly string[] Together = ["DistanceSums", "Gatherings"];

    [Fact]
    public void Every_measure_is_listed_once()
    {
        var twice = Measures.All.GroupBy(m => m.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
        Assert.Empty(twice);
    }

    [Fact]
    public void Every_score_is_in_the_method_text()
    {
        var method = File.ReadAllText(Path.Combine(Repository.Root, "docs/method.md"));
        var missing = Measures.All.Where(m => m.Capital != Measures.Plain).Select(m => m.Id.Split('.')[0]).Distinct()
            .Where(id => !method.Contains(id, StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_field_that_measure_prints_is_in_its_text()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs/measure.md"));
        Assert.All(Measures.All.SelectMany(m => m.Fields), field => Assert.Contains($"`{field}`", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kernel_on_a_network_has_an_entry()
    {
        var listed = Measures.All.Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        var without = Rooms.SelectMany(room => Repository.Sources($"src/Graph/{room}"))
            .Where(f => File.ReadAllText(f).Contains("public static class", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(name => !listed.Contains(name) && !Together.Contains(name));
        Assert.Empty(without);
    }

    [Fact]
    public void The_class_that_an_entry_names_is_there()
    {
        var classes = typeof(Measures).Assembly.GetExportedTypes().Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Measures.All.Where(m => m.Code.Length > 0 && !classes.Contains(m.Code)).Select(m => $"{m.Id}: {m.Code}"));
    }
}
