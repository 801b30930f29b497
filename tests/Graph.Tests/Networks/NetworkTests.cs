using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Networks;

public sealed class NetworkTests
{
    [Fact]
    public void The_null_network_has_no_nodes_and_no_ties()
    {
        Assert.Equal(0, Network.Empty.NodeCount);
        Assert.Equal(0, Network.Empty.TieCount);
        Assert.Equal([0L], Network.Empty.Offsets.ToArray());
    }

    [Fact]
    public void Neighbours_are_ascending_at_both_ends_of_an_undirected_tie()
    {
        var network = Shapes.Ties(5, "3-1 4-1 0-1 2-1 4-0");
        Assert.Equal([0, 2, 3, 4], network.Neighbours(1).ToArray());
        Assert.Equal([0, 1], network.Neighbours(4).ToArray());
        Assert.Equal(4, network.Degree(1));
        Assert.Equal(5, network.TieCount);
        Assert.True(network.HasTie(4, 1));
        Assert.False(network.HasTie(3, 4));
    }

    [Fact]
    public void A_directed_tie_is_found_from_its_source_and_from_its_target_after_transposing()
    {
        var network = Shapes.Ties(3, "0>1:2 2>1:3 1>0:5");
        Assert.Equal(3, network.TieCount);
        Assert.Equal([0], network.Neighbours(1).ToArray());
        Assert.Equal([0, 2], network.Transposed().Neighbours(1).ToArray());
        Assert.Equal([2.0, 3.0], network.Transposed().NeighbourStrengths(1).ToArray());
        Assert.Same(network, network.Transposed().Transposed());
    }

    [Fact]
    public void Strength_is_one_without_strengths_and_zero_without_a_tie()
    {
        Assert.Equal(1, Shapes.TwoNodes.Strength(0, 1));
        Assert.Equal(0, Shapes.TwoIsolates.Strength(0, 1));
        Assert.Equal(7, Shapes.Ties(2, "0-1:7").Strength(1, 0));
    }

    [Theory]
    [InlineData(TieMerge.Sum, 4.0)]
    [InlineData(TieMerge.Maximum, 3.0)]
    [InlineData(TieMerge.Any, 1.0)]
    public void A_tie_both_ways_becomes_one_by_the_rule(TieMerge merge, double expected)
    {
        var network = Shapes.Ties(2, "0>1:3 1>0:1").Undirected(merge);
        Assert.False(network.IsDirected);
        Assert.Equal(1, network.TieCount);
        Assert.Equal(expected, network.Strength(0, 1));
        Assert.Equal(expected, network.Strength(1, 0));
    }

    [Fact]
    public void Networks_are_equal_by_content()
    {
        var network = Shapes.Ties(3, "0-1 1-2");
        Assert.Equal(network, Shapes.Ties(3, "2-1 1-0"));
        Assert.Equal(network.GetHashCode(), Shapes.Ties(3, "2-1 1-0").GetHashCode());
        Assert.Equal(network.ContentHash(), Shapes.Ties(3, "2-1 1-0").ContentHash());
        Assert.NotEqual(network.ContentHash(), Shapes.Ties(3, "0-1 0-2").ContentHash());
        Assert.NotEqual(network, Shapes.Ties(3, "0-1 0-2"));
        Assert.NotEqual(network, Shapes.Ties(4, "0-1 1-2"));
        Assert.NotEqual(network, Shapes.Ties(3, "0-1:1 1-2:1"));
        Assert.NotEqual(network, Shapes.Ties(3, "0>1 1>0 1>2 2>1"));
    }

    [Fact]
    public void An_induced_network_takes_the_order_of_the_nodes_named()
    {
        var network = Shapes.Ties(5, "0-1:1 1-2:2 2-3:3 3-4:4 0-4:5");
        var part = network.Induced([4, 0, 3]);
        Assert.Equal([1, 2], part.Neighbours(0).ToArray());
        Assert.Equal(5, part.Strength(0, 1));
        Assert.Equal(4, part.Strength(0, 2));
        Assert.Equal(2, part.TieCount);
    }

    [Fact]
    public void Inducing_by_a_permutation_and_back_gives_the_same_network()
    {
        foreach (var network in RandomNetworks.All())
        {
            var order = RandomNetworks.Permutation(network.NodeCount, 3);
            var back = new int[order.Length];
            for (var i = 0; i < order.Length; i++)
                back[order[i]] = i;
            Assert.Equal(network, network.Induced(order).Induced(back));
        }
    }

    [Fact]
    public void A_network_without_a_node_keeps_the_order_of_the_rest()
    {
        Assert.Equal(Shapes.Ties(3, "0-1"), Shapes.Ties(4, "0-1 1-2 2-3").Without([2]));
        Assert.Equal(Network.Empty, Shapes.TwoNodes.Without([0, 1]));
    }

    [Fact]
    public void A_node_named_twice_or_out_of_range_is_refused()
    {
        Assert.Contains("Node 1 is named twice", Assert.Throws<ArgumentException>(() => Shapes.TwoNodes.Induced([1, 1])).Message);
        Assert.Contains("nodes[0] is node 9", Assert.Throws<ArgumentException>(() => Shapes.TwoNodes.Induced([9])).Message);
        Assert.Contains("nodes[0] is node -1", Assert.Throws<ArgumentException>(() => Shapes.TwoNodes.Without([-1])).Message);
    }
}
