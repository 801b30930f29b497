using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Tests.Centrality;

public sealed class PageRankTests
{
    private static readonly PageRankOptions Fine = new() { Tolerance = 1e-14 };

    [Fact]
    public void Nobody_has_a_rank_where_nobody_is() => Assert.Empty(PageRank.Of(Shapes.Null));

    [Fact]
    public void Isolates_share_the_jumps_and_lose_no_mass()
    {
        Assert.Equal([1], PageRank.Of(Shapes.Singleton));
        Assert.Equal([.5, .5], PageRank.Of(Shapes.TwoIsolates));
        Near.Equal(1, PageRank.Of(Shapes.Disconnected).Sum());
    }

    [Fact]
    public void Alike_nodes_have_alike_ranks()
    {
        Near.Equal([.2, .2, .2, .2, .2], PageRank.Of(Shapes.Complete(5)));
        Near.Equal([.25, .25, .25, .25], PageRank.Of(Shapes.Cycle(4)));
    }

    [Fact]
    public void The_rank_of_a_star_has_a_closed_form()
    {
        // c = .15/5 + .85 (4 l), l = .15/5 + .85 c/4.
        var centre = (.03 + .85 * .12) / (1 - .85 * .85);
        Near.Equal(centre, PageRank.Of(Shapes.Star(5), Fine)[0]);
    }

    [Fact]
    public void A_node_that_no_tie_leaves_jumps_to_all()
    {
        // r0 = a, r1 = a + .85 r0 with a = .15/2 + .85/2 r1.
        var ranks = PageRank.Of(Shapes.Ties(2, "0>1"), Fine);
        Near.Equal(1 / 2.85, ranks[0]);
        Near.Equal(1.85 / 2.85, ranks[1]);
    }

    [Fact]
    public void Strengths_count_only_if_asked()
    {
        var network = Shapes.Ties(3, "0>1:3 0>2:1 1>0:1 2>0:1");
        Near.Equal(PageRank.Of(network.WithoutStrengths()), PageRank.Of(network), 1e-12);
        var ranks = PageRank.Of(network, Fine with { ByStrength = true });
        Near.Equal((ranks[1] - .05) / 3, ranks[2] - .05);
    }

    [Fact]
    public void Ranks_agree_with_igraph_and_networkx() => Oracle.AgreesPerNode("pageRank", network => PageRank.Of(network, Fine), 1e-10);

    [Fact]
    public void Ranks_solve_their_equation_and_add_up_to_one()
    {
        foreach (var network in RandomNetworks.All())
        {
            var ranks = PageRank.Of(network, Fine with { ByStrength = true });
            var n = network.NodeCount;
            var stuck = Enumerable.Range(0, n).Where(node => network.Degree(node) == 0).Sum(node => ranks[node]!.Value);
            for (var node = 0; node < n; node++)
            {
                var sum = (.15 + .85 * stuck) / n;
                for (var source = 0; source < n; source++)
                {
                    var leaving = Enumerable.Range(0, n).Sum(target => network.Strength(source, target));
                    sum += leaving > 0 ? .85 * ranks[source]!.Value * network.Strength(source, node) / leaving : 0;
                }
                Near.Equal(sum, ranks[node], 1e-12);
            }
            Near.Equal(1, ranks.Sum(), 1e-12);
        }
    }

    [Fact]
    public void Relabelling_permutes_ranks() => Invariance.HoldsPerNode(network => PageRank.Of(network, Fine), ofIsolate: 0, isolateMatters: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_number_of_threads_changes_no_bit(bool isDirected)
    {
        // Large enough to be divided over threads, in ties and in nodes.
        var network = RandomNetworks.Large(40_000, 300_000, isDirected, hasStrengths: true);
        foreach (var byStrength in new[] { false, true })
        {
            NodeScores With(int threads) =>
                PageRank.Of(network, new PageRankOptions { ByStrength = byStrength, Threads = new ThreadOptions { MaxThreads = threads } });
            Assert.Equal(With(1), With(2));
            Assert.Equal(With(1), With(5));
        }
    }

    [Fact]
    public void An_undirected_network_has_the_ranks_of_the_same_ties_both_ways()
    {
        // Undirected ties are followed by a faster way than directed ones; the definition is the same.
        foreach (var network in RandomNetworks.Undirected().Append(RandomNetworks.Large(3000, 9000)).Append(RandomNetworks.Large(3000, 2000, hasStrengths: true)))
        {
            int[] from = [.. Enumerable.Range(0, network.NodeCount).SelectMany(node => Enumerable.Repeat(node, network.Degree(node)))];
            var bothWays = NetworkBuilder.Build(
                network.NodeCount, from, network.Targets, network.Strengths, new NetworkOptions { IsDirected = true }).Network;
            Near.Equal(PageRank.Of(bothWays, Fine with { ByStrength = true }), PageRank.Of(network, Fine with { ByStrength = true }), 1e-12);
        }
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageRankOptions { Damping = 1.2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageRankOptions { Damping = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PageRankOptions { Tolerance = 0 });
        Assert.Throws<InvalidOperationException>(() => PageRank.Of(Shapes.Star(5), new PageRankOptions { MaxRounds = 2 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ThreadOptions { MaxThreads = 0 });
    }

    [Fact]
    public void A_computation_that_is_ended_says_so() =>
        Assert.Throws<OperationCanceledException>(() => PageRank.Of(Shapes.Complete(4), cancellation: new CancellationToken(canceled: true)));
}
