using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class VertexConnectivityTests
{
    [Fact]
    public void With_fewer_than_two_nodes_connectivity_is_undefined()
    {
        Assert.Null(VertexConnectivity.Of(Shapes.Null));
        Assert.Null(VertexConnectivity.Of(Shapes.Singleton));
    }

    [Fact]
    public void Two_nodes_have_connectivity_one_if_tied_and_zero_if_not()
    {
        Assert.Equal(1, VertexConnectivity.Of(Shapes.TwoNodes));
        Assert.Equal(0, VertexConnectivity.Of(Shapes.TwoIsolates));
        Assert.Equal(0, VertexConnectivity.Of(Shapes.Disconnected));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(6)]
    public void A_complete_network_has_connectivity_one_less_than_its_size(int n) =>
        Assert.Equal(n - 1, VertexConnectivity.Of(Shapes.Complete(n)));

    [Fact]
    public void Stars_paths_cycles_and_bipartite_networks()
    {
        Assert.Equal(1, VertexConnectivity.Of(Shapes.Star(6)));
        Assert.Equal(1, VertexConnectivity.Of(Shapes.Path(6)));
        Assert.Equal(2, VertexConnectivity.Of(Shapes.Cycle(6)));
        Assert.Equal(3, VertexConnectivity.Of(Shapes.CompleteBipartite(3, 5)));
    }

    [Fact]
    public void The_toy_cooperative_falls_apart_by_its_isolate_and_its_largest_component_by_one_member()
    {
        Assert.Equal(0, VertexConnectivity.Of(KnownNetwork.ToyPersons.Among("a b c d e")));
        Assert.Equal(1, VertexConnectivity.Of(KnownNetwork.ToyPersons.Among("a b c d")));
    }

    [Fact]
    public void The_node_of_lowest_degree_may_itself_be_the_only_cut()
    {
        // Two complete networks of six, nodes 1-6 and 7-12; node 0 has two ties to each, fewer than anybody else.
        var ties = string.Join(' ', from start in new[] { 1, 7 } from a in Enumerable.Range(start, 6) from b in Enumerable.Range(start, 6) where a < b select $"{a}-{b}");
        Assert.Equal(1, VertexConnectivity.Of(Shapes.Ties(13, ties + " 0-1 0-2 0-7 0-8")));
    }

    [Fact]
    public void Connectivity_agrees_with_networkx() =>
        Oracle.AgreesForTheWhole("connectivity", network => VertexConnectivity.Of(network));

    [Fact]
    public void Connectivity_agrees_with_removing_every_set_of_nodes_and_is_at_most_the_lowest_degree()
    {
        foreach (var network in RandomNetworks.All(150).Where(network => network.NodeCount is >= 2 and <= 9))
        {
            var found = VertexConnectivity.Of(network);
            Assert.Equal(ByRemoval(network), found);
            var plain = network.Undirected(TieMerge.Any);
            Assert.True(found <= Enumerable.Range(0, plain.NodeCount).Min(plain.Degree));
        }
    }

    [Fact]
    public void A_computation_that_is_ended_says_so() =>
        Assert.Throws<OperationCanceledException>(() => VertexConnectivity.Of(Shapes.Cycle(6), new CancellationToken(canceled: true)));

    private static int ByRemoval(Network network)
    {
        var n = network.NodeCount;
        var least = n - 1;
        for (var set = 0; set < 1 << n; set++)
        {
            var removed = Enumerable.Range(0, n).Where(node => (set >> node & 1) != 0).ToArray();
            if (removed.Length < least && Components.Of(network.Without(removed)).Count > 1)
                least = removed.Length;
        }
        return least;
    }

    [Theory]
    [InlineData(400, 1600)]
    [InlineData(300, 2400)]
    public void Connectivity_of_a_larger_network_is_the_least_over_all_pairs(int nodes, int ties)
    {
        var network = RandomNetworks.Large(nodes, ties, seed: 3);
        var least = Enumerable.Range(0, nodes).Min(network.Degree);
        for (var other = 1; other < nodes; other++)
        {
            // A smallest cut leaves out at least one of the first least + 1 nodes, and separates it from somebody.
            for (var node = 0; node <= Math.Min(least, other - 1); node++)
                least = Math.Min(least, Graph.Flow.DisjointPaths.Between(network, node, other)?.Length ?? least);
        }
        Assert.Equal(least, VertexConnectivity.Of(network));
    }
}
