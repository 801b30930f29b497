using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class ComponentsTests
{
    [Fact]
    public void The_null_network_has_no_components()
    {
        Assert.Equal(0, Components.Of(Shapes.Null).Count);
        Assert.Null(Components.Of(Shapes.Null).Largest);
    }

    [Fact]
    public void A_singleton_and_an_isolate_are_components_of_one()
    {
        Assert.Equal([1], Components.Of(Shapes.Singleton).Sizes);
        Assert.Equal([1, 1], Components.Of(Shapes.TwoIsolates).Sizes);
        Assert.Equal([2], Components.Of(Shapes.TwoNodes).Sizes);
    }

    [Fact]
    public void Components_are_numbered_by_their_lowest_node()
    {
        var parts = Components.Of(Shapes.Ties(5, "0-3 1-4"));
        Assert.Equal([0, 1, 2, 0, 1], parts.PartOf);
        Assert.Equal([2, 2, 1], parts.Sizes);
        Assert.Equal(0, parts.Largest);
        Assert.Equal([1, 4], parts.NodesOf(1));
    }

    [Fact]
    public void Complete_networks_and_stars_are_in_one_piece()
    {
        Assert.Equal([5], Components.Of(Shapes.Complete(5)).Sizes);
        Assert.Equal([5], Components.Of(Shapes.Star(5)).Sizes);
        Assert.Equal([3, 2, 1], Components.Of(Shapes.Disconnected).Sizes);
    }

    [Fact]
    public void Direction_does_not_matter() => Assert.Equal([3], Components.Of(Shapes.Ties(3, "0>1 2>1")).Sizes);

    [Fact]
    public void Component_sizes_agree_with_networkx()
    {
        foreach (var (oracle, expected) in Oracle.For("componentSizes"))
            Assert.Equal(Oracle.Numbers(expected), Components.Of(oracle.Network).Sizes.OrderDescending().Select(size => (double?)size));
    }

    [Fact]
    public void Nodes_are_in_one_component_exactly_if_a_path_joins_them()
    {
        foreach (var network in RandomNetworks.All())
        {
            var parts = Components.Of(network);
            var plain = network.Undirected(TieMerge.Any);
            for (var node = 0; node < network.NodeCount; node++)
            {
                var distances = BreadthFirst.Distances(plain, node);
                for (var other = 0; other < network.NodeCount; other++)
                    Assert.Equal(distances[other] >= 0, parts.PartOf[node] == parts.PartOf[other]);
            }
        }
    }

    [Fact]
    public void The_number_of_threads_changes_nothing() => Threads.ChangeNothing((network, threads) => Components.Of(network, threads));
}
