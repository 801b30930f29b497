using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Cohesion;

public sealed class CommonNeighboursTests
{
    [Fact]
    public void Two_isolates_share_nothing_and_have_no_Jaccard() =>
        Assert.Equal(new SharedContacts(0, null, 0, 0), CommonNeighbours.Of(Shapes.TwoIsolates, 0, 1));

    [Fact]
    public void Two_leaves_share_the_centre_of_a_star()
    {
        var shared = CommonNeighbours.Of(Shapes.Star(5), 1, 2);
        Assert.Equal(1, shared.Common);
        Near.Equal(1, shared.Jaccard);
        Near.Equal(1 / Math.Log(4), shared.AdamicAdar);
        Near.Equal(1 / 4.0, shared.ResourceAllocation);
    }

    [Fact]
    public void Karate_has_the_values_of_the_method()
    {
        var heads = CommonNeighbours.Of(KnownNetwork.Karate.Network, 0, 33);
        Assert.Equal(4, heads.Common);
        Near.Equal(.137931, heads.Jaccard, 5.1e-7);
        Near.Equal(2.711020, heads.AdamicAdar, 5.1e-7);
        Near.Equal(.9, heads.ResourceAllocation);
        var leaves = CommonNeighbours.Of(KnownNetwork.Karate.Network, 11, 12);
        Assert.Equal(1, leaves.Common);
        Near.Equal(.360674, leaves.AdamicAdar, 5.1e-7);
        Near.Equal(.0625, leaves.ResourceAllocation);
        Near.Equal(.5, leaves.Jaccard);
    }

    [Fact]
    public void They_agree_with_networkx()
    {
        foreach (var (oracle, expected) in Oracle.For("pairs"))
        {
            foreach (var row in expected.EnumerateArray().Where(row => row.TryGetProperty("adamicAdar", out _)))
            {
                var shared = CommonNeighbours.Of(oracle.Network, row.GetProperty("from").GetInt32(), row.GetProperty("to").GetInt32());
                Assert.Equal(row.GetProperty("commonNeighbours").GetInt32(), shared.Common);
                Near.Equal(Oracle.Numbers(expected: row, "jaccard"), shared.Jaccard, 1e-12);
                Near.Equal(row.GetProperty("adamicAdar").GetDouble(), shared.AdamicAdar, 1e-12);
                Near.Equal(row.GetProperty("resourceAllocation").GetDouble(), shared.ResourceAllocation, 1e-12);
            }
        }
    }

    [Fact]
    public void Direction_is_ignored() => Assert.Equal(1, CommonNeighbours.Of(Shapes.Ties(3, "0>1 2>1"), 0, 2).Common);

    [Fact]
    public void A_node_and_itself_are_refused()
    {
        Assert.Throws<ArgumentException>(() => CommonNeighbours.Of(Shapes.Star(3), 1, 1));
        Assert.Throws<ArgumentException>(() => CommonNeighbours.Of(Network.Empty, 0, 1));
    }
}
