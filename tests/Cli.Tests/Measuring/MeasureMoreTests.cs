using System.Text.Json;

namespace WijkNetwerk.Cli.Tests.Measuring;

/// <summary>Key players, communities and groups, by the values of the method text (T1, T2, T3) and by what must hold.</summary>
public sealed class MeasureMoreTests
{
    [Theory]
    [InlineData("kite", 1, "fragmentation", .388889, "7")]
    [InlineData("kite", 2, "fragmentation", .535714, "5,6")]
    [InlineData("kite", 3, "distanceFragmentation", .674603, "3,5,6")]
    [InlineData("kite", 1, "distanceReach", .808333, "3")]
    [InlineData("kite", 2, "distanceReach", 1.0, "3,8")]
    [InlineData("kite", 1, "reach2", 1.0, "7")]
    [InlineData("karate", 1, "fragmentation", .316288, "00")]
    [InlineData("karate", 2, "fragmentation", .423387, "00,01")]
    [InlineData("karate", 2, "distanceReach", .955882, "00,33")]
    [InlineData("florentine", 1, "fragmentation", .384615, "Medici")]
    [InlineData("florentine", 2, "fragmentation", .705128, "Guadagni,Medici")]
    [InlineData("florentine", 3, "fragmentation", .863636, "Guadagni,Medici,Strozzi")]
    public void Key_players_are_those_of_the_method_text(string network, int size, string criterion, double value, string set)
    {
        var json = Known(network, "--key-players", "3", "--only", "density");
        var best = json.GetProperty("keyPlayers").EnumerateArray().Single(k => k.GetProperty("size").GetInt32() == size && k.GetProperty("criterion").GetString() == criterion);
        Assert.Equal(value, best.GetProperty("value").GetDouble(), 6);
        Assert.True(best.GetProperty("exact").GetBoolean());
        Assert.Contains(set, best.GetProperty("sets").EnumerateArray().Select(s => string.Join(',', s.EnumerateArray().Select(n => n.GetString()))));
    }

