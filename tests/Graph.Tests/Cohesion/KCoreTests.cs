using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class KCoreTests
{
    [Fact]
    public void The_null_network_has_no_core()
    {
        Assert.Empty(KCore.Of(Shapes.Null).PerNode);
        Assert.Null(KCore.Of(Shapes.Null).Maximum);
    }

    [Fact]
    public void A_singleton_and_isolates_have_core_number_zero()
    {
        Assert.Equal([0], KCore.Of(Shapes.Singleton).PerNode);
        Assert.Equal([0, 0], KCore.Of(Shapes.TwoIsolates).PerNode);
        Assert.Equal([1, 1], KCore.Of(Shapes.TwoNodes).PerNode);
    }

    [Fact]
    public void Everybody_in_a_complete_network_is_as_deep_as_possible() => Assert.Equal([4, 4, 4, 4, 4], KCore.Of(Shapes.Complete(5)).PerNode);

    [Fact]
    public void The_centre_of_a_star_is_no_deeper_than_its_leaves() => Assert.Equal([1, 1, 1, 1, 1], KCore.Of(Shapes.Star(5)).PerNode);

    [Fact]
    public void In_a_disconnected_network_each_part_has_its_own_core() => Assert.Equal([2, 2, 2, 1, 1, 0], KCore.Of(Shapes.Disconnected).PerNode);

    [Fact]
    public void Core_numbers_of_the_textbook_networks()
    {
        Assert.Equal([3, 3, 3, 3, 3, 3, 3, 2, 1, 1], KCore.Of(KnownNetwork.Kite.Network).PerNode);
        var inside = KCore.Of(KnownNetwork.ToyPersons.Among("a b c d e"));
        Assert.Equal([2, 2, 2, 1, 0], inside.PerNode);
        Assert.Equal(2, inside.Maximum);
        Assert.Equal([0, 1, 2], inside.Members(2));
    }

    [Fact]
    public void Core_numbers_agree_with_networkx_and_igraph() =>
        Oracle.AgreesPerNode("coreNumbers", network => KCore.Of(network).PerNode.Select(core => (double?)core));

    [Fact]
    public void Core_numbers_agree_with_peeling_by_hand()
    {
        foreach (var network in RandomNetworks.All())
        {
            var plain = network.Undirected(TieMerge.Any);
            var expected = new int[plain.NodeCount];
            for (var k = 1; k < plain.NodeCount; k++)
            {
                var alive = Enumerable.Range(0, plain.NodeCount).ToHashSet();
                while (alive.RemoveWhere(node => plain.Neighbours(node).ToArray().Count(alive.Contains) < k) > 0)
                {
                }
                foreach (var node in alive)
                    expected[node] = k;
            }
            Assert.Equal(expected, KCore.Of(network).PerNode);
        }
    }

    [Fact]
    public void Relabelling_permutes_core_numbers_and_an_isolate_changes_nothing() =>
        Invariance.HoldsPerNode(network => KCore.Of(network).PerNode.Select(core => (double?)core), ofIsolate: 0);
}
