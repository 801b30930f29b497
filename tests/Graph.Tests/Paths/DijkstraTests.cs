using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Paths;

public sealed class DijkstraTests
{
    [Fact]
    public void Nobody_is_reached_from_nowhere()
    {
        Assert.Equal([null, null], Dijkstra.Distances(Shapes.TwoIsolates, []));
        Assert.Equal([0, null], Dijkstra.Distances(Shapes.TwoIsolates, [0]));
    }

    [Fact]
    public void Strong_ties_are_short() => Near.Equal([0, .25, .5], Dijkstra.Distances(Shapes.Ties(3, "0-1:4 1-2:4 0-2:1"), [0]));

    [Fact]
    public void Lengths_can_be_given() => Near.Equal([0, 4, 1], Dijkstra.Distances(Shapes.Ties(3, "0-1:4 1-2:4 0-2:1"), [0], TieLength.AsGiven));

    [Fact]
    public void Steps_are_those_of_breadth_first_search()
    {
        foreach (var network in RandomNetworks.All())
        {
            Assert.Equal(
                BreadthFirst.Distances(network, 0).Select(distance => distance < 0 ? (double?)null : distance),
                Dijkstra.Distances(network, [0], TieLength.Step));
        }
    }

    [Fact]
    public void Sums_that_differ_by_rounding_are_equal()
    {
        // 1/10 + 1/5 and 1/5 + 1/10 and 3/10 in one: three ways of the same length, though the doubles differ.
        var network = NetworkBuilder.Build(4, [0, 1, 0, 2, 0], [1, 3, 2, 3, 3], [.1, .2, .2, .1, .3]).Network;
        Near.Equal([1, 1, 1, 3], Dijkstra.PathCounts(network, 0, TieLength.AsGiven));
        Assert.Equal([0, 1, 3], Dijkstra.ShortestPath(network, 0, 3, TieLength.AsGiven));
    }

    [Fact]
    public void Distances_counts_and_paths_agree_with_all_paths()
    {
        foreach (var network in RandomNetworks.All(90).Where(network => network.NodeCount <= 7))
        {
            var lengths = AllPaths.From(network, 0).ToLookup(path => path[^1], path => path.Zip(path.Skip(1)).Sum(tie => 1 / network.Strength(tie.First, tie.Second)));
            var distances = Dijkstra.Distances(network, [0]);
            var counts = Dijkstra.PathCounts(network, 0);
            for (var node = 1; node < network.NodeCount; node++)
            {
                double? least = lengths[node].Any() ? lengths[node].Min() : null;
                Near.Equal(least, distances[node], 1e-12);
                Near.Equal(lengths[node].Count(length => length <= least + 1e-9), counts[node]);
                var path = Dijkstra.ShortestPath(network, 0, node);
                Near.Equal(least, path.IsEmpty ? null : path.Zip(path.Skip(1)).Sum(tie => 1 / network.Strength(tie.First, tie.Second)), 1e-12);
            }
        }
    }

    [Fact]
    public void A_node_that_is_not_there_is_refused() => Assert.Throws<ArgumentException>(() => Dijkstra.ShortestPath(Shapes.Star(3), 0, 9));
}
