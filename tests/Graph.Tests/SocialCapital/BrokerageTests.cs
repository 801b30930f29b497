using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class BrokerageTests
{
    private static readonly BrokerageOptions WithExclusive = new() { WithExclusive = true };

    [Fact]
    public void Isolates_stand_between_nobody()
    {
        Assert.Empty(Brokerage.Of(Shapes.Null, []).PerNode);
        Assert.Equal([default(BrokerRoles), default(BrokerRoles)], Brokerage.Of(Shapes.TwoIsolates, [0, 1]).PerNode);
        Assert.Equal([default(BrokerRoles), default(BrokerRoles)], Brokerage.Of(Shapes.TwoNodes, [0, 1]).PerNode);
    }

    [Fact]
    public void Nobody_stands_between_those_who_are_tied() =>
        Assert.All(Brokerage.Of(Shapes.Complete(5), [0, 0, 1, 1, 2]).PerNode, roles => Assert.Equal(default(BrokerRoles), roles));

    [Fact]
    public void An_undirected_star_counts_each_pair_once()
    {
        // Centre A, leaves A B B C: A-B twice and A-C are gatekeeper and representative at once, B-B itinerant, B-C twice liaison.
        var roles = Brokerage.Of(Shapes.Star(5), [0, 0, 1, 1, 2]).PerNode[0];
        Assert.Equal(new BrokerRoles(0, 1, 3, 3, 2, 6), roles);
    }

    [Fact]
    public void Karate_has_the_values_of_sna()
    {
        var roles = Brokerage.Of(KnownNetwork.Karate.Network, KnownNetwork.Karate.Groups).PerNode;
        Assert.Equal((87, 15, 15), (roles[0]!.Value.Coordinator, roles[0]!.Value.Gatekeeper, roles[0]!.Value.Representative));
        Assert.Equal((78, 3, 40, 40), (roles[33]!.Value.Coordinator, roles[33]!.Value.Itinerant, roles[33]!.Value.Gatekeeper, roles[33]!.Value.Representative));
    }

    [Fact]
    public void Camp_92_has_the_values_of_sna()
    {
        string[] women = ["HOLLY", "BRAZEY", "CAROL", "PAM", "PAT", "JENNIE", "PAULINE", "ANN"];
        var groups = Camp92.Labels.Select(name => women.Contains(name) ? 0 : 1).ToArray();
        var census = Brokerage.Of(Camp92.Network, groups).PerNode;
        var all = census.Select(roles => roles!.Value).ToArray();
        Assert.Equal((44, 0, 7, 13, 0, 64), (all.Sum(r => r.Coordinator), all.Sum(r => r.Itinerant), all.Sum(r => r.Representative), all.Sum(r => r.Gatekeeper), all.Sum(r => r.Liaison), all.Sum(r => r.Total)));
        var holly = census[Camp92.Labels.IndexOf("HOLLY")]!.Value;
        Assert.Equal((1, 0, 1, 6, 0), (holly.Coordinator, holly.Itinerant, holly.Representative, holly.Gatekeeper, holly.Liaison));
        Assert.Equal(8, census[Camp92.Labels.IndexOf("PAT")]!.Value.Coordinator);
    }

    [Theory]
    [InlineData("a", 0, 5, 3, 6)]
    [InlineData("b", 0, 3, 1, 3)]
    [InlineData("c", 2, 3, 0, 4)]
    [InlineData("d", 0, 2, 1, 3)]
    [InlineData("v", 0, 2, 0, 2)]
    [InlineData("k", 0, 0, 1, 0)]
    [InlineData("m", 0, 0, 1, 0)]
    [InlineData("e", 0, 0, 0, 0)]
    [InlineData("f", 0, 0, 0, 0)]
    [InlineData("h", 0, 0, 0, 0)]
    [InlineData("q", 0, 0, 0, 0)]
    [InlineData("r", 0, 0, 0, 0)]
    [InlineData("w", 0, 0, 0, 0)]
    [InlineData("x", 0, 0, 0, 0)]
    public void The_toy_neighbourhood_has_the_values_of_the_method(string id, long coordinator, long gate, long liaison, long exclusive)
    {
        var toy = KnownNetwork.ToyPersons;
        var census = Brokerage.Of(toy.Network, toy.Groups, WithExclusive);
        var roles = census.PerNode[toy[id]]!.Value;
        Assert.Equal((coordinator, gate, gate, liaison), (roles.Coordinator, roles.Gatekeeper, roles.Representative, roles.Liaison));
        Assert.Equal(exclusive, census.Exclusive!.Value[toy[id]]);
    }

    [Fact]
    public void A_tie_back_does_not_close_a_directed_pair()
    {
        // 0 > 1 > 2 and 2 > 0: 1 stands between 0 and 2, because 0 does not reach 2 directly.
        Assert.Equal(1, Brokerage.Of(Shapes.Ties(3, "0>1 1>2 2>0"), [0, 0, 0]).PerNode[1]!.Value.Coordinator);
        Assert.Equal(0, Brokerage.Of(Shapes.Ties(3, "0>1 1>2 0>2"), [0, 0, 0]).PerNode[1]!.Value.Coordinator);
    }

    [Fact]
    public void A_node_without_a_group_is_left_out_and_counted()
    {
        var census = Brokerage.Of(Shapes.Star(4), [0, 0, -1, 0]);
        Assert.Equal(1, census.WithoutGroup);
        Assert.Null(census.PerNode[2]);
        Assert.Equal(new BrokerRoles(1, 0, 0, 0, 0, 1), census.PerNode[0]);
    }

    [Fact]
    public void The_census_agrees_with_the_definition_as_it_stands()
    {
        var random = new Random(11);
        foreach (var network in RandomNetworks.All())
        {
            var groups = Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(4) - (random.Next(8) == 0 ? 1 : 0)).ToArray();
            var census = Brokerage.Of(network, groups, WithExclusive);
            for (var v = 0; v < network.NodeCount; v++)
            {
                var (roles, exclusive) = Naive(network, groups, v);
                Assert.Equal(roles, census.PerNode[v]);
                Assert.Equal(exclusive, census.Exclusive!.Value[v]);
            }
        }
    }

    [Fact]
    public void Groups_that_do_not_fit_are_refused() => Assert.Throws<ArgumentException>(() => Brokerage.Of(Shapes.Star(3), [0]));

    private static (BrokerRoles? Roles, long Exclusive) Naive(Network network, int[] groups, int v)
    {
        long coordinator = 0, itinerant = 0, gatekeeper = 0, representative = 0, liaison = 0, exclusive = 0;
        var n = network.NodeCount;
        for (var a = 0; a < n; a++)
        {
            for (var c = 0; c < n; c++)
            {
                if (a == c || a == v || c == v || !network.HasTie(a, v) || !network.HasTie(v, c) || network.HasTie(a, c))
                    continue;
                exclusive += Enumerable.Range(0, n).Count(w => network.HasTie(a, w) && network.HasTie(w, c)) == 1 ? 1 : 0;
                int ga = groups[a], gv = groups[v], gc = groups[c];
                if (ga < 0 || gv < 0 || gc < 0)
                    continue;
                if (ga == gv && gv == gc)
                    coordinator++;
                else if (ga == gc)
                    itinerant++;
                else if (gv == gc)
                    gatekeeper++;
                else if (ga == gv)
                    representative++;
                else
                    liaison++;
            }
        }
        var half = network.IsDirected ? 1 : 2;
        var total = (coordinator + itinerant + gatekeeper + representative + liaison) / half;
        return (groups[v] < 0 ? null : new BrokerRoles(coordinator / half, itinerant / half, gatekeeper, representative, liaison / half, total), exclusive / half);
    }
}
