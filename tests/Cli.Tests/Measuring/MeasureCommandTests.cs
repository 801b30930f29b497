using System.Globalization;
using System.Text.Json;

namespace WijkNetwerk.Cli.Tests.Measuring;

/// <summary>The command measure: its shape, its options, what it says of bad input.</summary>
public sealed class MeasureCommandTests
{
    private const string Kite = "source,target\n0,1\n0,2\n0,3\n0,5\n1,3\n1,4\n1,6\n2,3\n2,5\n3,4\n3,5\n3,6\n4,6\n5,6\n5,7\n6,7\n7,8\n8,9\n";

    private static readonly string[] NodeFields =
    [
        "id", "degree", "inDegree", "outDegree", "strength", "betweenness", "closeness", "harmonic", "harmonicIn", "clustering", "constraint", "effectiveSize", "efficiency",
        "hierarchy", "core", "eiIndex", "coordinator", "itinerant", "gatekeeper", "representative", "liaison", "cutNode", "component",
    ];

    private static readonly string[] GraphFields =
    [
        "nodes", "edges", "directed", "density", "reciprocity", "transitivity", "meanClustering", "meanClusteringOfDegreeTwo", "components", "largestComponent",
        "connectedness", "fragmentation", "distanceFragmentation", "maxCore", "eiIndex", "eiExpected", "modularityOfGroups", "assortativity", "modularityFound", "selfTies", "parallelTies",
    ];

