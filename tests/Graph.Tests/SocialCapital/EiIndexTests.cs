using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

public sealed class EiIndexTests
{
    [Fact]
    public void Without_ties_there_is_no_index()
    {
        Assert.Null(EiIndex.Of(Shapes.Null, []).Value);
        Assert.Null(EiIndex.Of(Shapes.Singleton, [0]).Value);
        var isolates = EiIndex.Of(Shapes.TwoIsolates, [0, 1]);
        Assert.Null(isolates.Value);
        Assert.Null(isolates.Expected);
        Assert.Null(isolates.StandardDeviation);
        Assert.Null(isolates.Rescaled);
        Assert.Null(isolates.ZScore);
        Assert.Equal([null, null], isolates.PerGroup.Select(group => group.Value));
    }

    [Fact]
    public void Two_nodes_are_all_external_or_all_internal()
    {
        Assert.Equal(1, EiIndex.Of(Shapes.TwoNodes, [0, 1]).Value);
        Assert.Equal(-1, EiIndex.Of(Shapes.TwoNodes, [4, 4]).Value);
    }

    [Fact]
    public void In_one_group_everything_is_internal_and_between_two_sides_everything_external()
    {
        foreach (var network in RandomNetworks.All().Where(network => network.TieCount > 0))
            Assert.Equal(-1, EiIndex.Of(network, new int[network.NodeCount]).Value);
        Assert.Equal(1, EiIndex.Of(Shapes.CompleteBipartite(3, 4), [0, 0, 0, 1, 1, 1, 1]).Value);
    }

    [Fact]
    public void In_a_complete_network_the_group_sizes_alone_decide()
    {
        var result = EiIndex.Of(Shapes.Complete(5), [0, 0, 1, 1, 1]);
        Near.Equal((6 - 4) / 10.0, result.Value);
        Near.Equal(result.Value, result.Expected);
        Near.Equal(0, result.StandardDeviation);
        Assert.Null(result.ZScore);
        Assert.Null(result.Rescaled);
    }

    [Fact]
    public void In_a_star_the_centre_has_a_group_of_its_own_or_not()
    {
        Assert.Equal(1, EiIndex.Of(Shapes.Star(5), [0, 1, 1, 1, 1]).Value);
        Near.Equal((3 - 1) / 4.0, EiIndex.Of(Shapes.Star(5), [0, 0, 1, 1, 1]).Value);
    }

    [Fact]
    public void In_a_disconnected_network_isolates_do_not_count() =>
        Near.Equal((2 - 2) / 4.0, EiIndex.Of(Shapes.Disconnected, [0, 0, 1, 1, 1, 0]).Value);

    [Fact]
    public void Every_tie_of_a_group_counts_once()
    {
        var group = EiIndex.Of(KnownNetwork.ToyPersons.Network, KnownNetwork.ToyPersons.Groups).PerGroup[Array.IndexOf(KnownNetwork.ToyPersons.GroupNames, "C")];
        Assert.Equal(8, group.External);
        Assert.Equal(4, group.Internal);
        Assert.Equal(5, group.Size);
        Near.Equal(4.0 / 12, group.Value);
    }

    [Fact]
    public void The_karate_club_divides_along_its_quarrel()
    {
        var result = EiIndex.Of(KnownNetwork.Karate.Network, KnownNetwork.Karate.Groups);
        Assert.Equal(11, result.External);
        Assert.Equal(67, result.Internal);
        Near.Equal(-56.0 / 78, result.Value);
        Near.Equal(.030303, result.Expected, 5e-7);
        Near.Equal(.095018, result.StandardDeviation, 5e-7);
        Near.Equal(-7.8748, result.ZScore, 5.1e-5);
    }

    [Fact]
    public void A_path_of_four_has_the_moments_of_its_six_permutations()
    {
        var result = EiIndex.Of(Shapes.Path(4), [0, 0, 1, 1]);
        Near.Equal(-1.0 / 3, result.Value);
        Near.Equal(1.0 / 3, result.Expected);
        Near.Equal(.544331, result.StandardDeviation, 5e-7);
    }

