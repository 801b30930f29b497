using System.Text.Json;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Significance;

namespace WijkNetwerk.Graph.Tests.Significance;

public sealed class DisparityFilterTests
{
    [Fact]
    public void Strengths_10_1_1_1_1_have_the_values_of_the_method_text()
    {
        var ties = DisparityFilter.Of(Shapes.Ties(6, "0-1:10 0-2:1 0-3:1 0-4:1 0-5:1"));
        Near.Equal(.006664, ties[0].AtSource, 5.1e-7);
        Near.Equal(.743466, ties[1].AtSource, 5.1e-7);
        // (1 - 10/14)^4 and (1 - 1/14)^4.
        Near.Equal(256.0 / 38416, ties[0].AtSource, 1e-15);
        Near.Equal(28561.0 / 38416, ties[1].AtSource, 1e-15);
        Assert.All(ties, t => Assert.Null(t.AtTarget));
    }

    [Theory]
    [InlineData("undirected")]
    [InlineData("directed")]
    public void The_lower_of_the_two_ends_is_that_of_backbone(string name)
    {
        var root = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Oracles", "disparity", $"{name}.json"))).RootElement;
        var rows = root.GetProperty("ties").EnumerateArray().ToArray();
        var network = NetworkBuilder.Build(
            root.GetProperty("nodes").GetInt32(), [.. rows.Select(r => r[0].GetInt32())], [.. rows.Select(r => r[1].GetInt32())], [.. rows.Select(r => r[2].GetDouble())],
            new NetworkOptions { IsDirected = root.GetProperty("isDirected").GetBoolean() }).Network;
        var found = DisparityFilter.Of(network).ToDictionary(t => (t.Source, t.Target));
        Assert.Equal(rows.Length, found.Count);
        foreach (var row in rows)
        {
            var (source, target) = (row[0].GetInt32(), row[1].GetInt32());
            var tie = network.IsDirected ? found[(source, target)] : found[(Math.Min(source, target), Math.Max(source, target))];
            Near.Equal(row[3].GetDouble(), Math.Min(tie.AtSource ?? 1, tie.AtTarget ?? 1), 1e-12, $"{source}-{target}");
        }
        Assert.Contains(found.Values, t => t.AtSource is null || t.AtTarget is null);
    }

    [Fact]
    public void It_is_the_chance_that_a_part_of_a_stick_broken_at_random_is_as_long()
    {
        // Serrano's null: k - 1 cuts at random make k parts.
        var random = new Random(5);
        const int Draws = 200_000;
        var (strength, k) = (.4, 4);
        var longer = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            double[] cuts = [.. Enumerable.Range(0, k - 1).Select(_ => random.NextDouble()).Order()];
            longer += cuts[0] >= strength ? 1 : 0;
        }
        var tie = DisparityFilter.Of(Shapes.Ties(5, "0-1:4 0-2:3 0-3:2 0-4:1"))[0];
        Assert.InRange(longer / (double)Draws, tie.AtSource!.Value - .003, tie.AtSource.Value + .003);
    }

    [Fact]
    public void Both_ends_have_their_own()
    {
        // Node 0: 5 of 10 over two ties; node 1: 5 of 6 over two.
        var tie = DisparityFilter.Of(Shapes.Ties(4, "0-1:5 0-2:5 1-3:1"))[0];
        Near.Equal(1 / 2.0, tie.AtSource, 1e-15);
        Near.Equal(1 / 6.0, tie.AtTarget, 1e-15);
    }

    [Fact]
    public void Directed_it_is_over_what_leaves_and_what_arrives()
    {
        // 0>1 is 3 of the 4 that leave 0, and 3 of the 9 that arrive at 1.
        var ties = DisparityFilter.Of(Shapes.Ties(4, "0>1:3 0>2:1 3>1:6 1>0:7"));
        var tie = ties.Single(t => (t.Source, t.Target) == (0, 1));
        Near.Equal(1 / 4.0, tie.AtSource, 1e-15);
        Near.Equal(6 / 9.0, tie.AtTarget, 1e-15);
        var back = ties.Single(t => (t.Source, t.Target) == (1, 0));
        Assert.Equal((null, null), (back.AtSource, back.AtTarget));
    }

    [Fact]
    public void Without_strengths_every_tie_counts_one()
    {
        Assert.Equal(DisparityFilter.Of(Shapes.Complete(5)), DisparityFilter.Of(Shapes.Ties(5, "0-1:1 0-2 0-3 0-4 1-2 1-3 1-4 2-3 2-4 3-4")));
        Near.Equal(Math.Pow(3 / 4.0, 3), DisparityFilter.Of(Shapes.Complete(5))[0].AtSource, 1e-15);
    }

    [Fact]
    public void Doubling_all_strengths_changes_nothing_and_the_order_is_that_of_the_ties()
    {
        foreach (var network in RandomNetworks.All().Where(n => n.HasStrengths))
        {
            var (sources, targets, strengths) = Invariance.Arcs(network);
            var doubled = NetworkBuilder.Build(network.NodeCount, sources, targets, strengths.Select(s => 2 * s).ToArray(), new NetworkOptions { IsDirected = network.IsDirected }).Network;
            var (once, twice) = (DisparityFilter.Of(network), DisparityFilter.Of(doubled));
            Assert.Equal(sources.Zip(targets), once.Select(t => (t.Source, t.Target)));
            Near.Equal(once.SelectMany(t => new[] { t.AtSource, t.AtTarget }), twice.SelectMany(t => new[] { t.AtSource, t.AtTarget }), 1e-12);
        }
    }

    [Fact]
    public void Nothing_has_no_ties() => Assert.Empty(DisparityFilter.Of(Shapes.TwoIsolates));
}
