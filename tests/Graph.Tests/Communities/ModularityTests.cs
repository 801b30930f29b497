using WijkNetwerk.Graph.Communities;

namespace WijkNetwerk.Graph.Tests.Communities;

public sealed class ModularityTests
{
    [Fact]
    public void Without_ties_there_is_none()
    {
        Assert.Null(Modularity.Of(Shapes.Null, []));
        Assert.Null(Modularity.Of(Shapes.TwoIsolates, [0, 1]));
    }

    [Fact]
    public void One_group_has_zero_and_all_apart_is_below()
    {
        Near.Equal(0, Modularity.Of(Shapes.Complete(5), [7, 7, 7, 7, 7]));
        Near.Equal(-1 / 5.0, Modularity.Of(Shapes.Complete(5), [0, 1, 2, 3, 4]));
    }

    [Fact]
    public void The_clubs_of_karate_have_the_value_of_the_literature() =>
        Near.Equal(.358235, Modularity.Of(KnownNetwork.Karate.Network, KnownNetwork.Karate.Groups), 5.1e-7);

    [Fact]
    public void It_agrees_with_the_sum_over_pairs()
    {
        var random = new Random(3);
        foreach (var network in RandomNetworks.All().Where(network => network.TieCount > 0))
        {
            var groups = Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(3) - 1).ToArray();
            var all = Enumerable.Range(0, network.NodeCount).ToArray();
            double Out(int node) => all.Sum(other => network.Strength(node, other));
            double In(int node) => all.Sum(other => network.Strength(other, node));
            var total = all.Sum(Out);
            var expected = all.Sum(a => all.Where(b => groups[a] == groups[b]).Sum(b => network.Strength(a, b) / total - 1.3 * Out(a) * In(b) / (total * total)));
            Near.Equal(expected, Modularity.Of(network, groups, 1.3), 1e-12);
        }
    }

    [Fact]
    public void Groups_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Modularity.Of(Shapes.Star(3), [0, 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Modularity.Of(Shapes.Star(3), [0, 1, 1], double.NaN));
    }
}