    [Fact]
    public void The_moments_are_those_of_all_permutations_and_the_rescaled_index_is_between_its_bounds()
    {
        var random = new Random(21);
        foreach (var network in RandomNetworks.Undirected(90).Where(network => network.NodeCount is >= 2 and <= 6 && network.TieCount > 0))
        {
            int[] groups = [.. Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(3))];
            var values = Permutations(groups).Select(labels => EiIndex.Of(network, labels).Value!.Value).ToArray();
            var result = EiIndex.Of(network, groups);
            Near.Equal(values.Average(), result.Expected, 1e-9);
            Near.Equal(Math.Sqrt(values.Average(value => Math.Pow(value - values.Average(), 2))), result.StandardDeviation, 1e-6);
            Assert.True(result.Rescaled is null or (>= -1 and <= 1));
        }
    }

    [Fact]
    public void The_log_odds_ratio_adds_one_half_to_each_count()
    {
        // Path of four, AABB: 1 of 4 pairs between the groups is tied and 2 of 2 within: ln(1.5 × 0.5 / (2.5 × 3.5)).
        Near.Equal(Math.Log(.75 / 8.75), EiIndex.Of(Shapes.Path(4), [0, 0, 1, 1]).LogOddsRatio);
        // Karate, 34 people as 17 and 17: 11 of 289 pairs between, 67 of 272 within.
        Near.Equal(Math.Log(11.5 * 205.5 / (67.5 * 278.5)), EiIndex.Of(KnownNetwork.Karate.Network, KnownNetwork.Karate.Groups).LogOddsRatio);
        // The sizes of the groups do not move it: complete networks have every odd alike but for the halves.
        Near.Equal(Math.Log(6.5 * .5 / (4.5 * .5)), EiIndex.Of(Shapes.Complete(5), [0, 0, 1, 1, 1]).LogOddsRatio);
        Assert.Null(EiIndex.Of(Shapes.Path(4), [0, 0, 0, 0]).LogOddsRatio);
        Assert.Null(EiIndex.Of(Shapes.Path(4), [0, 1, 2, 3]).LogOddsRatio);
        Assert.Null(EiIndex.Of(Shapes.TwoIsolates, [0, 1]).LogOddsRatio);
    }

    [Fact]
    public void Ties_of_a_node_without_a_group_are_left_out_and_counted()
    {
        var result = EiIndex.Of(Shapes.Path(4), [0, 0, 1, -1]);
        Assert.Equal(1, result.LeftOut);
        Near.Equal(0, result.Value);
        Near.Equal(EiIndex.Of(Shapes.Path(3), [0, 0, 1]).StandardDeviation, result.StandardDeviation);
    }

    [Fact]
    public void Each_directed_tie_counts_once()
    {
        var result = EiIndex.Of(Shapes.Ties(3, "0>1 1>0 1>2"), [0, 0, 1]);
        Near.Equal((1 - 2) / 3.0, result.Value);
        Assert.NotNull(result.Expected);
        Assert.Null(result.StandardDeviation);
    }

    [Fact]
    public void Relabelling_and_isolates_leave_the_index_as_it_is()
    {
        foreach (var network in RandomNetworks.All())
        {
            int[] groups = [.. Enumerable.Range(0, network.NodeCount).Select(node => node % 3)];
            var order = RandomNetworks.Permutation(network.NodeCount, 5);
            var value = EiIndex.Of(network, groups).Value;
            Assert.Equal(value, EiIndex.Of(network.Induced(order), [.. order.Select(node => groups[node])]).Value);
            Assert.Equal(value, EiIndex.Of(Invariance.WithIsolate(network), [.. groups, 1]).Value);
        }
    }

    [Fact]
    public void A_list_of_groups_of_another_length_is_refused() =>
        Assert.Contains("groups has 1 entries", Assert.Throws<ArgumentException>(() => EiIndex.Of(Shapes.TwoNodes, [0])).Message);

    private static IEnumerable<int[]> Permutations(int[] items) =>
        items.Length == 0
            ? [[]]
            : items.SelectMany((item, place) => Permutations([.. items[..place], .. items[(place + 1)..]]).Select(rest => (int[])[item, .. rest]));
}
