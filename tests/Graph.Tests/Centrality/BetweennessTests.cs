using WijkNetwerk.Graph.Centrality;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Tests.Centrality;

public sealed class BetweennessTests
{
    private static readonly BetweennessOptions Normalised = new() { IsNormalised = true };

    [Fact]
    public void Nobody_lies_between_fewer_than_three_nodes()
    {
        Assert.Empty(Betweenness.Of(Shapes.Null));
        Assert.Equal([0], Betweenness.Of(Shapes.Singleton));
        Assert.Equal([0, 0], Betweenness.Of(Shapes.TwoIsolates));
        Assert.Equal([0, 0], Betweenness.Of(Shapes.TwoNodes));
        Assert.Equal([null, null], Betweenness.Of(Shapes.TwoNodes, Normalised));
    }

    [Fact]
    public void Betweenness_of_a_star_centre_is_every_pair()
    {
        Assert.Equal([10, 0, 0, 0, 0, 0], Betweenness.Of(Shapes.Star(6)));
        Assert.Equal([1, 0, 0, 0, 0, 0], Betweenness.Of(Shapes.Star(6), Normalised));
    }

    [Fact]
    public void Nobody_lies_between_others_in_a_complete_network() => Assert.Equal([0, 0, 0, 0, 0], Betweenness.Of(Shapes.Complete(5)));

    [Fact]
    public void A_path_has_all_pairs_of_its_two_sides() => Assert.Equal([0, 4, 6, 6, 4, 0], Betweenness.Of(Shapes.Path(6)));

    [Fact]
    public void Equal_ways_share_a_pair() => Near.Equal([.5, .5, .5, .5], Betweenness.Of(Shapes.Cycle(4)));

    [Fact]
    public void A_disconnected_network_counts_each_part() => Assert.Equal([0, 0, 0, 0, 0, 0], Betweenness.Of(Shapes.Disconnected));

    [Fact]
    public void Directed_pairs_are_ordered() => Assert.Equal([0, 1, 0], Betweenness.Of(Shapes.Ties(3, "0>1 1>2")));

    [Fact]
    public void Trees_that_hang_on_trees_are_folded_without_loss() =>
        Near.Equal(Naive(Shapes.Ties(9, "0-1 1-2 2-0 2-3 3-4 3-5 5-6 6-7 0-8"), false, int.MaxValue), Betweenness.Of(Shapes.Ties(9, "0-1 1-2 2-0 2-3 3-4 3-5 5-6 6-7 0-8")));

    [Fact]
    public void Betweenness_of_the_textbook_networks()
    {
        Near.Equal([.8333, .8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0], Betweenness.Of(KnownNetwork.Kite.Network), 5.1e-5);
        Near.Equal(.388889, Betweenness.Of(KnownNetwork.Kite.Network, Normalised)[7], 5.1e-7);
        var karate = Betweenness.Of(KnownNetwork.Karate.Network);
        Near.Equal(231.0714, karate[0], 5.1e-5);
        Near.Equal(160.5516, karate[33], 5.1e-5);
        Near.Equal(.437635, Betweenness.Of(KnownNetwork.Karate.Network, Normalised)[0], 5.1e-7);
        var florentine = KnownNetwork.Florentine;
        var families = Betweenness.Of(florentine.Network);
        Near.Equal(47.5, families[florentine["Medici"]]);
        Near.Equal(23.1667, families[florentine["Guadagni"]], 5.1e-5);
        Near.Equal(19.3333, families[florentine["Albizzi"]], 5.1e-5);
        Near.Equal(.521978, Betweenness.Of(florentine.Network, Normalised)[florentine["Medici"]], 5.1e-7);
    }

    [Fact]
    public void An_isolate_lowers_the_normalised_value_and_leaves_the_sum()
    {
        var families = KnownNetwork.FlorentineWithPucci;
        Near.Equal(47.5, Betweenness.Of(families.Network)[families["Medici"]]);
        Near.Equal(.452381, Betweenness.Of(families.Network, Normalised)[families["Medici"]], 5.1e-7);
    }

