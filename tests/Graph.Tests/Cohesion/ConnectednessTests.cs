using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class ConnectednessTests
{
    [Fact]
    public void The_null_network_and_a_singleton_have_no_connectedness()
    {
        Assert.Null(Connectedness.Of(Shapes.Null));
        Assert.Null(Connectedness.Of(Shapes.Singleton));
    }

    [Fact]
    public void Two_nodes_are_connected_if_tied_and_not_if_isolates()
    {
        Assert.Equal(1, Connectedness.Of(Shapes.TwoNodes));
        Assert.Equal(0, Connectedness.Of(Shapes.TwoIsolates));
    }

    [Fact]
    public void A_complete_network_and_a_star_are_connected_fully()
    {
        Assert.Equal(1, Connectedness.Of(Shapes.Complete(5)));
        Assert.Equal(1, Connectedness.Of(Shapes.Star(5)));
    }

    [Fact]
    public void Of_fifteen_pairs_in_a_disconnected_network_four_are_connected() => Near.Equal(4.0 / 15, Connectedness.Of(Shapes.Disconnected));

    [Fact]
    public void Fragmentation_of_the_textbook_networks()
    {
        Assert.Equal(1, Connectedness.Of(KnownNetwork.Florentine.Network));
        Near.Equal(1 - .125, Connectedness.Of(KnownNetwork.FlorentineWithPucci.Network));
        Near.Equal(.6, Connectedness.Of(KnownNetwork.ToyPersons.Among("a b c d e")));
        Near.Equal(1 - .274725, Connectedness.Of(KnownNetwork.ToyPersons.Network), 5e-7);
    }

    [Theory]
    [InlineData("kite", "7", .388889)]
    [InlineData("kite", "5 6", .535714)]
    [InlineData("karate", "00", .316288)]
    [InlineData("karate", "00 01", .423387)]
    [InlineData("karate", "00 32 33", .569892)]
    [InlineData("florentine", "Medici", .384615)]
    [InlineData("florentine", "Guadagni Medici", .705128)]
    [InlineData("florentine", "Guadagni Medici Strozzi", .863636)]
    [InlineData("toy", "c", .602564)]
    [InlineData("toy", "a c", .848485)]
    [InlineData("toy", "a b d", .927273)]
    public void Fragmentation_without_the_key_players_is_that_of_the_literature(string network, string removed, double fragmentation)
    {
        var known = network switch
        {
            "kite" => KnownNetwork.Kite,
            "karate" => KnownNetwork.Karate,
            "florentine" => KnownNetwork.Florentine,
            _ => KnownNetwork.ToyPersons,
        };
        Near.Equal(1 - fragmentation, Connectedness.Of(known.Network.Without(known.Nodes(removed))), 5e-7);
    }

    [Fact]
    public void A_network_is_connected_fully_exactly_if_it_is_in_one_piece()
    {
        foreach (var network in RandomNetworks.All().Where(network => network.NodeCount >= 2))
            Assert.Equal(Components.Of(network).Count == 1, Connectedness.Of(network) == 1);
    }

    [Fact]
    public void Adding_a_tie_never_lowers_connectedness()
    {
        foreach (var network in RandomNetworks.Undirected(80).Where(network => network.NodeCount >= 2))
        {
            var (sources, targets, _) = Invariance.Arcs(network);
            var more = NetworkBuilder.Build(network.NodeCount, [.. sources, 0], [.. targets, network.NodeCount - 1]).Network;
            Assert.True(Connectedness.Of(more) >= Connectedness.Of(network));
        }
    }
}