    [Fact]
    public void Key_players_for_whom_nobody_would_be_left_are_undefined()
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", "source,target\na,b\n");
        var json = terminal.Run("measure", "edges.csv", "--key-players", "3", "--format", "json").IsDone().Json;
        Assert.Equal("fewer than two nodes left", json.GetProperty("reasons").GetProperty("keyPlayers:1.fragmentation").GetString());
        Assert.Equal(12, json.GetProperty("keyPlayers").GetArrayLength());
    }

    /// <summary>A star: the hub alone breaks all, and reaches all, so every larger set with the hub is as good; the number of them is C(n-1, k-1).</summary>
    [Fact]
    public void All_sizes_that_have_a_meaning_end_also_where_very_many_sets_are_equally_good()
    {
        using var terminal = new Terminal();
        terminal.Write("edges.csv", "source,target\n" + string.Concat(Enumerable.Range(1, 18).Select(leaf => $"hub,l{leaf}\n")));
        var json = terminal.Run("measure", "edges.csv", "--key-players", "17", "--only", "density", "--format", "json").IsDone().Json;
        var best = json.GetProperty("keyPlayers").EnumerateArray().Where(k => k.GetProperty("criterion").GetString() == "fragmentation").ToArray();
        Assert.Equal(17, best.Length);
        Assert.All(best, one => Assert.Equal(1.0, one.GetProperty("value").GetDouble()));
        Assert.Equal([1, 18, 153, 816, 3060, 8568, 18564, 31824, 43758, 48620, 43758, 31824, 18564, 8568, 3060, 816, 153], best.Select(one => one.GetProperty("sets").GetArrayLength()));
    }

    [Theory]
    [InlineData("karate")]
    [InlineData("kite")]
    [InlineData("florentine")]
    public void The_modularity_found_is_that_of_the_communities_and_as_high_as_igraphs(string network)
    {
        var (json, expected) = Oracle(network);
        var community = json.GetProperty("communities").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!, c => c.GetProperty("community").GetInt32());
        var found = json.GetProperty("graph").GetProperty("modularityFound").GetDouble();
        Assert.Equal(Modularity(network, community), found, 10);
        Assert.True(found >= expected.GetProperty("leiden").GetDouble() - 1e-9, $"{found:R}");
    }

    [Fact]
    public void Sampled_betweenness_is_within_the_error_it_says()
    {
        var exact = Known("karate").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("betweenness").GetDouble());
        var sampled = Known("karate", "--approximate", "0.02");
        var error = sampled.GetProperty("provenance").GetProperty("betweenness").GetProperty("errorInPairs").GetDouble();
        Assert.InRange(error, 1e-9, 0.02 * 34 * 33 / 2);
        Assert.All(
            exact.Zip(sampled.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("betweenness").GetDouble())),
            pair => Assert.InRange(pair.Second, pair.First - error, pair.First + error));
    }

    [Fact]
    public void The_seed_decides_and_is_kept()
    {
        var first = Known("karate", "--seed", "7");
        Assert.Equal(7, first.GetProperty("provenance").GetProperty("seed").GetInt32());
        Assert.Equal(JsonSerializer.Serialize(first), JsonSerializer.Serialize(Known("karate", "--seed", "7")));
    }

    [Fact]
    public void Nodes_without_a_group_take_no_part_in_what_is_about_groups()
    {
        using var terminal = new Terminal();
        terminal.Write("nodes.csv", "id,group\na,x\nb,x\nc,y\nd,\n");
        terminal.Write("edges.csv", "source,target\na,b\nb,c\nc,d\nd,a\n");
        terminal.Write("some.csv", "id,group\na,x\nb,x\nc,y\n");
        terminal.Write("less.csv", "source,target\na,b\nb,c\n");
        var json = terminal.Run("measure", "nodes.csv", "edges.csv", "--group", "group", "--format", "json").IsDone().Json;
        var less = terminal.Run("measure", "some.csv", "less.csv", "--group", "GROUP", "--format", "json").IsDone().Json;
        foreach (var field in new[] { "eiIndex", "modularityOfGroups", "eiExpected" })
        {
            Assert.Equal(less.GetProperty("graph").GetProperty(field).GetDouble(), json.GetProperty("graph").GetProperty(field).GetDouble(), 12);
        }

        Assert.Equal("no group", json.GetProperty("reasons").GetProperty("node:d.liaison").GetString());
    }

    [Fact]
    public void Chance_beside_groups_is_that_of_a_path_of_four_by_hand()
    {
        // A A B B along a path: E-I −1/3 in two of six ways, mean 1/3, spread .544331, and four of six lie as far off: p 2/3 (method.md, section 16).
        using var terminal = new Terminal();
        terminal.Write("nodes.csv", "id,group\na,A\nb,A\nc,B\nd,B\n");
        terminal.Write("edges.csv", "source,target\na,b\nb,c\nc,d\n");
        var json = terminal.Run("measure", "nodes.csv", "edges.csv", "--group", "group", "--significance", "--seed", "7", "--format", "json").IsDone().Json;
        var chance = json.GetProperty("significance");
        Assert.Equal((9_999, 7), (chance.GetProperty("draws").GetInt32(), chance.GetProperty("seed").GetInt32()));
        var ei = chance.GetProperty("eiIndex");
        Assert.Equal(-1.0 / 3, ei.GetProperty("value").GetDouble(), 12);
        Assert.Equal(1.0 / 3, ei.GetProperty("expected").GetDouble(), 12);
        Assert.Equal(.544331, ei.GetProperty("closedForm").GetDouble(), 6);
        Assert.InRange(ei.GetProperty("standardDeviation").GetDouble(), .534, .554);
        // Of 9,999 draws the share has a standard error of .005.
        Assert.InRange(ei.GetProperty("p").GetDouble(), 2.0 / 3 - .02, 2.0 / 3 + .02);

        // b stands between a and c, c between b and d: both gatekeepers, expected 2/3 each (8/24 twice). Two groups make no liaison and no three of a kind.
        var gate = chance.GetProperty("gatekeeper");
        Assert.Equal(2, gate.GetProperty("value").GetDouble());
        Assert.Equal(4.0 / 3, gate.GetProperty("expected").GetDouble(), 12);
        var b = chance.GetProperty("nodes").EnumerateArray().Single(n => n.GetProperty("id").GetString() == "b");
        Assert.Equal(2.0 / 3, b.GetProperty("gatekeeper").GetProperty("expected").GetDouble(), 12);
        Assert.Equal(1, b.GetProperty("gatekeeper").GetProperty("p").GetDouble());
        Assert.Equal(JsonValueKind.Null, chance.GetProperty("liaison").GetProperty("p").ValueKind);
        Assert.Equal("no variation", json.GetProperty("reasons").GetProperty("significance.liaison.p").GetString());
        Assert.Equal("no variation", json.GetProperty("reasons").GetProperty("significance:b.coordinator.p").GetString());

        Assert.Contains("gatekeeperP", terminal.Run("measure", "nodes.csv", "edges.csv", "--group", "group", "--significance", "--format", "csv").IsDone().Data, StringComparison.Ordinal);
        Assert.False(terminal.Run("measure", "nodes.csv", "edges.csv", "--group", "group", "--format", "json").IsDone().Json.TryGetProperty("significance", out _));
    }

    [Fact]
    public void Chance_needs_groups_and_says_what_is_undefined()
    {
        using var terminal = new Terminal();
        terminal.Write("nodes.csv", "id,group\na,A\nb,B\nc,\n");
        terminal.Write("edges.csv", "source,target\na,b\nb,c\n");
        var without = terminal.Run("measure", "nodes.csv", "edges.csv", "--significance");
        Assert.Equal(ExitCodes.WrongUsage, without.Code);
        Assert.Contains("--group", without.Messages, StringComparison.Ordinal);
        var json = terminal.Run("measure", "nodes.csv", "edges.csv", "--group", "group", "--directed", "--significance", "--format", "json").IsDone().Json;
        var reasons = json.GetProperty("reasons");
        Assert.Equal("directed", reasons.GetProperty("significance.eiIndex.closedForm").GetString());
        Assert.Equal("no group", reasons.GetProperty("significance:c.liaison").GetString());
        terminal.Write("one.csv", "id,group\na,A\nb,A\nc,A\n");
        var none = terminal.Run("measure", "one.csv", "edges.csv", "--group", "group", "--only", "density", "--significance", "--format", "json").IsDone().Json;
        Assert.Equal("no variation", none.GetProperty("reasons").GetProperty("significance.eiIndex.p").GetString());
    }

    [Fact]
    public void A_directed_network_of_ties_both_ways_has_the_measures_of_the_undirected_one()
    {
        using var terminal = new Terminal();
        var rows = File.ReadAllLines(Path.Combine(Terminal.Repository, "data", "known", "karate", "edges.csv")).Skip(1).ToArray();
        terminal.Write("both.csv", "source,target\n" + string.Concat(rows.Select(r => $"{r}\n{string.Join(',', r.Split(',').Reverse())}\n")));
        var directed = terminal.Run("measure", "both.csv", "--directed", "--format", "json").IsDone().Json;
        var undirected = Known("karate");
        Assert.True(directed.GetProperty("graph").GetProperty("directed").GetBoolean());
        Assert.Equal(1, directed.GetProperty("graph").GetProperty("reciprocity").GetDouble());
        foreach (var (a, b) in directed.GetProperty("nodes").EnumerateArray().Zip(undirected.GetProperty("nodes").EnumerateArray()))
        {
            foreach (var field in new[] { "closeness", "harmonic", "clustering", "constraint", "effectiveSize", "efficiency", "hierarchy", "core" })
            {
                var (x, y) = (a.GetProperty(field), b.GetProperty(field));
                Assert.Equal(x.ValueKind, y.ValueKind);
                Assert.True(x.ValueKind == JsonValueKind.Null || Math.Abs(x.GetDouble() - y.GetDouble()) < 1e-12, field);
            }

            Assert.Equal(a.GetProperty("betweenness").GetDouble(), 2 * b.GetProperty("betweenness").GetDouble(), 9);
            Assert.Equal(a.GetProperty("degree").GetInt32(), 2 * b.GetProperty("degree").GetInt32());
        }
    }

    private static double Modularity(string network, Dictionary<string, int> community)
    {
        var ties = File.ReadAllLines(Path.Combine(Terminal.Repository, "data", "known", network == "florentine" ? "florentine-pucci" : network, "edges.csv")).Skip(1).Select(r => r.Split(',')).ToArray();
        var degree = ties.SelectMany(t => t).GroupBy(n => n).ToDictionary(g => g.Key, g => g.Count());
        return community.Values.Distinct().Sum(c =>
            (ties.Count(t => community[t[0]] == c && community[t[1]] == c) / (double)ties.Length)
            - Math.Pow(degree.Where(d => community[d.Key] == c).Sum(d => d.Value) / (2.0 * ties.Length), 2));
    }

    private static JsonElement Known(string network, params string[] options)
    {
        using var terminal = new Terminal();
        var folder = Path.Combine(Terminal.Repository, "data", "known", network);
        return terminal.Run(["measure", Path.Combine(folder, "nodes.csv"), Path.Combine(folder, "edges.csv"), .. options, "--format", "json"]).IsDone().Json;
    }

    private static (JsonElement Ours, JsonElement Expected) Oracle(string network)
    {
        using var terminal = new Terminal();
        var path = Path.Combine(Terminal.Repository, "tests", "Cli.Tests", "Oracles", "measure", network);
        return (terminal.Run("measure", path + ".graphml", "--format", "json").IsDone().Json, JsonDocument.Parse(File.ReadAllText(path + ".json")).RootElement);
    }
}
