using System.Text.RegularExpressions;

namespace WijkNetwerk.Architecture.Tests;

/// <summary>The rules of the house that a machine can hold.</summary>
public sealed partial class HouseTests
{
    private static readonly string[] Rooms = ["Helpers", "Utils", "Utilities", "Managers", "Interfaces", "Extensions", "Common", "Misc"];

    [Fact]
    public void No_folder_is_named_for_what_does_not_belong_anywhere()
    {
        var found = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(d => Rooms.Contains(Path.GetFileName(d)));
        Assert.Empty(found);
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var long_ = new[] { "src", "tests", "benchmarks", "notebooks" }.SelectMany(Repository.Sources)
            .Select(f => (File: Repository.Relative(f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > 400);
        Assert.Empty(long_);
    }

    [Theory]
    [InlineData("CurrentCulture", "culture must not move a byte")]
    [InlineData("DateTime.Now", "results have no clock")]
    [InlineData("DateTime.UtcNow", "results have no clock")]
    [InlineData("DateTime.Today", "there is no today: the reference date is compulsory")]
    [InlineData("Random.Shared", "every random result has a seed")]
    [InlineData("NotImplemented" + "Exception", "a stub is a defect")]
    [InlineData("#region", "a file that needs regions is two files")]
    public void No_source_uses(string word, string because)
    {
        var found = Repository.Sources("src").Where(f => File.ReadAllText(f).Contains(word, StringComparison.Ordinal)).Select(Repository.Relative).ToArray();
        Assert.True(found.Length == 0, $"{because}: {string.Join(", ", found)}");
    }

    [Fact]
    public void No_namespace_has_the_name_of_a_type_in_it()
    {
        var types = new[] { "Graph", "Ingest", "Viz", "Cli" }
            .SelectMany(p => System.Reflection.Assembly.Load($"WijkNetwerk.{p}").GetTypes())
            .Where(t => t.Namespace?.StartsWith("WijkNetwerk", StringComparison.Ordinal) == true)
            .ToArray();
        var clashes = types.Where(t => t.Namespace!.Split('.').Contains(t.Name)).Select(t => t.FullName);
        Assert.Empty(clashes);
    }

    [Fact]
    public void The_project_stands_alone()
    {
        var outside = Files().Where(f => OutsidePath().IsMatch(File.ReadAllText(f))).Select(Repository.Relative);
        Assert.Empty(outside);
    }

    private static IEnumerable<string> Files() =>
        new[] { "src", "tests", "benchmarks", "notebooks", "docs", "data", "tools" }
            .Select(f => Path.Combine(Repository.Root, f))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".md" or ".json" or ".csproj" or ".sql" or ".py" or ".resx" or ".R" or ".sh")
            .Where(f => !Repository.Relative(f).Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Where(f => Path.GetFileName(f) != "HouseTests.cs");

    [GeneratedRegex(@"\.\./shared\b|(?<![\w.])/wor[k]/|https?://[a-z.]*(?:nuget|npmjs|debian)\.")]
    private static partial Regex OutsidePath();
}
