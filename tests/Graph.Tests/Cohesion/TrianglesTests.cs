using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class TrianglesTests
{
    [Fact]
    public void Networks_of_fewer_than_three_nodes_have_no_triangles()
    {
        Assert.Equal(0, Triangles.Of(Shapes.Null).Total);
        Assert.Equal(0, Triangles.Of(Shapes.Singleton).Total);
        Assert.Equal(0, Triangles.Of(Shapes.TwoNodes).Total);
        Assert.Equal(0, Triangles.Of(Shapes.TwoIsolates).TwoPaths);
    }

    [Fact]
    public void A_complete_network_has_every_triple_as_a_triangle()
    {
        var triangles = Triangles.Of(Shapes.Complete(6));
        Assert.Equal(20, triangles.Total);
        Assert.Equal([10, 10, 10, 10, 10, 10], triangles.PerNode);
        Assert.Equal(60, triangles.TwoPaths);
    }

    [Fact]
    public void A_star_has_two_paths_but_no_triangles()
    {
        Assert.Equal(0, Triangles.Of(Shapes.Star(6)).Total);
        Assert.Equal(10, Triangles.Of(Shapes.Star(6)).TwoPaths);
    }

    [Fact]
    public void A_disconnected_network_has_the_triangles_of_its_parts() =>
        Assert.Equal([1, 1, 1, 0, 0, 0], Triangles.Of(Shapes.Disconnected).PerNode);

    [Fact]
    public void Triangles_of_the_textbook_networks()
    {
        Assert.Equal(11, Triangles.Of(KnownNetwork.Kite.Network).Total);
        Assert.Equal(45, Triangles.Of(KnownNetwork.Karate.Network).Total);
        Assert.Equal(3, Triangles.Of(KnownNetwork.Florentine.Network).Total);
    }

    [Fact]
    public void Triangles_agree_with_networkx() =>
        Oracle.AgreesPerNode("triangles", network => Triangles.Of(network).PerNode.Select(count => (double?)count));

    [Fact]
    public void Triangles_agree_with_trying_all_triples()
    {
        foreach (var network in RandomNetworks.All())
        {
            var plain = network.Undirected(TieMerge.Any);
            var expected = new long[plain.NodeCount];
            for (var a = 0; a < plain.NodeCount; a++)
                for (var b = 0; b < a; b++)
                    for (var c = 0; c < b; c++)
                    {
                        if (!plain.HasTie(a, b) || !plain.HasTie(b, c) || !plain.HasTie(a, c))
                            continue;
                        expected[a]++;
                        expected[b]++;
                        expected[c]++;
                    }
            var found = Triangles.Of(network);
            Assert.Equal(expected, found.PerNode);
            Assert.Equal(expected.Sum(), 3 * found.Total);
        }
    }

    [Fact]
    public void The_number_of_threads_changes_nothing() => Threads.ChangeNothing((network, threads) => Triangles.Of(network, threads).PerNode.ToArray());
}
