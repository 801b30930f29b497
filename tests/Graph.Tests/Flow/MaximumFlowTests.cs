using WijkNetwerk.Graph.Flow;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Flow;

public sealed class MaximumFlowTests
{
    [Fact]
    public void Without_sources_or_sinks_nothing_flows()
    {
        Assert.Equal(0, MaximumFlow.Of(Shapes.Null, [], []));
        Assert.Equal(0, MaximumFlow.Of(Shapes.TwoNodes, [], [1]));
        Assert.Equal(0, MaximumFlow.Of(Shapes.TwoNodes, [0], []));
    }

    [Fact]
    public void A_node_that_is_source_and_sink_carries_a_flow_by_itself() => Assert.Equal(1, MaximumFlow.Of(Shapes.Singleton, [0], [0]));

    [Fact]
    public void Isolates_and_other_components_carry_nothing()
    {
        Assert.Equal(0, MaximumFlow.Of(Shapes.TwoIsolates, [0], [1]));
        Assert.Equal(0, MaximumFlow.Of(Shapes.Disconnected, [0, 1], [3, 4, 5]));
        Assert.Equal(1, MaximumFlow.Of(Shapes.TwoNodes, [0], [1]));
    }

    [Fact]
    public void The_centre_of_a_star_lets_one_through_or_as_many_as_it_may()
    {
        var star = Shapes.Star(7);
        Assert.Equal(1, MaximumFlow.Of(star, [1, 2, 3], [4, 5, 6]));
        Assert.Equal(2, MaximumFlow.Of(star, [1, 2, 3], [4, 5, 6], new FlowOptions { NodeCapacities = [2, 1, 1, 1, 1, 1, 1] }));
        Assert.Equal(3, MaximumFlow.Of(star, [1, 2, 3], [4, 5, 6], FlowOptions.WithUnlimited(star, 0)));
        Assert.Equal(0, MaximumFlow.Of(star, [1, 2, 3], [4, 5, 6], new FlowOptions { NodeCapacities = [0, 1, 1, 1, 1, 1, 1] }));
    }

    [Fact]
    public void Naming_a_source_twice_changes_nothing() => Assert.Equal(1, MaximumFlow.Of(Shapes.Path(3), [0, 0], [2, 2]));

    [Fact]
    public void Where_nothing_limits_the_flow_there_is_no_largest_one()
    {
        var path = Shapes.Path(3);
        Assert.Null(MaximumFlow.Of(path, [0], [2], FlowOptions.WithUnlimited(path, 0, 1, 2)));
        Assert.Equal(1, MaximumFlow.Of(path, [0], [2], FlowOptions.WithUnlimited(path, 0, 2)));
    }

    [Fact]
    public void Directed_ties_carry_one_way()
    {
        var network = Shapes.Ties(4, "0>1 1>3 0>2 3>2");
        Assert.Equal(1, MaximumFlow.Of(network, [0], [3], FlowOptions.WithUnlimited(network, 0, 3)));
        Assert.Equal(0, MaximumFlow.Of(network, [3], [0]));
    }

    [Theory]
    [InlineData("v w x", 2)] // GEM
    [InlineData("v", 1)] // GEB
    [InlineData("w", 1)] // SO
    [InlineData("x", 1)] // WI
    [InlineData("h", 1)] // HAV
    [InlineData("f", 0)] // FND
    [InlineData("k", 1)] // BO
    [InlineData("m", 1)] // OV
    [InlineData("q", 1)] // C2
    public void Redundancy_from_the_toy_cooperative_to_each_of_its_partners(string holders, int expected)
    {
        var toy = KnownNetwork.ToyPersons;
        Assert.Equal(expected, MaximumFlow.Of(toy.Network, toy.Nodes("a b c d e"), toy.Nodes(holders)));
    }

