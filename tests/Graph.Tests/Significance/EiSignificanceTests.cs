using WijkNetwerk.Graph.Significance;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Graph.Tests.Significance;

public sealed class EiSignificanceTests
{
    private static readonly PermutationOptions Many = new() { Draws = 20_000, Seed = 3 };

    [Fact]
    public void The_closed_form_moments_are_those_of_twenty_thousand_permutations_of_the_karate_club()
    {
        var karate = KnownNetwork.Karate;
        var closed = EiIndex.Of(karate.Network, karate.Groups);
        var test = EiSignificance.Of(karate.Network, karate.Groups, Many)!;

        Near.Equal(-56.0 / 78, test.Observed);
        Near.Equal(.030303, test.Expected, 5e-7);
        // The spread of a spread over R draws is about sd / √(2R): 0.095 / 200 = 0.0005; four of them.
        Near.Equal(closed.StandardDeviation, test.StandardDeviation, .002);
        Near.Equal(.095018, closed.StandardDeviation, 5e-7);
        Near.Equal(-7.8748, closed.ZScore, 5.1e-5);
        // Nearly eight deviations off: no draw comes near, so p is the least there is.
        Near.Equal(1.0 / 20_001, test.P);
        Assert.Equal((20_000, 3), (test.Draws, test.Seed));
    }

    [Fact]
    public void The_mean_of_the_draws_is_the_exact_expectation()
    {
        // The engine alone: the counted inner ties of karate, 78 × p2, over 20,000 draws; the error of a mean is sd/√R = .095·78/2/141 = .026.
        var karate = KnownNetwork.Karate;
        double sum = 0;
        var expected = 78 * (1 - EiIndex.Of(karate.Network, karate.Groups).Expected!.Value) / 2;
        LabelPermutation.Of(
            karate.Groups,
            [expected],
            (labels, counts) =>
            {
                for (var node = 0; node < 34; node++)
                {
                    foreach (var other in karate.Network.Neighbours(node))
                        counts[0] += node < other && labels[node] == labels[other] ? 1 : 0;
                }

                sum += counts[0];
            },
            Many with { MaxThreads = 1 },
            TestContext.Current.CancellationToken);
        Near.Equal(expected, (sum - 67) / 20_000, .11);
    }

    [Fact]
    public void A_path_of_four_has_p_two_thirds()
    {
        // Of the six ways to deal AABB over a path, EI is −1/3 twice, 1/3 twice, 1 twice; the mean is 1/3, and −1/3 is 2/3 off, as are the four outer ones.
        var test = EiSignificance.Of(Shapes.Path(4), [0, 0, 1, 1], Many)!;
        Near.Equal(-1.0 / 3, test.Observed);
        Near.Equal(1.0 / 3, test.Expected);
        Near.Equal(.544331, test.StandardDeviation, .01);
        Near.Equal(2.0 / 3, test.P, .015);
    }

    [Fact]
    public void Where_every_draw_gives_the_same_there_is_no_p()
    {
        Assert.Null(EiSignificance.Of(Shapes.Complete(5), [0, 0, 1, 1, 1])!.P);
        Assert.Null(EiSignificance.Of(Shapes.Path(4), [0, 0, 0, 0])!.P);
        Assert.Null(EiSignificance.Of(Shapes.TwoIsolates, [0, 1]));
        Assert.Null(EiSignificance.Of(Shapes.Null, []));
    }

    [Fact]
    public void Nodes_without_a_group_are_left_out()
    {
        var whole = EiSignificance.Of(Shapes.Path(4), [0, 0, 1, 1], Many);
        Assert.Equal(whole, EiSignificance.Of(Shapes.Path(5), [0, 0, 1, 1, -1], Many));
    }

    [Fact]
    public void Every_permutation_of_small_networks_agrees()
    {
        var random = new Random(4);
        foreach (var network in RandomNetworks.All(60).Where(n => n.NodeCount is >= 3 and <= 6 && n.TieCount > 0))
        {
            int[] groups = [.. Enumerable.Range(0, network.NodeCount).Select(_ => random.Next(2))];
            var all = Permutation.All(groups).Select(labels => EiIndex.Of(network, labels).Value!.Value).ToArray();
            var (mean, observed) = (all.Average(), EiIndex.Of(network, groups).Value!.Value);
            var test = EiSignificance.Of(network, groups, Many with { Draws = 4_000 })!;
            Near.Equal(mean, test.Expected, 1e-9);
            if (all.Any(x => Math.Abs(x - all[0]) > 1e-9))
                Near.Equal(all.Count(x => Math.Abs(x - mean) >= Math.Abs(observed - mean) - 1e-9) / (double)all.Length, test.P, .04);
            else
                Assert.Null(test.P);
        }
    }

    [Fact]
    public void The_number_of_threads_and_of_later_draws_changes_nothing()
    {
        var karate = KnownNetwork.Karate;
        var one = EiSignificance.Of(karate.Network, karate.Groups, new PermutationOptions { Draws = 999, MaxThreads = 1 });
        Assert.Equal(one, EiSignificance.Of(karate.Network, karate.Groups, new PermutationOptions { Draws = 999, MaxThreads = 5 }));
        Assert.NotEqual(one, EiSignificance.Of(karate.Network, karate.Groups, new PermutationOptions { Draws = 999, Seed = 43 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PermutationOptions { Draws = 0 });
    }
}

/// <summary>Every order of a few items.</summary>
internal static class Permutation
{
    public static IEnumerable<int[]> All(int[] items) =>
        items.Length == 0
            ? [[]]
            : items.SelectMany((item, place) => All([.. items[..place], .. items[(place + 1)..]]).Select(rest => (int[])[item, .. rest]));
}
