using WijkNetwerk.Graph.Centrality;

namespace WijkNetwerk.Graph.Tests.Centrality;

public sealed class DegreeTests
{
    [Fact]
    public void Without_ties_every_degree_is_zero()
    {
        Assert.Empty(Degree.Of(Shapes.Null).All);
        Assert.Equal([0], Degree.Of(Shapes.Singleton).All);
        Assert.Equal([0, 0], Degree.Of(Shapes.TwoIsolates).Strength);
    }

    [Fact]
    public void An_undirected_network_has_no_in_and_out()
    {
        var degrees = Degree.Of(Shapes.Star(4));
        Assert.Equal([3, 1, 1, 1], degrees.All);
        Assert.Null(degrees.In);
        Assert.Null(degrees.Out);
    }

    [Fact]
    public void A_tie_both_ways_is_one_contact_and_two_ties()
    {
        var degrees = Degree.Of(Shapes.Ties(3, "0>1:2 1>0:3 1>2:4"));
        Assert.Equal([1, 2, 1], degrees.All);
        Assert.Equal([1, 1, 1], degrees.In!.Value);
        Assert.Equal([1, 2, 0], degrees.Out!.Value);
        Assert.Equal([5, 9, 4], degrees.Strength);
    }

    [Fact]
    public void Degrees_add_up_to_twice_the_ties()
    {
        foreach (var network in RandomNetworks.Undirected())
            Assert.Equal(2 * network.TieCount, Degree.Of(network).All.Sum());
    }

    [Fact]
    public void Relabelling_permutes_degrees_and_an_isolate_has_none()
    {
        Invariance.HoldsPerNode(network => Degree.Of(network).All.Select(degree => (double?)degree), ofIsolate: 0);
        Invariance.HoldsPerNode(network => Degree.Of(network).Strength, ofIsolate: 0);
    }
}
