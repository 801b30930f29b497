using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class BridgeTiesTests
{
    [Fact]
    public void Networks_without_ties_have_no_bridges()
    {
        Assert.Empty(BridgeTies.Of(Shapes.Null));
        Assert.Empty(BridgeTies.Of(Shapes.Singleton));
        Assert.Empty(BridgeTies.Of(Shapes.TwoIsolates));
    }

    [Fact]
    public void The_tie_of_two_nodes_is_a_bridge() => Assert.Equal([new BridgeTie(new NodePair(0, 1), 1)], BridgeTies.Of(Shapes.TwoNodes));

    [Fact]
    public void A_doubled_tie_is_one_tie_and_still_a_bridge() => Assert.Single(BridgeTies.Of(Shapes.Ties(2, "0-1 1-0")));

    [Fact]
    public void A_complete_network_has_no_bridges() => Assert.Empty(BridgeTies.Of(Shapes.Complete(4)));

    [Fact]
    public void Every_tie_of_a_star_cuts_off_one_leaf() => Assert.Equal([4, 4, 4, 4], BridgeTies.Of(Shapes.Star(5)).Select(bridge => bridge.PairsLost));

    [Fact]
    public void A_disconnected_network_has_the_bridges_of_its_parts() =>
        Assert.Equal([new BridgeTie(new NodePair(3, 4), 1)], BridgeTies.Of(Shapes.Disconnected));

    [Fact]
    public void Bridges_of_the_textbook_networks()
    {
        Assert.Equal("7-8 8-9", Names(KnownNetwork.Kite));
        Assert.Equal("00-11", Names(KnownNetwork.Karate));
        Assert.Equal("Acciaiuoli-Medici Albizzi-Ginori Guadagni-Lamberteschi Medici-Salviati Pazzi-Salviati", Names(KnownNetwork.Florentine));
        Assert.Equal("a-q b-h c-d d-r d-x v-w", Names(KnownNetwork.ToyPersons));
    }

    [Fact]
    public void Bridges_agree_with_networkx_and_igraph()
    {
        foreach (var (oracle, expected) in Oracle.For("bridgeTies"))
            Assert.Equal(
                expected.EnumerateArray().Select(pair => new NodePair(pair[0].GetInt32(), pair[1].GetInt32())),
                BridgeTies.Of(oracle.Network).Select(bridge => bridge.Ends));
    }

    [Fact]
    public void Bridges_agree_with_removing_every_tie()
    {
        foreach (var network in RandomNetworks.Undirected())
        {
            var (sources, targets, _) = Invariance.Arcs(network);
            var before = Components.Of(network);
            var expected = new List<BridgeTie>();
            for (var tie = 0; tie < sources.Length; tie++)
            {
                int[] others = [.. Enumerable.Range(0, sources.Length).Where(other => other != tie)];
                var after = Components.Of(NetworkBuilder.Build(network.NodeCount, [.. others.Select(i => sources[i])], [.. others.Select(i => targets[i])]).Network);
                if (after.Count > before.Count)
                    expected.Add(new BridgeTie(NodePair.Of(sources[tie], targets[tie]), Pairs(before.Sizes) - Pairs(after.Sizes)));
            }
            Assert.Equal(expected, BridgeTies.Of(network));
        }
    }

    private static string Names(KnownNetwork known) =>
        string.Join(' ', BridgeTies.Of(known.Network).Select(bridge => $"{known.Labels[bridge.Ends.First]}-{known.Labels[bridge.Ends.Second]}"));

    private static long Pairs(IEnumerable<int> sizes) => sizes.Sum(size => size * (size - 1L) / 2);
}
