using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Communities;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Communities;

public sealed class LeidenTests
{
    [Fact]
    public void Without_ties_everybody_is_alone()
    {
        Assert.Equal(0, Leiden.Of(Shapes.Null).Communities.Count);
        Assert.Equal([0, 1], Leiden.Of(Shapes.TwoIsolates).Communities.PartOf);
        Assert.Null(Leiden.Of(Shapes.TwoIsolates).Modularity);
    }

    [Fact]
    public void Two_full_groups_with_one_tie_between_are_two_communities()
    {
        var network = Shapes.Ties(8, "0-1 0-2 0-3 1-2 1-3 2-3 4-5 4-6 4-7 5-6 5-7 6-7 3-4");
        Assert.Equal([0, 0, 0, 0, 1, 1, 1, 1], Leiden.Of(network).Communities.PartOf);
    }

    [Fact]
    public void A_complete_network_is_one_community() => Assert.Equal(1, Leiden.Of(Shapes.Complete(6)).Communities.Count);

    [Fact]
    public void Karate_is_divided_as_well_as_is_known() => Near.Equal(.4197896, Leiden.Of(KnownNetwork.Karate.Network).Modularity, 5e-7);

    [Fact]
    public void Modularity_is_at_least_that_of_igraph()
    {
        foreach (var (oracle, expected) in Oracle.For("leidenModularity"))
            Assert.True(Leiden.Of(oracle.Network).Modularity >= expected.GetDouble() - 1e-9, $"{oracle.Name}: {Leiden.Of(oracle.Network).Modularity} < {expected}");
    }

    [Fact]
    public void Every_community_is_connected_and_modularity_is_that_of_the_communities()
    {
        // The last are large enough for the coarse networks to be gone through twice, and for one start.
        foreach (var network in RandomNetworks.All().Append(RandomNetworks.Large(3000, 9000)).Append(RandomNetworks.Large(3000, 4000, hasStrengths: true))
            .Append(RandomNetworks.Large(30_000, 60_000)).Append(RandomNetworks.Large(30_000, 60_000, hasStrengths: true)))
        {
            var found = Leiden.Of(network);
            Near.Equal(Modularity.Of(network.Undirected(TieMerge.Sum), found.Communities.PartOf.AsSpan()), found.Modularity, 1e-12);
            for (var community = 0; community < found.Communities.Count; community++)
                Assert.Equal(1, Components.Of(network.Induced(found.Communities.NodesOf(community).AsSpan())).Count);
        }
    }

    [Fact]
    public void Small_networks_are_divided_as_well_as_can_be()
    {
        foreach (var network in RandomNetworks.Undirected().Where(network => network.NodeCount <= 8 && network.TieCount > 0))
            Assert.True(Leiden.Of(network).Modularity >= Best(network) - 1e-9, network.ToString());
    }

    [Fact]
    public void The_same_seed_gives_the_same_communities()
    {
        var network = RandomNetworks.Large(3000, 9000);
        Assert.Equal(Leiden.Of(network), Leiden.Of(network));
        Assert.Equal(7, Leiden.Of(network, new LeidenOptions { Seed = 7 }).Seed);
    }

    [Fact]
    public void A_higher_resolution_gives_more_communities() =>
        Assert.True(Leiden.Of(KnownNetwork.Karate.Network, new LeidenOptions { Resolution = 3 }).Communities.Count > Leiden.Of(KnownNetwork.Karate.Network).Communities.Count);

    [Fact]
    public void A_computation_that_is_ended_says_so() =>
        Assert.Throws<OperationCanceledException>(() => Leiden.Of(Shapes.Complete(4), cancellation: new CancellationToken(canceled: true)));

    private static double Best(Network network)
    {
        var groups = new int[network.NodeCount];
        double Try(int node, int used)
        {
            if (node == groups.Length)
                return Modularity.Of(network, groups)!.Value;
            var best = double.NegativeInfinity;
            for (groups[node] = 0; groups[node] <= used; groups[node]++)
                best = Math.Max(best, Try(node + 1, Math.Max(used, groups[node] + 1)));
            return best;
        }
        return Try(0, 0);
    }
}
