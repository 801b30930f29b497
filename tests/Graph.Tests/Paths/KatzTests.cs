using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Paths;

public sealed class KatzTests
{
    [Fact]
    public void Without_ties_there_are_no_walks()
    {
        Assert.Equal([0, 0], Katz.From(Shapes.TwoIsolates, 0));
        Assert.Equal(0, Katz.LargestEigenvalue(Shapes.Null));
    }

    [Fact]
    public void Largest_eigenvalues_have_closed_forms()
    {
        Near.Equal(4, Katz.LargestEigenvalue(Shapes.Complete(5)));
        Near.Equal(3, Katz.LargestEigenvalue(Shapes.Star(10)));
        Near.Equal(2, Katz.LargestEigenvalue(Shapes.Cycle(6)));
        Near.Equal(6.725698, Katz.LargestEigenvalue(KnownNetwork.Karate.Network), 5e-7);
        Assert.Equal(0, Katz.LargestEigenvalue(Shapes.Ties(3, "0>1 1>2")));
    }

    [Fact]
    public void Two_nodes_walk_to_and_fro()
    {
        var scores = Katz.From(Shapes.TwoNodes, 0, .5);
        Near.Equal(1 / 3.0, scores[0]);
        Near.Equal(2 / 3.0, scores[1]);
    }

    [Fact]
    public void Karate_has_the_value_of_the_method() => Near.Equal(.0138132, Katz.From(KnownNetwork.Karate.Network, 0, .05)[33], 5.1e-8);

    [Fact]
    public void Katz_agrees_with_the_inverse_by_numpy()
    {
        foreach (var (oracle, expected) in Oracle.For("katz"))
        {
            Near.Equal(expected.GetProperty("largestEigenvalue").GetDouble(), Katz.LargestEigenvalue(oracle.Network), 1e-6);
            Near.Equal(Oracle.Numbers(expected.GetProperty("fromNode0")), Katz.From(oracle.Network, 0, expected.GetProperty("beta").GetDouble()), 1e-12);
        }
    }

    [Fact]
    public void An_attenuation_that_is_too_high_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Katz.From(Shapes.Complete(5), 0, .25));

    [Fact]
    public void Ties_are_followed_along_their_direction() => Near.Equal([0, .5, .25], Katz.From(Shapes.Ties(3, "0>1 1>2"), 0, .5));
}
