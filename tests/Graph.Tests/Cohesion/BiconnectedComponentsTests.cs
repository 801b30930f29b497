using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class BiconnectedComponentsTests
{
    [Fact]
    public void Without_ties_there_are_none()
    {
        Assert.Equal(0, BiconnectedComponents.Of(Shapes.Null).Count);
        Assert.Equal(0, BiconnectedComponents.Of(Shapes.Singleton).Count);
        Assert.Equal(0, BiconnectedComponents.Of(Shapes.TwoIsolates).Count);
    }

    [Fact]
    public void A_tie_on_no_cycle_is_a_part_of_its_own() =>
        Assert.Equal(["0 1", "0 2", "0 3", "0 4"], Parts(Shapes.Star(5)));

    [Fact]
    public void A_complete_network_is_one_part_and_so_is_a_cycle()
    {
        Assert.Equal(["0 1 2 3"], Parts(Shapes.Complete(4)));
        Assert.Equal(["0 1 2 3 4 5"], Parts(Shapes.Cycle(6)));
    }

    [Fact]
    public void Two_triangles_that_share_a_node_are_two_parts() =>
        Assert.Equal(["0 1 2", "2 3 4"], Parts(Shapes.Ties(5, "0-1 0-2 1-2 2-3 2-4 3-4")));

    [Fact]
    public void Direction_does_not_matter() => Assert.Equal(["0 1 2"], Parts(Shapes.Ties(3, "0>1 2>1 2>0")));

    [Fact]
    public void The_toy_neighbourhood_is_a_ring_of_six_with_six_threads()
    {
        // ab ac bc av bv, and c m k a: every two of these ties lie on a cycle; the other six ties are bridges.
        var toy = KnownNetwork.ToyPersons;
        var found = BiconnectedComponents.Of(toy.Network);
        Assert.Equal(
            ["a b c k m v", "a q", "b h", "c d", "d r", "d x", "v w"],
            Enumerable.Range(0, found.Count).Select(part => toy.Ids(found.NodesOf(part).ToArray())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void They_agree_with_networkx()
    {
        foreach (var (oracle, expected) in Oracle.For("biconnectedComponents"))
            Assert.Equal(expected.EnumerateArray().Select(part => string.Join(' ', part.EnumerateArray())).Order(StringComparer.Ordinal), Parts(oracle.Network));
    }

    [Fact]
    public void Each_part_is_whole_and_no_two_are_one()
    {
        foreach (var network in RandomNetworks.All())
        {
            var plain = network.Undirected(TieMerge.Any);
            var found = BiconnectedComponents.Of(network);
            var parts = Enumerable.Range(0, found.Count).Select(part => found.NodesOf(part).ToArray()).ToArray();
            foreach (var part in parts)
            {
                var inside = plain.Induced(part);
                Assert.Equal(1, Components.Of(inside).Count);
                Assert.Empty(CutNodes.Of(inside));
            }

            // Every tie is in one part, and parts that share a node share only that, and fall apart without it.
            Assert.Equal(plain.TieCount, parts.Sum(part => plain.Induced(part).TieCount));
            foreach (var (one, other) in from one in parts from other in parts where one != other select (one, other))
                Assert.True(one.Intersect(other).Count() <= 1);
            var several = Enumerable.Range(0, network.NodeCount).Where(node => parts.Count(part => part.Contains(node)) > 1);
            Assert.Equal(CutNodes.Of(network).Select(cut => cut.Node), several);
            Assert.Equal(BridgeTies.Of(network).Select(bridge => bridge.Ends), parts.Where(part => part.Length == 2).Select(part => NodePair.Of(part[0], part[1])).Order());
        }
    }

    [Fact]
    public void A_path_of_a_million_nodes_does_not_overflow_the_stack() =>
        Assert.Equal(999_999, BiconnectedComponents.Of(Shapes.Path(1_000_000)).Count);

    private static IEnumerable<string> Parts(Network network)
    {
        var found = BiconnectedComponents.Of(network);
        return Enumerable.Range(0, found.Count).Select(part => string.Join(' ', found.NodesOf(part).ToArray())).Order(StringComparer.Ordinal);
    }
}
