using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Paths;

public sealed class HarmonicTests
{
    [Fact]
    public void The_null_network_and_a_singleton_have_no_harmonic_closeness()
    {
        Assert.Empty(Harmonic.Of(Shapes.Null));
        Assert.Equal([null], Harmonic.Of(Shapes.Singleton));
    }

    [Fact]
    public void Two_nodes_are_at_one_and_two_isolates_at_zero()
    {
        Assert.Equal([1, 1], Harmonic.Of(Shapes.TwoNodes));
        Assert.Equal([0, 0], Harmonic.Of(Shapes.TwoIsolates));
    }

    [Fact]
    public void Every_node_of_a_complete_network_is_at_all_others() =>
        Assert.Equal([4, 4, 4, 4, 4], Harmonic.Of(Shapes.Complete(5)));

    [Fact]
    public void The_leaf_of_a_star_has_the_centre_at_one_step_and_the_others_at_two() =>
        Near.Equal([4, 1 + 3 / 2.0, 2.5, 2.5, 2.5], Harmonic.Of(Shapes.Star(5)));

    [Fact]
    public void A_disconnected_network_counts_what_can_be_reached() =>
        Near.Equal([2, 2, 2, 1, 1, 0], Harmonic.Of(Shapes.Disconnected));

    [Fact]
    public void Directed_ties_are_followed_one_way() =>
        Near.Equal([1 + 1 / 2.0, 1, 0], Harmonic.Of(Shapes.Ties(3, "0>1 1>2")));

    [Fact]
    public void Harmonic_closeness_of_the_kites_node_3_is_that_of_the_literature() =>
        Near.Equal(7 + 1 / 12.0, Harmonic.Of(KnownNetwork.Kite.Network)[3]);

    [Fact]
    public void Harmonic_closeness_agrees_with_networkx() => Oracle.AgreesPerNode("harmonic", network => Harmonic.Of(network));

    [Fact]
    public void Relabelling_permutes_harmonic_closeness() =>
        Invariance.HoldsPerNode(network => Harmonic.Of(network), ofIsolate: 0, isolateMatters: true);

    [Fact]
    public void A_computation_that_is_ended_says_so() =>
        Assert.Throws<OperationCanceledException>(() => Harmonic.Of(Shapes.Complete(4), cancellation: new CancellationToken(canceled: true)));
}
