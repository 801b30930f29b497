using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class StrongComponentsTests
{
    [Fact]
    public void Nodes_without_ties_are_parts_of_one()
    {
        Assert.Equal(0, StrongComponents.Of(Shapes.Null).Count);
        Assert.Equal([0, 1], StrongComponents.Of(Shapes.TwoIsolates).PartOf);
    }

    [Fact]
    public void Of_an_undirected_network_they_are_its_components() =>
        Assert.Equal(Components.Of(Shapes.Disconnected), StrongComponents.Of(Shapes.Disconnected));

    [Fact]
    public void A_way_without_a_way_back_joins_nothing()
    {
        Assert.Equal(3, StrongComponents.Of(Shapes.Ties(3, "0>1 1>2")).Count);
        Assert.Equal([0, 0, 0, 1], StrongComponents.Of(Shapes.Ties(4, "0>1 1>2 2>0 2>3")).PartOf);
    }

    [Fact]
    public void They_agree_with_networkx()
    {
        foreach (var (oracle, expected) in Oracle.For("strongComponents", atLeast: 1))
        {
            var parts = StrongComponents.Of(oracle.Network);
            var theirs = expected.EnumerateArray().Select(part => part.EnumerateArray().Select(node => node.GetInt32()).ToArray()).ToArray();
            Assert.Equal(theirs.Length, parts.Count);
            Assert.All(theirs, part => Assert.Single(part.Select(node => parts.PartOf[node]).Distinct()));
        }
    }

    [Fact]
    public void They_agree_with_reaching_each_other()
    {
        foreach (var network in RandomNetworks.All())
        {
            var parts = StrongComponents.Of(network);
            var reach = Enumerable.Range(0, network.NodeCount).Select(node => BreadthFirst.Distances(network, node)).ToArray();
            for (var a = 0; a < network.NodeCount; a++)
            {
                for (var b = 0; b < network.NodeCount; b++)
                    Assert.Equal(reach[a][b] >= 0 && reach[b][a] >= 0, parts.PartOf[a] == parts.PartOf[b]);
            }
        }
    }

    [Fact]
    public void A_path_of_a_million_overflows_no_stack()
    {
        const int Nodes = 1_000_000;
        var sources = Enumerable.Range(0, Nodes - 1).ToArray();
        var network = NetworkBuilder.Build(Nodes, sources, sources.Select(node => node + 1).ToArray(), options: new NetworkOptions { IsDirected = true }).Network;
        Assert.Equal(Nodes, StrongComponents.Of(network).Count);
    }
}
