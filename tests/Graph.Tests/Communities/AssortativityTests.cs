using WijkNetwerk.Graph.Communities;

namespace WijkNetwerk.Graph.Tests.Communities;

public sealed class AssortativityTests
{
    [Fact]
    public void The_clubs_of_karate_have_the_value_of_the_method_text() =>
        Near.Equal(.717531, Assortativity.Of(KnownNetwork.Karate.Network, KnownNetwork.Karate.Groups), 5.1e-7);

    [Fact]
    public void It_agrees_with_networkx_and_igraph() =>
        Oracle.AgreesForTheWhole("assortativity", network => Assortativity.Of(network, [.. Enumerable.Range(0, network.NodeCount).Select(node => node % 3)]));

    [Fact]
    public void Without_a_tie_there_is_none()
    {
        Assert.Null(Assortativity.Of(Shapes.Null, []));
        Assert.Null(Assortativity.Of(Shapes.Singleton, [0]));
        Assert.Null(Assortativity.Of(Shapes.TwoIsolates, [0, 1]));
    }

    [Fact]
    public void Where_all_ties_are_of_one_group_nothing_else_could_be()
    {
        Assert.Null(Assortativity.Of(Shapes.Complete(5), [7, 7, 7, 7, 7]));
        // Another group without a tie does not help.
        Assert.Null(Assortativity.Of(Shapes.Ties(3, "0-1"), [1, 1, 2]));
        // Directed: everything leaves one group and arrives at it.
        Assert.Null(Assortativity.Of(Shapes.Ties(3, "0>1"), [1, 1, 2]));
    }

    [Fact]
    public void All_ties_inside_give_one_and_two_equal_groups_that_only_tie_to_each_other_minus_one()
    {
        Near.Equal(1, Assortativity.Of(Shapes.Ties(4, "0-1 2-3"), [0, 0, 1, 1]));
        Near.Equal(-1, Assortativity.Of(Shapes.CompleteBipartite(3, 2), [0, 0, 0, 1, 1]));
        // All ties leave one group and arrive at another: by chance none could be inside.
        Near.Equal(0, Assortativity.Of(Shapes.Ties(3, "0>1 0>2"), [0, 1, 1]));
    }

    [Fact]
    public void A_node_without_a_group_is_left_out_with_its_ties()
    {
        var all = Shapes.Ties(5, "0-1 1-2 2-3 3-4 0-4 1-4");
        Near.Equal(Assortativity.Of(all.Induced([0, 1, 2, 3]), [0, 0, 1, 1]), Assortativity.Of(all, [0, 0, 1, 1, -1]));
        Assert.Null(Assortativity.Of(all, [-1, -1, -1, -1, -1]));
    }

    [Fact]
    public void It_is_the_modularity_of_the_groups_of_the_most_that_could_be()
    {
        var random = new Random(9);
        foreach (var network in RandomNetworks.All().Where(n => n.TieCount > 0))
        {
            int[] groups = [.. Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(3))];
            var plain = network.WithoutStrengths();
            var m = (double)plain.Targets.Length;
            var sources = Enumerable.Range(0, plain.NodeCount).SelectMany(v => plain.Neighbours(v).ToArray().Select(w => (From: groups[v], To: groups[w]))).ToArray();
            var byChance = Enumerable.Range(0, 3).Sum(g => sources.Count(s => s.From == g) / m * (sources.Count(s => s.To == g) / m));
            Near.Equal(byChance > 1 - 1e-12 ? null : Modularity.Of(plain, groups) / (1 - byChance), Assortativity.Of(network, groups), 1e-12, network.ToString());
        }
    }

    [Fact]
    public void Names_do_not_matter_nor_does_an_isolate()
    {
        var random = new Random(10);
        foreach (var network in RandomNetworks.All())
        {
            int[] groups = [.. Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(4) - 1)];
            var order = RandomNetworks.Permutation(network.NodeCount, 5);
            var value = Assortativity.Of(network, groups);
            Near.Equal(value, Assortativity.Of(network.Induced(order), [.. order.Select(node => groups[node])]), 1e-12);
            Near.Equal(value, Assortativity.Of(Invariance.WithIsolate(network), [.. groups, 1]), 1e-12);
            Near.Equal(value, Assortativity.Of(network, [.. groups.Select(g => g < 0 ? -7 : 100 - g)]), 1e-12);
        }
    }

    [Fact]
    public void Groups_that_do_not_fit_are_refused() => Assert.Throws<ArgumentException>(() => Assortativity.Of(Shapes.Star(3), [0, 1]));
}
