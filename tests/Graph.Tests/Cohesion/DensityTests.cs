using WijkNetwerk.Graph.Cohesion;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class DensityTests
{
    [Fact]
    public void The_null_network_and_a_singleton_have_no_density()
    {
        Assert.Null(Density.Of(Shapes.Null));
        Assert.Null(Density.Of(Shapes.Singleton));
    }

    [Fact]
    public void Two_nodes_have_density_one_if_tied_and_zero_if_not()
    {
        Assert.Equal(1, Density.Of(Shapes.TwoNodes));
        Assert.Equal(0, Density.Of(Shapes.TwoIsolates));
    }

    [Fact]
    public void A_complete_network_has_density_one() => Assert.Equal(1, Density.Of(Shapes.Complete(7)));

    [Fact]
    public void Density_of_a_star_is_two_divided_by_its_size() => Near.Equal(2.0 / 5, Density.Of(Shapes.Star(5)));

    [Fact]
    public void Density_of_a_disconnected_network_counts_the_isolate() => Near.Equal(4.0 / 15, Density.Of(Shapes.Disconnected));

    [Fact]
    public void A_directed_tie_fills_one_of_two_places() => Near.Equal(3.0 / 6, Density.Of(Shapes.Ties(3, "0>1 1>0 1>2")));

    [Fact]
    public void Parallel_and_self_ties_do_not_raise_density() => Near.Equal(2.0 / 3, Density.Of(Shapes.Ties(3, "0-1 1-0 1-2 2-2")));

    [Fact]
    public void Density_of_the_textbook_networks()
    {
        Near.Equal(18.0 / 45, Density.Of(KnownNetwork.Kite.Network));
        Near.Equal(78.0 / 561, Density.Of(KnownNetwork.Karate.Network));
        Near.Equal(20.0 / 105, Density.Of(KnownNetwork.Florentine.Network));
        Near.Equal(20.0 / 120, Density.Of(KnownNetwork.FlorentineWithPucci.Network));
        Near.Equal(4.0 / 10, Density.Of(KnownNetwork.ToyPersons.Among("a b c d e")));
    }

    [Fact]
    public void Density_agrees_with_networkx() => Oracle.AgreesForTheWhole("density", Density.Of);

    [Fact]
    public void Relabelling_leaves_density_as_it_is() => Invariance.HoldsForTheWhole(Density.Of);
}
