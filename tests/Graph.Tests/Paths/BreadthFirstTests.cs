using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Paths;

public sealed class BreadthFirstTests
{
    [Fact]
    public void Distances_on_a_path_count_the_steps() =>
        Assert.Equal([2, 1, 0, 1, 2], BreadthFirst.Distances(Shapes.Path(5), 2));

    [Fact]
    public void The_distance_from_a_set_is_that_from_its_nearest_node() =>
        Assert.Equal([0, 1, 1, 0], BreadthFirst.Distances(Shapes.Path(4), 0, 3, 0));

    [Fact]
    public void What_cannot_be_reached_has_no_distance()
    {
        Assert.Equal([0, 1, 1, -1, -1, -1], BreadthFirst.Distances(Shapes.Disconnected, 0));
        Assert.Equal([-1, -1], BreadthFirst.Distances(Shapes.TwoNodes));
        Assert.Empty(BreadthFirst.Distances(Shapes.Null));
    }

    [Fact]
    public void Directed_ties_are_followed_one_way()
    {
        var network = Shapes.Ties(3, "0>1 1>2");
        Assert.Equal([0, 1, 2], BreadthFirst.Distances(network, 0));
        Assert.Equal([-1, -1, 0], BreadthFirst.Distances(network, 2));
        Assert.Equal([2, 1, 0], BreadthFirst.Distances(network.Transposed(), 2));
        Assert.Equal([0, 1, 2], BreadthFirst.ShortestPath(network, 0, 2));
        Assert.Empty(BreadthFirst.ShortestPath(network, 2, 0));
    }

    [Fact]
    public void Of_several_shortest_paths_the_lowest_nodes_are_taken()
    {
        Assert.Equal([0, 1, 2], BreadthFirst.ShortestPath(Shapes.Cycle(4), 0, 2));
        Assert.Equal([2, 1, 0], BreadthFirst.ShortestPath(Shapes.Cycle(4), 2, 0));
        Assert.Equal([0, 2, 5], BreadthFirst.ShortestPath(Shapes.Ties(6, "0-3 3-4 0-1 1-4 0-2 2-5 4-5"), 0, 5));
    }

    [Fact]
    public void A_path_between_sets_begins_at_the_lowest_of_the_nearest_sources()
    {
        var network = Shapes.Ties(6, "5-4 3-4 0-1 1-2 2-4");
        Assert.Equal([3, 4], BreadthFirst.ShortestPath(network, [5, 0, 3], [4]));
        Assert.Equal([4], BreadthFirst.ShortestPath(network, [5, 4], [4, 3]));
        Assert.Empty(BreadthFirst.ShortestPath(network, [], [4]));
    }

    [Fact]
    public void The_toy_cooperative_is_one_step_from_the_municipality_and_two_from_SO()
    {
        var toy = KnownNetwork.ToyPersons;
        var distances = BreadthFirst.Distances(toy.Network, toy.Nodes("a b c d e"));
        Assert.Equal(1, distances[toy["v"]]);
        Assert.Equal(2, distances[toy["w"]]);
        Assert.Equal(BreadthFirst.Unreachable, distances[toy["f"]]);
        Assert.Equal("a v w", toy.Ids(BreadthFirst.ShortestPath(toy.Network, toy.Nodes("a b c d e"), toy.Nodes("w"))));
    }

    [Fact]
    public void A_shortest_path_is_a_path_as_long_as_the_distance_and_the_lowest_of_all()
    {
        foreach (var network in RandomNetworks.All(120))
        {
            for (var to = 0; to < network.NodeCount; to++)
            {
                var path = BreadthFirst.ShortestPath(network, 0, to);
                Assert.Equal(BreadthFirst.Distances(network, 0)[to], path.Length - 1);
                var lowest = Lowest(network, 0, to, path.Length);
                Assert.Equal(lowest, path.IsEmpty ? null : string.Join(' ', path.Select(node => $"{node:00}")));
            }
        }
    }

    [Fact]
    public void A_path_of_a_million_nodes_does_not_overflow_the_stack()
    {
        var network = Shapes.Path(1_000_000);
        Assert.Equal(999_999, BreadthFirst.Distances(network, 0)[999_999]);
    }

    [Fact]
    public void A_source_out_of_range_is_refused() =>
        Assert.Contains("sources[0] is node 2", Assert.Throws<ArgumentException>(() => BreadthFirst.Distances(Shapes.TwoNodes, 2)).Message);

    /// <summary>The first, in the order of nodes, of all walks with so many nodes.</summary>
    private static string? Lowest(Network network, int from, int to, int length)
    {
        if (length == 0)
            return null;
        var walks = new List<int[]> { new[] { from } };
        for (var step = 1; step < length; step++)
        {
            var left = BreadthFirst.Distances(network.Transposed(), to);
            walks = [.. walks.SelectMany(walk => network.Neighbours(walk[^1]).ToArray().Where(next => left[next] == length - 1 - step).Select(next => (int[])[.. walk, next]))];
        }
        return walks.Select(walk => string.Join(' ', walk.Select(node => $"{node:00}"))).Min(StringComparer.Ordinal);
    }
}
