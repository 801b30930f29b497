using System.Text.Json;

namespace WijkNetwerk.Cli.Tests.Measuring;

/// <summary>What measure says beside what networkx, igraph and sna say (tools/oracles/measure.py), on eight networks.</summary>
public sealed class MeasureOracleTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<string> Names => ["karate", "kite", "florentine", "camp92", "disconnected", "disconnected-directed", "strengths", "strengths-directed"];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_numbers_about_the_network_are_those_of_other_programs(string name)
    {
        var (expected, actual) = Run(name);
        Same(expected.GetProperty("graph"), actual.GetProperty("graph"), name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_numbers_about_every_node_are_those_of_other_programs(string name)
    {
        var (expected, actual) = Run(name);
        var nodes = actual.GetProperty("nodes").EnumerateArray().ToDictionary(n => n.GetProperty("id").GetString()!);
        Assert.Equal(expected.GetProperty("nodes").GetArrayLength(), nodes.Count);
        foreach (var node in expected.GetProperty("nodes").EnumerateArray())
        {
            Same(node, nodes[node.GetProperty("id").GetString()!], $"{name} {node.GetProperty("id")}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cut_nodes_and_bridge_ties_are_those_of_networkx(string name)
    {
        var (expected, actual) = Run(name);
        Assert.Equal(Compact(expected.GetProperty("cutNodes")), Compact(actual.GetProperty("cutNodes")));
        Assert.Equal(Compact(expected.GetProperty("bridgeTies")), Compact(actual.GetProperty("bridgeTies")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_numbers_about_pairs_are_those_of_networkx(string name)
    {
        var (expected, actual) = Run(name);
        var pairs = expected.GetProperty("pairs").EnumerateArray().Zip(actual.GetProperty("pairs").EnumerateArray()).ToArray();
        Assert.Equal(13, pairs.Length);
        foreach (var (other, ours) in pairs)
        {
            var what = $"{name} {other.GetProperty("source")} {other.GetProperty("target")}";
            foreach (var field in new[] { "source", "target", "distance", "disjointPaths", "commonNeighbours", "jaccard", "adamicAdar", "resourceAllocation" })
            {
                Same(other.GetProperty(field), ours.GetProperty(field), $"{what} {field}");
            }

            Assert.Equal(Compact(other.GetProperty("dominators")), Compact(ours.GetProperty("dominators")));
            foreach (var cut in new[] { "minimumCut", "minimumCutFar" })
            {
                var isAdjacent = other.GetProperty("cutSize").ValueKind == JsonValueKind.Null;
                Assert.Equal(isAdjacent ? JsonValueKind.Null : JsonValueKind.Array, ours.GetProperty(cut).ValueKind);
                Assert.True(isAdjacent || ours.GetProperty(cut).GetArrayLength() == other.GetProperty("cutSize").GetInt32(), $"{what} {cut}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_null_has_a_reason_and_every_reason_a_null(string name)
    {
        var (_, actual) = Run(name);
        var reasons = actual.GetProperty("reasons").EnumerateObject().Select(r => r.Name).ToHashSet();
        var nulls = actual.GetProperty("graph").EnumerateObject().Where(IsNull).Select(p => $"graph.{p.Name}").ToHashSet();
        foreach (var node in actual.GetProperty("nodes").EnumerateArray())
        {
            foreach (var field in node.EnumerateObject().Where(IsNull))
            {
                var own = $"node:{node.GetProperty("id")}.{field.Name}";
                nulls.Add(reasons.Contains(own) ? own : $"node:*.{field.Name}");
            }
        }

        foreach (var pair in actual.GetProperty("pairs").EnumerateArray())
        {
            nulls.UnionWith(pair.EnumerateObject().Where(IsNull).Select(f => $"pair:{pair.GetProperty("source")},{pair.GetProperty("target")}.{f.Name}"));
        }

        foreach (var tie in actual.TryGetProperty("disparity", out var ties) ? ties.EnumerateArray().ToArray() : [])
        {
            nulls.UnionWith(tie.EnumerateObject().Where(IsNull).Select(f => $"tie:{tie.GetProperty("source")},{tie.GetProperty("target")}.{f.Name}"));
        }

        Assert.Equal(nulls.Order(StringComparer.Ordinal), reasons.Order(StringComparer.Ordinal));
    }

    private static (JsonElement Expected, JsonElement Actual) Run(string name)
    {
        using var terminal = new Terminal();
        var folder = Path.Combine(Terminal.Repository, "tests", "Cli.Tests", "Oracles", "measure");
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, $"{name}.json"))).RootElement;
        var pairs = expected.GetProperty("pairs").EnumerateArray().Select(p => $"{p.GetProperty("source")},{p.GetProperty("target")}\n");
        terminal.Write("pairs.csv", "source,target\n" + string.Concat(pairs));
        string[] options = [.. expected.GetProperty("options").EnumerateArray().Select(o => o.GetString()!), "--pairs", "pairs.csv", "--format", "json"];
        return (expected, terminal.Run(["measure", Path.Combine(folder, $"{name}.graphml"), .. options]).IsDone().Json);
    }

    private static void Same(JsonElement expected, JsonElement actual, string what)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in expected.EnumerateObject())
                {
                    Same(field.Value, actual.GetProperty(field.Name), $"{what} {field.Name}");
                }

                break;
            case JsonValueKind.Number:
                Assert.True(actual.ValueKind == JsonValueKind.Number, $"{what}: {actual} instead of {expected}");
                var (a, b) = (expected.GetDouble(), actual.GetDouble());
                Assert.True(Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Abs(a)), $"{what}: {b:R} instead of {a:R}");
                break;
            default:
                Assert.True(expected.ValueKind == actual.ValueKind && expected.ToString() == actual.ToString(), $"{what}: {actual} instead of {expected}");
                break;
        }
    }

    private static bool IsNull(JsonProperty field) => field.Value.ValueKind == JsonValueKind.Null;

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
