using WijkNetwerk.Graph.Cohesion;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class CompactnessTests
{
    [Fact]
    public void The_null_network_and_a_singleton_have_no_compactness()
    {
        Assert.Null(Compactness.Of(Shapes.Null));
        Assert.Null(Compactness.Of(Shapes.Singleton));
    }

    [Fact]
    public void Two_nodes_are_fully_compact_if_tied_and_not_at_all_if_not()
    {
        Assert.Equal(1, Compactness.Of(Shapes.TwoNodes));
        Assert.Equal(0, Compactness.Of(Shapes.TwoIsolates));
    }

    [Fact]
    public void A_complete_network_has_compactness_one() => Assert.Equal(1, Compactness.Of(Shapes.Complete(6)));

    [Fact]
    public void In_a_star_four_pairs_are_at_one_step_and_six_at_two() => Near.Equal((4 + 6 / 2.0) / 10, Compactness.Of(Shapes.Star(5)));

    [Fact]
    public void In_a_disconnected_network_pairs_out_of_reach_add_nothing() => Near.Equal(4.0 / 15, Compactness.Of(Shapes.Disconnected));

    [Fact]
    public void A_directed_network_takes_ordered_pairs() => Near.Equal((1 + 1 + .5) / 6, Compactness.Of(Shapes.Ties(3, "0>1 1>2")));

    [Fact]
    public void Distance_weighted_fragmentation_of_the_textbook_networks()
    {
        Near.Equal(1 - .353704, Compactness.Of(KnownNetwork.Kite.Network), 5e-7);
        Near.Equal(1 - .507992, Compactness.Of(KnownNetwork.Karate.Network), 5e-7);
        Near.Equal(1 - .562361, Compactness.Of(KnownNetwork.FlorentineWithPucci.Network), 5e-7);
        Near.Equal(1 - .5, Compactness.Of(KnownNetwork.ToyPersons.Among("a b c d e")));
    }

    [Fact]
    public void Compactness_after_removals_is_one_minus_what_Borgatti_prints()
    {
        var kite = KnownNetwork.Kite.Network;
        Near.Equal(1 - .674603, Compactness.Of(kite.Without([3, 5, 6])), 5e-7);
        var florentine = KnownNetwork.Florentine;
        Near.Equal(1 - .67381, Compactness.Of(florentine.Network.Without(florentine.Nodes("Medici"))), 5e-6);
        Near.Equal(1 - .80235, Compactness.Of(florentine.Network.Without(florentine.Nodes("Medici Guadagni"))), 5e-6);
        Near.Equal(1 - .888889, Compactness.Of(florentine.Network.Without(florentine.Nodes("Medici Guadagni Strozzi"))), 5e-7);
    }

    [Fact]
    public void Compactness_agrees_with_networkx() => Oracle.AgreesForTheWhole("compactness", network => Compactness.Of(network));

    [Fact]
    public void Relabelling_leaves_compactness_as_it_is() => Invariance.HoldsForTheWhole(network => Compactness.Of(network));

    [Fact]
    public void A_computation_that_is_ended_says_so() =>
        Assert.Throws<OperationCanceledException>(() => Compactness.Of(Shapes.Complete(4), cancellation: new CancellationToken(canceled: true)));
}
