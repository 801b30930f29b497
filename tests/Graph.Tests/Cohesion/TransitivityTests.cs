using WijkNetwerk.Graph.Cohesion;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class TransitivityTests
{
    [Fact]
    public void Without_a_two_path_there_is_no_transitivity()
    {
        Assert.Null(Transitivity.Of(Shapes.Null));
        Assert.Null(Transitivity.Of(Shapes.Singleton));
        Assert.Null(Transitivity.Of(Shapes.TwoIsolates));
        Assert.Null(Transitivity.Of(Shapes.TwoNodes));
    }

    [Fact]
    public void A_complete_network_has_transitivity_one() => Assert.Equal(1, Transitivity.Of(Shapes.Complete(5)));

    [Fact]
    public void A_star_has_transitivity_zero() => Assert.Equal(0, Transitivity.Of(Shapes.Star(5)));

    [Fact]
    public void A_disconnected_network_is_as_transitive_as_its_two_paths() => Assert.Equal(1, Transitivity.Of(Shapes.Disconnected));

    [Fact]
    public void Transitivity_of_the_textbook_networks()
    {
        Near.Equal(33.0 / 57, Transitivity.Of(KnownNetwork.Kite.Network));
        Near.Equal(135.0 / 528, Transitivity.Of(KnownNetwork.Karate.Network));
        Near.Equal(9.0 / 47, Transitivity.Of(KnownNetwork.Florentine.Network));
        Near.Equal(3.0 / 5, Transitivity.Of(KnownNetwork.ToyPersons.Among("a b c d e")));
    }

    [Fact]
    public void Transitivity_agrees_with_igraph() => Oracle.AgreesForTheWhole("transitivity", network => Transitivity.Of(network));

    [Fact]
    public void Relabelling_and_isolates_leave_transitivity_as_it_is() => Invariance.HoldsForTheWhole(network => Transitivity.Of(network), alsoWithIsolate: true);
}
