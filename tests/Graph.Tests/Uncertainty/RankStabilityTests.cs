using System.Collections.Immutable;
using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Graph.Tests.Uncertainty;

public sealed class RankStabilityTests
{
    private static readonly Network Star = NetworkBuilder.Build(11, new int[10], [.. Enumerable.Range(1, 10)]).Network;
    private static readonly RankStabilityOptions Few = new() { Rounds = 400 };

    private static NodeScores DegreeOf(Network network) => Degree.Of(network).Strength;

    /// <summary>scipy 1.10.1: stats.spearmanr and stats.kendalltau (tau-b), 2026-11-22.</summary>
    [Fact]
    public void Correlations_are_those_of_scipy()
    {
        double[] x = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3], y = [2, 7, 1, 8, 2, 8, 1, 8, 2, 8];
        Near.Equal(0.13471506281091267, RankCorrelation.Spearman(x, y));
        Near.Equal(0.13041013273932525, RankCorrelation.Kendall(x, y));
        Near.Equal(.8, RankCorrelation.Spearman([1, 2, 3, 4, 5], [1, 3, 2, 5, 4]));
        Near.Equal(.6, RankCorrelation.Kendall([1, 2, 3, 4, 5], [1, 3, 2, 5, 4]));
        Near.Equal(-1, RankCorrelation.Kendall([1, 2, 3], [3, 2, 1]));
        Assert.Null(RankCorrelation.Spearman([1, 2], [1, 1]));
        Assert.Null(RankCorrelation.Kendall([1], [1]));
        Assert.Throws<ArgumentException>(() => RankCorrelation.Spearman([1], []));
    }

    [Fact]
    public void The_centre_of_a_star_stays_first_unless_it_is_lost()
    {
        var results = RankStability.Of(Star, n => DegreeOf(n), Few);

        Assert.Equal(12, results.Length);
        Assert.All(results.Where(r => r.Loss == RankLoss.Ties), r => Assert.Equal(1, r.FirstHit));
        foreach (var result in results.Where(r => r.Loss == RankLoss.Nodes))
        {
            // 11 nodes: 1, 1, 2 and 3 are lost; the centre is left in 1 − lost/11 of the rounds, within five standard errors, and first when left.
            var lost = result.Share switch { .05 or .1 => 1, .2 => 2, _ => 3 };
            var left = 1 - lost / 11.0;
            Assert.InRange(result.FirstHit, left - 5 * Math.Sqrt(left * (1 - left) / 400), left + 5 * Math.Sqrt(left * (1 - left) / 400));
            Assert.Equal(result.FirstHit, result.TopHit);
            Assert.Equal(1, result.ChanceOfTop[0]);
        }

        // The centre has 10 of 20 tie ends: lost first in half of the rounds when one is lost.
        var central = results.Single(r => r is { Loss: RankLoss.CentralNodes, Share: .05 });
        Assert.InRange(central.FirstHit, .375, .625);
    }

    [Fact]
    public void An_order_that_no_loss_changes_has_correlation_one()
    {
        // The score is the place in the list of nodes, and that of who is left is in the same order.
        var network = KnownNetwork.Karate.Network;
        var results = RankStability.Of(network, n => new([.. Enumerable.Range(0, n.NodeCount).Select(v => (double)v)]), Few with { Shares = [.1] });

        Assert.All(results, r => Near.Equal(1, r.Spearman));
        Assert.All(results, r => Near.Equal(1, r.Kendall));
    }

    /// <summary>The same losses of ties by a program of its own: means of 1,000 rounds of Zachary's network within what chance allows.</summary>
    [Fact]
    public void A_naive_program_finds_the_same_on_karate()
    {
        var network = KnownNetwork.Karate.Network;
        var result = RankStability.Of(network, n => DegreeOf(n), new RankStabilityOptions { Shares = [.2] }).Single(r => r.Loss == RankLoss.Ties);

        var random = new Random(5);
        var pairs = Enumerable.Range(0, 34).SelectMany(u => Enumerable.Range(u + 1, 33 - u).Select(v => (u, v))).Where(p => network.HasTie(p.u, p.v)).ToArray();
        double hits = 0, tau = 0;
        for (var round = 0; round < 1000; round++)
        {
            random.Shuffle(pairs);
            // 20 % of 78 ties: 16 are lost.
            var degree = new int[34];
            foreach (var (u, v) in pairs.Skip(16))
            {
                degree[u]++;
                degree[v]++;
            }

            // The highest degree of karate is node 33's, 17; equal degrees go to the lower node.
            hits += Enumerable.Range(0, 34).All(v => degree[v] < degree[33] || v == 33) ? 1 : 0;
            double agree = 0, ofBefore = 0, ofAfter = 0;
            for (var i = 0; i < 34; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (a, b) = (Math.Sign(network.Degree(i) - network.Degree(j)), Math.Sign(degree[i] - degree[j]));
                    (agree, ofBefore, ofAfter) = (agree + a * b, ofBefore + a * a, ofAfter + b * b);
                }
            }

            tau += agree / Math.Sqrt(ofBefore * ofAfter);
        }

        Assert.InRange(result.FirstHit, hits / 1000 - .08, hits / 1000 + .08);
        Assert.InRange(result.Kendall!.Value, tau / 1000 - .01, tau / 1000 + .01);
    }

    [Fact]
    public void The_same_seed_gives_the_same_on_any_number_of_threads()
    {
        var options = Few with { Rounds = 50, Threads = new ThreadOptions { MaxThreads = 1 } };
        var one = RankStability.Of(Star, n => DegreeOf(n), options);

        Assert.Equal(one, RankStability.Of(Star, n => DegreeOf(n), options with { Threads = new ThreadOptions { MaxThreads = 5 } }));
        Assert.NotEqual(one, RankStability.Of(Star, n => DegreeOf(n), options with { Seed = 43 }));
    }

    [Fact]
    public void Tiny_networks_lose_something_and_never_all()
    {
        Assert.All(RankStability.Of(Network.Empty, n => DegreeOf(n), Few with { Rounds = 2 }), r => Assert.Null(r.Spearman));
        Assert.All(RankStability.Of(NetworkBuilder.Build(1, [], []).Network, n => DegreeOf(n), Few with { Rounds = 2 }), r => Assert.Equal(1, r.FirstHit));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RankStabilityOptions { Shares = ImmutableArray.Create(1.0) });
    }
}
