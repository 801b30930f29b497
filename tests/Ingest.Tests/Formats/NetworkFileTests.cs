using System.Text.Json;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Networks written by networkx, igraph and R (tools/fixtures), read back equal to what those programs hold.</summary>
public sealed class NetworkFileTests
{
    public static TheoryData<string> Written =>
    [
        .. new[] { "networkx", "igraph", "r" }
            .SelectMany(program => Directory.GetFiles(Fixture.PathOf("networks", program)).Select(f => $"{program}/{Path.GetFileName(f)}"))
            .Where(f => !f.EndsWith(".json", StringComparison.Ordinal) && !f.EndsWith(".nodes.csv", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void What_another_program_wrote_is_read_back_equal(string file)
    {
        var path = Fixture.PathOf(["networks", .. file.Split('/')]);
        var stem = Path.GetFileName(path).Split('.')[0];
        using var expected = JsonDocument.Parse(File.ReadAllText(Fixture.PathOf("networks", file.StartsWith("r/", StringComparison.Ordinal) ? "networkx" : file.Split('/')[0], stem + ".json")));
        var nodes = path.Replace(".edges.csv", ".nodes.csv", StringComparison.Ordinal);
        var reading = nodes == path ? NetworkFile.Read(path) : NetworkFile.Read(nodes, path);

        Assert.NotNull(reading.Table);
        var table = reading.Table;
        Assert.Equal(expected.RootElement.GetProperty("directed").GetBoolean(), table.IsDirected);
        Assert.Equal(expected.RootElement.GetProperty("nodes").EnumerateArray().Select(n => n.GetString()), table.Labels);
        Assert.Equal(Ties(expected, table.IsDirected), Ties(table));
        if (Path.GetExtension(path) is ".graphml" or ".gexf" or ".csv")
        {
            Assert.Equal(expected.RootElement.GetProperty("groups").EnumerateArray().Select(n => n.GetString()), table.Column("group")!.Values);
        }
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_of_the_machine_decides_nothing(string name)
    {
        var files = Directory.GetFiles(Fixture.PathOf("networks", "hand")).Order(StringComparer.Ordinal).ToArray();
        var expected = files.Select(f => NetworkFile.Read(f)).ToArray();
        using var culture = new Culture(name);
        Assert.Equal(expected.Select(r => r.Table), files.Select(f => NetworkFile.Read(f).Table));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_finding() =>
        Assert.Equal(["E101"], Fixture.Codes(NetworkFile.Read(Path.Combine(AppContext.BaseDirectory, "nergens.net")).Findings));

    [Fact]
    public void A_folder_is_a_finding() => Assert.Equal(["E102"], Fixture.Codes(NetworkFile.Read(AppContext.BaseDirectory).Findings));

    [Fact]
    public void The_content_says_the_format_where_the_name_does_not()
    {
        using var scratch = new Scratch();
        foreach (var (source, format) in new[] { ("pajek.net", "pajek"), ("ucinet-nodelist.dl", "dl"), ("gephi.gexf", "gexf"), ("yed.graphml", "graphml"), ("gephi-edges.csv", "csv") })
        {
            File.Copy(Fixture.PathOf("networks", "hand", source), scratch[source + ".txt"]);
            var table = NetworkFile.Read(scratch[source + ".txt"]).Table;
            Assert.Equal(format, table!.Files.Single().Format);
        }
    }

    private static IEnumerable<(string, string, double)> Ties(JsonDocument expected, bool isDirected) =>
        Sorted(expected.RootElement.GetProperty("ties").EnumerateArray().Select(t => (t[0].GetString()!, t[1].GetString()!, t[2].GetDouble())), isDirected);

    internal static IEnumerable<(string, string, double)> Ties(NetworkTable table) =>
        Sorted(table.Sources.Select((s, i) => (table.Labels[s], table.Labels[table.Targets[i]], table.Strengths.IsEmpty ? 1 : table.Strengths[i])), table.IsDirected);

    private static IEnumerable<(string, string, double)> Sorted(IEnumerable<(string A, string B, double Strength)> ties, bool isDirected) =>
        ties.Select(t => isDirected || string.CompareOrdinal(t.A, t.B) < 0 ? t : (t.B, t.A, t.Strength)).Order();
}
