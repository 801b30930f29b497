using WijkNetwerk.Graph.Cohesion;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class CutNodesTests
{
    [Fact]
    public void Networks_of_fewer_than_three_nodes_have_no_cut_nodes()
    {
        Assert.Empty(CutNodes.Of(Shapes.Null));
        Assert.Empty(CutNodes.Of(Shapes.Singleton));
        Assert.Empty(CutNodes.Of(Shapes.TwoIsolates));
        Assert.Empty(CutNodes.Of(Shapes.TwoNodes));
    }

    [Fact]
    public void A_complete_network_has_no_cut_nodes() => Assert.Empty(CutNodes.Of(Shapes.Complete(5)));

    [Fact]
    public void The_centre_of_a_star_cuts_every_pair_of_leaves() => Assert.Equal([new CutNode(0, 4, 6)], CutNodes.Of(Shapes.Star(5)));

    [Fact]
    public void The_inner_nodes_of_a_path_are_cut_nodes() =>
        Assert.Equal([new CutNode(1, 2, 3), new CutNode(2, 2, 4), new CutNode(3, 2, 3)], CutNodes.Of(Shapes.Path(5)));

    [Fact]
    public void A_disconnected_network_has_the_cut_nodes_of_its_parts()
    {
        Assert.Empty(CutNodes.Of(Shapes.Disconnected));
        Assert.Equal([new CutNode(4, 2, 1)], CutNodes.Of(Shapes.Ties(7, "0-1 3-4 4-5")));
    }

    [Fact]
    public void Cut_nodes_of_the_textbook_networks()
    {
        Assert.Equal("7 8", KnownNetwork.Kite.Ids(CutNodes.Of(KnownNetwork.Kite.Network).Select(cut => cut.Node)));
        Assert.Equal("00", KnownNetwork.Karate.Ids(CutNodes.Of(KnownNetwork.Karate.Network).Select(cut => cut.Node)));
        Assert.Equal("Albizzi Guadagni Medici Salviati", KnownNetwork.Florentine.Ids(CutNodes.Of(KnownNetwork.Florentine.Network).Select(cut => cut.Node)));
    }

    [Fact]
    public void Cut_nodes_of_the_toy_neighbourhood_and_the_pairs_that_are_lost()
    {
        var toy = KnownNetwork.ToyPersons;
        var cuts = CutNodes.Of(toy.Network);
        Assert.Equal("a b c d v", toy.Ids(cuts.Select(cut => cut.Node)));
        Assert.Equal([10, 10, 24, 19, 10], cuts.Select(cut => cut.PairsLost));
        Assert.Equal([2], CutNodes.Of(toy.Among("a b c d e")).Select(cut => cut.Node));
    }

    [Fact]
    public void Cut_nodes_agree_with_networkx_and_igraph()
    {
        foreach (var (oracle, expected) in Oracle.For("cutNodes"))
            Assert.Equal(Oracle.Numbers(expected), CutNodes.Of(oracle.Network).Select(cut => (double?)cut.Node));
    }

    [Fact]
    public void Cut_nodes_agree_with_removing_every_node()
    {
        foreach (var network in RandomNetworks.All())
        {
            var expected = new List<CutNode>();
            var before = Components.Of(network);
            for (var node = 0; node < network.NodeCount; node++)
            {
                var after = Components.Of(network.Without([node]));
                // The node's own component is gone from the count; its parts have come in its place.
                var parts = after.Count - before.Count + 1;
                var others = before.Sizes[before.PartOf[node]] - 1L;
                var lost = Pairs(before.Sizes) - Pairs(before.Sizes[before.PartOf[node]]) + others * (others - 1) / 2 - Pairs(after.Sizes);
                if (parts >= 2)
                    expected.Add(new CutNode(node, parts, lost));
            }
            Assert.Equal(expected, CutNodes.Of(network));
        }
    }

    [Fact]
    public void A_path_of_a_million_nodes_does_not_overflow_the_stack() =>
        Assert.Equal(999_998, CutNodes.Of(Shapes.Path(1_000_000)).Length);

    private static long Pairs(params IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1L) / 2);
}
