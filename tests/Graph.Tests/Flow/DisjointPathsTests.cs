using WijkNetwerk.Graph.Flow;

namespace WijkNetwerk.Graph.Tests.Flow;

public sealed class DisjointPathsTests
{
    [Fact]
    public void Without_a_path_there_are_none()
    {
        Assert.Empty(DisjointPaths.Of(Shapes.Null, [], [])!);
        Assert.Empty(DisjointPaths.Of(Shapes.TwoIsolates, [0], [1])!);
        Assert.Empty(DisjointPaths.Between(Shapes.Disconnected, 0, 3)!);
    }

    [Fact]
    public void A_node_that_is_both_ends_is_a_path_by_itself() =>
        Assert.Equal([[0]], DisjointPaths.Of(Shapes.Singleton, [0], [0])!.Value.Select(path => path.ToArray()));

    [Fact]
    public void Tied_nodes_that_may_not_be_removed_have_no_bound() => Assert.Null(DisjointPaths.Between(Shapes.TwoNodes, 0, 1));

    [Fact]
    public void A_cycle_has_a_path_each_way_round() =>
        Assert.Equal([[0, 1, 2, 3], [0, 5, 4, 3]], DisjointPaths.Between(Shapes.Cycle(6), 0, 3)!.Value.Select(path => path.ToArray()));

    [Fact]
    public void All_paths_of_a_star_share_its_centre() => Assert.Single(DisjointPaths.Of(Shapes.Star(5), [1, 2], [3, 4])!);

    [Fact]
    public void An_early_wrong_turn_is_undone()
    {
        // The shortest path 0-1-4-5 blocks both long ones; two disjoint paths exist only without it.
        var network = Shapes.Ties(8, "0-1 1-4 4-7 0-2 2-3 3-4 1-5 5-6 6-7");
        Assert.Equal(2, DisjointPaths.Between(network, 0, 7)!.Value.Length);
    }

    [Fact]
    public void A_flow_that_runs_in_a_circle_gives_paths_without_it()
    {
        // First 0-1-2-3; then 4-5-6-2 must take 3 over, and leaves a flow from 2 to 1 and back behind.
        var network = Shapes.Ties(11, "0-1 1-2 2-3 4-5 5-6 6-2 0-7 7-8 8-9 9-10");
        var paths = DisjointPaths.Of(network, [0, 4], [3, 10], FlowOptions.WithUnlimited(network, 2))!.Value;
        Assert.Equal([[0, 7, 8, 9, 10], [4, 5, 6, 2, 3]], paths.Select(path => path.ToArray()));
    }

    [Fact]
    public void The_toy_cooperative_reaches_the_municipality_in_two_ways()
    {
        var toy = KnownNetwork.ToyPersons;
        var paths = DisjointPaths.Of(toy.Network, toy.Nodes("a b c d e"), toy.Nodes("v w x"))!.Value;
        Assert.Equal(2, paths.Length);
        Assert.Equal("d x", toy.Ids(paths[1]));
    }

    [Fact]
    public void There_are_as_many_disjoint_paths_as_nodes_in_the_smallest_cut()
    {
        foreach (var (network, sources, sinks) in BruteForce.Cases(300))
        {
            var paths = DisjointPaths.Of(network, sources, sinks)!.Value;
            Assert.Equal(VertexCut.Of(network, sources, sinks)!.Size, paths.Length);
            var used = paths.SelectMany(path => path).ToArray();
            Assert.Equal(used.Length, used.Distinct().Count());
            foreach (var path in paths)
            {
                Assert.Contains(path[0], sources);
                Assert.Contains(path[^1], sinks);
                for (var step = 1; step < path.Length; step++)
                    Assert.True(network.HasTie(path[step - 1], path[step]));
            }
        }
    }

    [Fact]
    public void A_node_without_limit_may_be_on_many_paths_but_on_each_only_once()
    {
        var random = new Random(9);
        for (var round = 0; round < 2000; round++)
        {
            var network = RandomNetworks.One(random, 4 + random.Next(14), isDirected: round % 2 == 0, hasStrengths: false);
            int[] sources = [random.Next(network.NodeCount), random.Next(network.NodeCount), random.Next(network.NodeCount)];
            int[] sinks = [random.Next(network.NodeCount), random.Next(network.NodeCount), random.Next(network.NodeCount)];
            int[] capacities = [.. Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(3) == 0 ? FlowOptions.Unlimited : 1)];
            var options = new FlowOptions { NodeCapacities = [.. capacities] };
            var paths = DisjointPaths.Of(network, sources, sinks, options);
            Assert.Equal(MaximumFlow.Of(network, sources, sinks, options), paths?.Length);
            if (paths is null)
                continue;
            Assert.All(paths.Value, path => Assert.Equal(path.Length, path.Distinct().Count()));
            var limited = paths.Value.SelectMany(path => path).Where(node => capacities[node] == 1).ToArray();
            Assert.Equal(limited.Length, limited.Distinct().Count());
        }
    }

    [Fact]
    public void The_number_of_disjoint_paths_agrees_with_networkx()
    {
        foreach (var (oracle, expected) in Oracle.For("pairs"))
        {
            foreach (var pair in expected.EnumerateArray())
            {
                var paths = DisjointPaths.Between(oracle.Network, pair.GetProperty("from").GetInt32(), pair.GetProperty("to").GetInt32());
                Assert.Equal(pair.GetProperty("disjointPaths").GetInt32(), paths!.Value.Length);
            }
        }
    }
}