    [Fact]
    public void A_symmetric_directed_network_counts_each_pair_twice()
    {
        var kite = KnownNetwork.Kite.Network;
        var (sources, targets, _) = Invariance.Arcs(kite);
        var both = NetworkBuilder.Build(10, [.. sources, .. targets], [.. targets, .. sources], options: new NetworkOptions { IsDirected = true }).Network;
        Near.Equal(Betweenness.Of(kite).Select(value => 2 * value), Betweenness.Of(both), 1e-12);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Betweenness_agrees_with_the_formula_as_it_stands(int? cutoff)
    {
        foreach (var network in RandomNetworks.All())
            Near.Equal(Naive(network, network.IsDirected, cutoff ?? int.MaxValue), Betweenness.Of(network, new BetweennessOptions { Cutoff = cutoff }), 1e-10, network.ToString());
    }

    [Fact]
    public void Betweenness_agrees_with_igraph_and_networkx() => Oracle.AgreesPerNode("betweenness", network => Betweenness.Of(network), 1e-9);

    [Fact]
    public void Relabelling_permutes_betweenness_and_an_isolate_changes_nothing() =>
        Invariance.HoldsPerNode(network => Betweenness.Of(network), ofIsolate: 0);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void One_thread_or_two_gives_the_same_bits(bool isDirected)
    {
        var network = RandomNetworks.Large(700, 1500, isDirected);
        foreach (int? cutoff in new int?[] { null, 3 })
        {
            BetweennessOptions options = new() { Cutoff = cutoff, Threads = new ThreadOptions { MaxThreads = 1 } };
            var one = Betweenness.Of(network, options);
            Assert.Equal(one, Betweenness.Of(network, options with { Threads = new ThreadOptions { MaxThreads = 2 } }));
            Assert.Equal(one, Betweenness.Of(network, options with { Threads = new ThreadOptions { MaxThreads = 7 } }));
        }
    }

    [Fact]
    public void More_paths_than_a_double_can_count_are_refused()
    {
        // 1100 diamonds in a row: 2^1100 shortest paths from end to end.
        const int Diamonds = 1100;
        List<int> sources = [], targets = [];
        for (var i = 0; i < Diamonds; i++)
        {
            var start = 3 * i;
            sources.AddRange([start, start, start + 1, start + 2]);
            targets.AddRange([start + 1, start + 2, start + 3, start + 3]);
        }
        var network = NetworkBuilder.Build(3 * Diamonds + 1, sources.ToArray(), targets.ToArray()).Network;
        Assert.Throws<OverflowException>(() => Betweenness.Of(network));
    }

    [Fact]
    public void A_computation_that_is_ended_says_so() =>
        Assert.Throws<OperationCanceledException>(() => Betweenness.Of(Shapes.Complete(4), cancellation: new CancellationToken(canceled: true)));

    /// <summary>For every pair, the share of shortest paths through v is sigma_sv sigma_vt / sigma_st if v lies on one.</summary>
    internal static IEnumerable<double?> Naive(Network network, bool isDirected, int cutoff)
    {
        var n = network.NodeCount;
        var paths = Enumerable.Range(0, n).Select(source => PathsFrom(network, source)).ToArray();
        for (var v = 0; v < n; v++)
        {
            var sum = 0.0;
            for (var s = 0; s < n; s++)
            {
                for (var t = isDirected ? 0 : s + 1; t < n; t++)
                {
                    if (s == t || s == v || t == v || paths[s].Distance[t] < 0 || paths[s].Distance[t] > cutoff || paths[s].Distance[v] < 0 || paths[v].Distance[t] < 0)
                        continue;
                    if (paths[s].Distance[v] + paths[v].Distance[t] == paths[s].Distance[t])
                        sum += paths[s].Count[v] * paths[v].Count[t] / paths[s].Count[t];
                }
            }
            yield return sum;
        }
    }

    private static (int[] Distance, double[] Count) PathsFrom(Network network, int source)
    {
        var distance = Enumerable.Repeat(-1, network.NodeCount).ToArray();
        var count = new double[network.NodeCount];
        (distance[source], count[source]) = (0, 1);
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            foreach (var next in network.Neighbours(node))
            {
                if (distance[next] < 0)
                {
                    distance[next] = distance[node] + 1;
                    queue.Enqueue(next);
                }
                if (distance[next] == distance[node] + 1)
                    count[next] += count[node];
            }
        }
        return (distance, count);
    }
}