    [Fact]
    public void If_v_leaves_the_toy_municipality_hangs_on_one_path()
    {
        var toy = KnownNetwork.ToyPersons;
        var options = new FlowOptions { NodeCapacities = [.. Enumerable.Range(0, toy.Labels.Count).Select(node => node == toy["v"] ? 0 : 1)] };
        Assert.Equal(1, MaximumFlow.Of(toy.Network, toy.Nodes("a b c d e"), toy.Nodes("v w x"), options));
        Assert.Equal(0, MaximumFlow.Of(toy.Network, toy.Nodes("a b c d e"), toy.Nodes("w"), options));
    }

    [Theory]
    [InlineData("v w x", 2)] // GEM
    [InlineData("v", 1)] // GEB
    public void Over_direct_contacts_alone_the_flow_is_the_largest_matching_of_members_and_holders(string holders, int expected)
    {
        var toy = KnownNetwork.ToyPersons;
        int[] members = toy.Nodes("a b c d e"), others = toy.Nodes(holders);
        var direct = from member in members from holder in others where toy.Network.HasTie(member, holder) select (member, holder);
        var contacts = NetworkBuilder.Build(toy.Labels.Count, direct.Select(pair => pair.member).ToArray(), direct.Select(pair => pair.holder).ToArray()).Network;
        Assert.Equal(expected, MaximumFlow.Of(contacts, members, others));
    }

    [Fact]
    public void The_largest_flow_is_the_smallest_cut_of_all()
    {
        var random = new Random(3);
        foreach (var (network, sources, sinks) in BruteForce.Cases(150))
        {
            int[] capacities = [.. Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(6) is var c && c == 5 ? FlowOptions.Unlimited : c)];
            var cuts = BruteForce.MinimumCuts(network, sources, sinks, capacities);
            long? expected = cuts.Count == 0 ? null : cuts[0].Sum(node => (long)capacities[node]);
            Assert.Equal(expected, MaximumFlow.Of(network, sources, sinks, new FlowOptions { NodeCapacities = [.. capacities] }));
        }
    }

    [Fact]
    public void One_split_network_that_is_asked_from_many_sides_gives_each_the_largest_flow()
    {
        var random = new Random(5);
        foreach (var (network, _, sinks) in BruteForce.Cases(150))
        {
            int[] capacities = [.. Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(4))];
            int[] every = [.. Enumerable.Range(0, network.NodeCount)];
            var split = new SplitNetwork(network, capacities, every, sinks);
            for (var side = 0; side < 6; side++)
            {
                int[] sources = [.. every.Where(_ => random.Next(3) == 0)];
                // A sink without a limit of its own could carry any amount.
                var unlimited = sources.FirstOrDefault(s => side % 2 == 1 && !sinks.Contains(s), -1);
                var limits = capacities.Select((c, node) => node == unlimited ? FlowOptions.Unlimited : c);
                Assert.Equal(MaximumFlow.Of(network, sources, sinks, new FlowOptions { NodeCapacities = [.. limits] }), split.MaximumFrom(sources, unlimited));
            }
        }
    }

    [Fact]
    public void Misuse_is_refused_with_the_value_found()
    {
        Assert.Contains("sinks[0] is node 5", Assert.Throws<ArgumentException>(() => MaximumFlow.Of(Shapes.TwoNodes, [0], [5])).Message);
        Assert.Contains("has 1 entries", Assert.Throws<ArgumentException>(() => MaximumFlow.Of(Shapes.TwoNodes, [0], [1], new FlowOptions { NodeCapacities = [1] })).Message);
        Assert.Contains("is -2", Assert.Throws<ArgumentException>(() => MaximumFlow.Of(Shapes.TwoNodes, [0], [1], new FlowOptions { NodeCapacities = [1, -2] })).Message);
    }

    [Fact]
    public void A_path_of_a_million_nodes_does_not_overflow_the_stack() =>
        Assert.Equal(1, MaximumFlow.Of(Shapes.Path(1_000_000), [0], [999_999]));
}
