using System.Text.RegularExpressions;
using System.Xml.Linq;

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

    [Fact]
    public void No_project_takes_a_file_from_outside()
    {
        var projects = Files().Where(f => Path.GetExtension(f) is ".csproj" or ".props" or ".targets").ToArray();
        Assert.NotEmpty(projects);
        var outside = new List<string>();
        foreach (var project in projects)
        {
            foreach (var value in XDocument.Load(project).Descendants().SelectMany(e => e.Attributes().Select(a => a.Value).Append(e.HasElements ? "" : e.Value)).SelectMany(v => v.Split(';')))
            {
                var path = value.Trim().Replace("$(MSBuildThisFileDirectory)", "", StringComparison.Ordinal).Replace('\\', '/');
                if (path.Contains("../", StringComparison.Ordinal) && !Path.GetFullPath(path, Path.GetDirectoryName(project)!).StartsWith(Repository.Root, StringComparison.Ordinal))
                {
                    outside.Add($"{Repository.Relative(project)} → {value}");
                }
            }
        }

        Assert.Empty(outside);
    }

    private static IEnumerable<string> Files() =>
        new[] { "src", "tests", "benchmarks", "notebooks", "docs", "data", "tools", ".ci" }
            .Select(f => Path.Combine(Repository.Root, f))
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root))
            .Where(f => Path.GetExtension(f) is ".cs" or ".md" or ".json" or ".csproj" or ".props" or ".targets" or ".sln" or ".sql" or ".py" or ".resx" or ".R" or ".c" or ".sh" or ".cff" or "")
            .Where(f => Path.GetFileName(f) != ".git")
            .Where(f => !Repository.Relative(f).Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Where(f => Path.GetFileName(f) != "HouseTests.cs");

    [GeneratedRegex(@"\.\./shared\b|(?<![\w.])/(?:wor[k]|home|root|Users)/|https?://[a-z.]*(?:nuget|npmjs|debian|pypi)\.")]
    private static partial Regex OutsidePath();
}