    [Fact]
    public void The_document_has_the_fields_of_the_contract_in_their_order()
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", Kite);
        var json = terminal.Run("measure", "edges.csv", "--format", "json").IsDone().Json;
        Assert.Equal(["graph", "nodes", "cutNodes", "bridgeTies", "communities", "pairs", "keyPlayers", "reasons", "provenance"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(GraphFields, json.GetProperty("graph").EnumerateObject().Select(p => p.Name));
        Assert.All(json.GetProperty("nodes").EnumerateArray(), n => Assert.Equal(NodeFields, n.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(42, json.GetProperty("provenance").GetProperty("seed").GetInt32());
        Assert.Equal(64, json.GetProperty("provenance").GetProperty("inputs")[0].GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public void The_same_network_in_another_order_gives_the_same_numbers()
    {
        using var terminal = new Terminal();
        var rows = Kite.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        terminal.Write("a/edges.csv", Kite);
        terminal.Write("b/edges.csv", rows[0] + "\n" + string.Join('\n', rows.Skip(1).Reverse().Select(r => string.Join(',', r.Split(',').Reverse()))));
        static string Bare(Answer answer) => answer.IsDone().Data[..answer.Data.IndexOf("\"provenance\"", StringComparison.Ordinal)];
        Assert.Equal(Bare(terminal.Run("measure", "a/edges.csv", "--format", "json")), Bare(terminal.Run("measure", "b/edges.csv", "--format", "json")));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    public void The_culture_of_the_machine_moves_no_byte(string format)
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", Kite);
        var expected = terminal.Run("measure", "edges.csv", "--format", format).IsDone().Data;
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "nl-NL", "tr-TR", "ar-SA", "fa-IR" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, terminal.Run("measure", "edges.csv", "--format", format).Data);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Only_what_is_asked_is_measured_and_the_rest_says_so()
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", Kite);
        var json = terminal.Run("measure", "edges.csv", "--only", "constraint,density", "--only", "cutNodes", "--format", "json").IsDone().Json;
        Assert.Equal(0.4, json.GetProperty("graph").GetProperty("density").GetDouble(), 12);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("graph").GetProperty("transitivity").ValueKind);
        Assert.Equal(JsonValueKind.Number, json.GetProperty("nodes")[0].GetProperty("constraint").ValueKind);
        Assert.Equal("not asked", json.GetProperty("reasons").GetProperty("node:*.betweenness").GetString());
        Assert.Equal("not asked", json.GetProperty("reasons").GetProperty("bridgeTies").GetString());
        Assert.Equal(["7", "8"], json.GetProperty("cutNodes").EnumerateArray().Select(n => n.GetString()));
    }

    [Fact]
    public void Self_ties_and_parallel_ties_are_left_out_and_counted()
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", "source,target,weight\na,b,2\nb,a,3\na,a,1\nb,c,1\n");
        var answer = terminal.Run("measure", "edges.csv", "--format", "json").IsDone();
        var graph = answer.Json.GetProperty("graph");
        Assert.Equal((2, 1, 1), (graph.GetProperty("edges").GetInt32(), graph.GetProperty("selfTies").GetInt32(), graph.GetProperty("parallelTies").GetInt32()));
        Assert.Contains("1 parallel tie is merged", answer.Messages, StringComparison.Ordinal);
        var strong = terminal.Run("measure", "edges.csv", "--strengths", "--format", "json").IsDone().Json.GetProperty("nodes");
        Assert.Equal([5.0, 6.0, 1.0], strong.EnumerateArray().Select(n => n.GetProperty("strength").GetDouble()));
    }

    [Fact]
    public void An_undefined_number_is_null_with_its_reason()
    {
        using var terminal = new Terminal();
        terminal.Write("nodes.csv", "id,group\na,x\nb,y\nc,\nd,x\n");
        terminal.Write("edges.csv", "source,target\na,b\nb,c\n");
        terminal.Write("pairs.csv", "source,target\na,b\na,d\na,a\nc,d\n");
        var answer = terminal.Run("measure", "nodes.csv", "edges.csv", "--group", "group", "--pairs", "pairs.csv", "--format", "json").IsDone();
        var reasons = answer.Json.GetProperty("reasons").EnumerateObject().ToDictionary(r => r.Name, r => r.Value.GetString());
        Assert.Equal("isolate", reasons["node:d.constraint"]);
        Assert.Equal("isolate", reasons["node:d.closeness"]);
        Assert.Equal("isolate", reasons["node:d.eiIndex"]);
        Assert.Equal("no group", reasons["node:c.eiIndex"]);
        Assert.Equal("degree below two", reasons["node:a.clustering"]);
        Assert.Equal("undirected", reasons["graph.reciprocity"]);
        Assert.Equal("adjacent", reasons["pair:a,b.minimumCut"]);
        Assert.Equal("no path", reasons["pair:a,d.distance"]);
        Assert.Equal("same node", reasons["pair:a,a.disjointPaths"]);
        Assert.Contains("1 node has no group", answer.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_without_nodes_and_one_with_a_single_node_have_reasons_for_everything()
    {
        using var terminal = new Terminal();
        terminal.Write("none.net", "*Vertices 0\n");
        terminal.Write("one.net", "*Vertices 1\n");
        var none = terminal.Run("measure", "none.net", "--format", "json").IsDone().Json;
        Assert.Equal(0, none.GetProperty("nodes").GetArrayLength());
        Assert.Equal("no nodes", none.GetProperty("reasons").GetProperty("graph.meanClustering").GetString());
        var one = terminal.Run("measure", "one.net", "--format", "json").IsDone().Json;
        Assert.Equal("fewer than two nodes", one.GetProperty("reasons").GetProperty("graph.density").GetString());
        Assert.Equal(1, one.GetProperty("graph").GetProperty("components").GetInt32());
    }

    [Fact]
    public void Csv_has_a_row_for_every_node()
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", Kite);
        var rows = terminal.Run("measure", "edges.csv", "--format", "csv", "--only", "degree,constraint,cutNode").IsDone().Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id,label,degree,constraint,cutNode", rows[0]);
        Assert.Equal(11, rows.Length);
        Assert.Equal("8,8,2,0.5,yes", rows[9]);
    }

    [Fact]
    public void A_reader_gets_tables_in_Dutch()
    {
        using var terminal = new Terminal("nl_NL.UTF-8");
        terminal.Write("edges.csv", Kite);
        var answer = terminal.Run("measure", "edges.csv").IsDone();
        Assert.Contains("deel van de mogelijke banden", answer.Data, StringComparison.Ordinal);
        Assert.Contains("Snijknopen: 7, 8", answer.Data, StringComparison.Ordinal);
        Assert.Contains("0,4", answer.Data, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "E101", "measure", "nergens.csv")]
    [InlineData(1, "--group", "measure", "edges.csv", "--group", "sector")]
    [InlineData(1, "density", "measure", "edges.csv", "--only", "densiti")]
    [InlineData(1, "--key-players", "measure", "edges.csv", "--key-players", "nul")]
    [InlineData(1, "--approximate", "measure", "edges.csv", "--approximate", "2")]
    [InlineData(2, "E205", "measure", "edges.csv", "--pairs", "wrong.csv")]
    [InlineData(2, "E616", "measure", "negative.csv")]
    [InlineData(2, "E401", "measure", "nan.csv")]
    [InlineData(2, "E108", "measure", "nodes.csv")]
    [InlineData(1, "1e150", "measure", "huge.csv", "--strengths")]
    public void Bad_input_is_said_and_nothing_is_written(int code, string says, params string[] args)
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", Kite);
        terminal.Write("nodes.csv", "id,group\na,x\n");
        terminal.Write("wrong.csv", "source,target\n0,11\n");
        terminal.Write("negative.csv", "source,target,weight\na,b,-2\n");
        terminal.Write("nan.csv", "source,target,weight\na,b,NaN\n");
        terminal.Write("huge.csv", "source,target,weight\na,b,1e308\nb,c,1e308\n");
        Assert.Equal("", terminal.Run([.. args, "--format", "json"]).Stops(code, says).Data);
    }

    [Fact]
    public void Stopping_leaves_nothing_written()
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", Kite);
        Assert.Equal("", terminal.Run(new CancellationToken(canceled: true), "measure", "edges.csv", "--format", "json").Stops(ExitCodes.Interrupted).Data);
    }
}
