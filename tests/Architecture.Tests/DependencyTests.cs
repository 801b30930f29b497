using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WijkNetwerk.Architecture.Tests;

/// <summary>Dependencies run one way: Cli → {Ingest, Viz} → Graph, and inside Graph from social capital down to plain networks.</summary>
public sealed partial class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Graph"] = [],
        ["Ingest"] = ["Graph"],
        ["Viz"] = ["Graph"],
        ["Cli"] = ["Graph", "Ingest", "Viz"],
    };

    // The rooms of Graph, lowest first; each may use its own layer and those below.
    private static readonly string[][] Layers =
    [
        ["Ecosystems"],
        ["Results"],
        ["Numerics", "Networks"],
        ["Paths", "Cohesion", "Centrality", "Flow", "Communities", "TwoMode"],
        ["Views", "SocialCapital"],
        ["Composition", "Fragility", "Significance"],
        ["Partners", "Uncertainty"],
        ["Levels"],
    ];

    // What any network may be asked, whatever its nodes are.
    private static readonly string[] Plain = [.. Layers[2], .. Layers[3]];

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_projects_below_it(string project)
    {
        var references = Assembly.Load($"WijkNetwerk.{project}").GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => name.StartsWith("WijkNetwerk.", StringComparison.Ordinal))
            .Select(name => name["WijkNetwerk.".Length..]);
        Assert.Empty(references.Except(Allowed[project]));

        var declared = XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Empty(declared.Except(Allowed[project]));
    }

    [Fact]
    public void Graph_needs_nothing_but_the_base_class_library()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src/Graph/Graph.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.All(
            Assembly.Load("WijkNetwerk.Graph").GetReferencedAssemblies(),
            a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_room_of_Graph_has_its_layer() =>
        Assert.Equal(
            Layers.SelectMany(rooms => rooms).Order(StringComparer.Ordinal),
            Repository.Sources("src/Graph").Select(f => Repository.Relative(f).Split('/')).Where(path => path.Length > 3).Select(path => path[2]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Inside_Graph_no_room_uses_a_room_above_it()
    {
        var layerOf = Layers.SelectMany((rooms, layer) => rooms.Select(room => (room, layer))).ToDictionary(x => x.room, x => x.layer);
        var wrong = new List<string>();
        foreach (var file in Repository.Sources("src/Graph"))
        {
            var room = Repository.Relative(file).Split('/')[2];
            if (!layerOf.TryGetValue(room, out var layer))
            {
                continue;
            }

            foreach (Match use in GraphNamespace().Matches(File.ReadAllText(file)))
            {
                if (layerOf.TryGetValue(use.Groups[1].Value, out var used) && used > layer)
                {
                    wrong.Add($"{Repository.Relative(file)} uses {use.Value}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_plain_network_does_not_know_what_a_cooperative_is()
    {
        var rooms = Plain.Select(r => $"src/Graph/{r}/").ToArray();
        var words = Repository.Sources("src/Graph")
            .Where(f => rooms.Any(r => Repository.Relative(f).StartsWith(r, StringComparison.Ordinal)))
            .Where(f => File.ReadAllText(f) is var text && (NeighbourhoodWord().IsMatch(text) || text.Contains("WijkNetwerk.Graph.Ecosystems", StringComparison.Ordinal)))
            .Select(Repository.Relative);
        Assert.Empty(words);
    }

    [GeneratedRegex(@"using (?:static )?WijkNetwerk\.Graph\.(\w+)")]
    private static partial Regex GraphNamespace();

    [GeneratedRegex(@"cooperative|municipal|neighbourhood|bonding|bridging(?! tie)", RegexOptions.IgnoreCase)]
    private static partial Regex NeighbourhoodWord();
}
