using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.SocialCapital;

namespace WijkNetwerk.Graph.Tests.Significance;

public sealed class BrokerageSignificanceTests
{
    private static readonly PermutationOptions Few = new() { Draws = 199 };

    [Fact]
    public void What_is_observed_is_the_census()
    {
        var random = new Random(8);
        foreach (var network in RandomNetworks.All(90))
        {
            int[] groups = [.. Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(4) - 1)];
            var census = Brokerage.Of(network, groups).PerNode;
            var tests = BrokerageSignificance.Of(network, groups, Few with { Draws = 1 }).PerNode;
            for (var node = 0; node < groups.Length; node++)
                Assert.Equal(census[node] is { } r ? (r.Coordinator, r.Itinerant, r.Gatekeeper, r.Representative, r.Liaison) : null, Observed(tests[node]));
        }
    }

    [Fact]
    public void Every_permutation_of_small_networks_agrees()
    {
        var random = new Random(9);
        foreach (var network in RandomNetworks.All(80).Where(n => n.NodeCount is >= 4 and <= 6 && n.TieCount > 2))
        {
            int[] groups = [.. Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(3))];
            var tests = BrokerageSignificance.Of(network, groups, Few with { Draws = 2_000 });
            var all = Permutation.All(groups).Select(labels => Brokerage.Of(network, labels).PerNode).ToArray();
            for (var node = 0; node < groups.Length; node++)
            {
                Agrees(all.Select(census => (double)census[node]!.Value.Coordinator), tests.PerNode[node]!.Coordinator);
                Agrees(all.Select(census => (double)census[node]!.Value.Gatekeeper), tests.PerNode[node]!.Gatekeeper);
                Agrees(all.Select(census => (double)census[node]!.Value.Itinerant), tests.PerNode[node]!.Itinerant);
            }

            Agrees(all.Select(census => census.Sum(r => (double)r!.Value.Liaison)), tests.Whole.Liaison);
            Agrees(all.Select(census => census.Sum(r => (double)r!.Value.Representative)), tests.Whole.Representative);
        }
    }

    [Fact]
    public void Camp_92_keeps_its_brokerage_inside_the_gender_groups()
    {
        var tests = BrokerageSignificance.Of(Camp92.Network, Camp92.ByGender, new PermutationOptions { Draws = 9_999 });
        // 64 open pairs; three of 18 people in one group of 8 or 10: (8·7·6 + 10·9·8) / (18·17·16) of them, 13.8.
        Near.Equal(64 * 1056.0 / 4896, tests.Whole.Coordinator.Expected);
        Near.Equal(44, tests.Whole.Coordinator.Observed);
        // numpy 1.24, 100,000 permutations around the same expectation: p .00067, .02409, .36901; deviations 5.887, 6.988, 3.830.
        Near.Equal(.00067, tests.Whole.Coordinator.P, .001);
        Near.Equal(.02409, tests.Whole.Itinerant.P, .006);
        Near.Equal(.36901, tests.Whole.Gatekeeper.P, .02);
        Near.Equal(5.887, tests.Whole.Coordinator.StandardDeviation, .15);
        Near.Equal(3.830, tests.Whole.Gatekeeper.StandardDeviation, .1);
        // Two groups have no third: nothing to test.
        Assert.Null(tests.Whole.Liaison.P);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var karate = KnownNetwork.Karate;
        var one = BrokerageSignificance.Of(karate.Network, karate.Groups, Few with { MaxThreads = 1 });
        var four = BrokerageSignificance.Of(karate.Network, karate.Groups, Few with { MaxThreads = 4 });
        Assert.Equal(one.Whole, four.Whole);
        Assert.Equal(one.PerNode, four.PerNode);
    }

    [Fact]
    public void Nobody_between_anybody_is_no_test()
    {
        Assert.Null(BrokerageSignificance.Of(Shapes.Complete(4), [0, 0, 1, 1], Few).Whole.Coordinator.P);
        Assert.Empty(BrokerageSignificance.Of(Network.Empty, [], Few).PerNode);
        Assert.Null(BrokerageSignificance.Of(Shapes.Path(3), [0, -1, 0], Few).PerNode[1]);
    }

    private static (long, long, long, long, long)? Observed(RoleTests? t) => t is null
        ? null
        : ((long)t.Coordinator.Observed, (long)t.Itinerant.Observed, (long)t.Gatekeeper.Observed, (long)t.Representative.Observed, (long)t.Liaison.Observed);

    private static void Agrees(IEnumerable<double> values, PermutationTest test)
    {
        var all = values.ToArray();
        Near.Equal(all.Average(), test.Expected, 1e-9);
        if (all.Distinct().Count() == 1)
            Assert.Null(test.P);
        else
            Near.Equal(all.Count(x => Math.Abs(x - all.Average()) >= Math.Abs(test.Observed - all.Average()) - 1e-9) / (double)all.Length, test.P, .06);
    }
}
