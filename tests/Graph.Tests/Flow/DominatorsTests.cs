using System.Text.Json;
using WijkNetwerk.Graph.Flow;

namespace WijkNetwerk.Graph.Tests.Flow;

public sealed class DominatorsTests
{
    [Fact]
    public void Without_a_path_there_is_nothing_to_cut()
    {
        Assert.Null(Dominators.Of(Shapes.Null, [], []));
        Assert.Null(Dominators.Of(Shapes.TwoIsolates, [0], [1]));
        Assert.Null(Dominators.Of(Shapes.Disconnected, [0, 1, 2], [3, 4]));
    }

    [Fact]
    public void A_single_source_and_a_single_sink_are_dominators_themselves()
    {
        Assert.Equal([0], Dominators.Of(Shapes.Singleton, [0], [0])!.Value);
        Assert.Equal([0, 1], Dominators.Of(Shapes.TwoNodes, [0], [1])!.Value);
        Assert.Equal([1, 3], Dominators.Of(Shapes.Complete(5), [1], [3])!.Value);
    }

    [Fact]
    public void The_centre_of_a_star_is_between_all_leaves() => Assert.Equal([0], Dominators.Of(Shapes.Star(5), [1, 2], [3, 4])!.Value);

    [Fact]
    public void All_nodes_of_a_path_are_dominators_in_order() => Assert.Equal([3, 2, 1, 0], Dominators.Of(Shapes.Path(4), [3], [0])!.Value);

    [Fact]
    public void Where_two_disjoint_paths_exist_there_are_none() => Assert.Empty(Dominators.Of(Shapes.Cycle(6), [0, 1], [3, 4])!);

    [Fact]
    public void A_node_in_both_sets_is_a_dominator_if_it_is_the_only_way() => Assert.Empty(Dominators.Of(Shapes.TwoNodes, [0, 1], [0, 1])!);

    [Fact]
    public void Directed_ties_are_followed_one_way()
    {
        // 1>0>2 is the only way; 1>3>2 would be another if 3-2 ran that way.
        var network = Shapes.Ties(4, "1>0 0>2 1>3 2>3");
        Assert.Equal([1, 0, 2], Dominators.Of(network, [1], [2])!.Value);
    }

    [Fact]
    public void Dominators_between_florentine_families()
    {
        var florentine = KnownNetwork.Florentine;
        Assert.Equal(
            "Pazzi Salviati Medici Albizzi Ginori",
            florentine.Ids(Dominators.Of(florentine.Network, florentine.Nodes("Pazzi"), florentine.Nodes("Ginori"))!.Value));
        Assert.Equal(
            "Pazzi Salviati Medici Strozzi",
            florentine.Ids(Dominators.Of(florentine.Network, florentine.Nodes("Pazzi"), florentine.Nodes("Strozzi"))!.Value));
    }

    [Theory]
    [InlineData("v w x", "")] // GEM
    [InlineData("v", "v")] // GEB
    [InlineData("w", "v w")] // SO
    [InlineData("x", "d x")] // WI
    [InlineData("h", "b h")] // HAV
    [InlineData("k", "k")] // BO
    [InlineData("m", "m")] // OV
    [InlineData("q", "a q")] // C2
    public void Single_points_of_failure_of_the_toy_cooperative(string holders, string expected)
    {
        var toy = KnownNetwork.ToyPersons;
        Assert.Equal(expected, toy.Ids(Dominators.Of(toy.Network, toy.Nodes("a b c d e"), toy.Nodes(holders))!.Value));
    }

    [Fact]
    public void Dominators_are_the_nodes_whose_removal_leaves_no_path()
    {
        foreach (var (network, sources, sinks) in BruteForce.Cases(900))
        {
            var found = Dominators.Of(network, sources, sinks);
            Assert.Equal(BruteForce.IsReachable(network, sources, sinks), found is not null);
            if (found is null)
                continue;
            var expected = Enumerable.Range(0, network.NodeCount).Where(node => !BruteForce.IsReachable(network, sources, sinks, node));
            Assert.Equal(expected, found.Value.Order());
            Assert.Equal(found.Value.Length > 0, MaximumFlow.Of(network, sources, sinks) == 1);
        }
    }

    [Fact]
    public void Dominators_agree_with_networkx()
    {
        foreach (var (oracle, expected) in Oracle.For("pairs"))
        {
            foreach (var pair in expected.EnumerateArray())
            {
                var found = Dominators.Of(oracle.Network, [pair.GetProperty("from").GetInt32()], [pair.GetProperty("to").GetInt32()]);
                var chain = pair.GetProperty("dominators");
                if (chain.ValueKind == JsonValueKind.Null)
                    Assert.Null(found);
                else
                    Assert.Equal(chain.EnumerateArray().Select(node => node.GetInt32()), found!.Value);
            }
        }
    }

    [Fact]
    public void A_path_of_a_million_nodes_does_not_overflow_the_stack() =>
        Assert.Equal(1_000_000, Dominators.Of(Shapes.Path(1_000_000), [0], [999_999])!.Value.Length);
}
