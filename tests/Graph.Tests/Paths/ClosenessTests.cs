using WijkNetwerk.Graph.Paths;

namespace WijkNetwerk.Graph.Tests.Paths;

public sealed class ClosenessTests
{
    [Fact]
    public void Who_reaches_nobody_has_none()
    {
        Assert.Empty(Closeness.Of(Shapes.Null));
        Assert.Equal([null], Closeness.Of(Shapes.Singleton));
        Assert.Equal([null, null], Closeness.Of(Shapes.TwoIsolates));
        Assert.Equal([.5, .5, null], Closeness.Of(Shapes.Ties(3, "0-1")));
    }

    [Fact]
    public void Who_is_tied_to_everybody_has_one()
    {
        Assert.Equal([1, 1, 1, 1, 1], Closeness.Of(Shapes.Complete(5)));
        Near.Equal([1, 4 / 7.0, 4 / 7.0, 4 / 7.0, 4 / 7.0], Closeness.Of(Shapes.Star(5)));
    }

    [Fact]
    public void A_part_counts_by_its_share() => Near.Equal([2 / 5.0, 2 / 5.0, 2 / 5.0, 1 / 5.0, 1 / 5.0, null], Closeness.Of(Shapes.Disconnected));

    [Fact]
    public void Directed_distances_are_those_from_the_node() => Near.Equal([2 / 3.0, 1 / 2.0, null], Closeness.Of(Shapes.Ties(3, "0>1 1>2")));

    [Fact]
    public void Closeness_agrees_with_networkx() => Oracle.AgreesPerNode("closeness", network => Closeness.Of(network));

    [Fact]
    public void Relabelling_permutes_closeness() => Invariance.HoldsPerNode(network => Closeness.Of(network), ofIsolate: null, isolateMatters: true);
}
