using WijkNetwerk.Graph.Cohesion;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>How often a node lies on the shortest way between two others.</summary>
/// <remarks>
/// Definition: B(v) = sum over pairs s, t other than v of sigma_st(v) / sigma_st; sigma_st = number of shortest paths from s to t,
/// sigma_st(v) = those of them that pass v. Undirected: each pair once. Directed: ordered pairs.
/// Range: 0..(n-1)(n-2)/2 undirected, 0..(n-1)(n-2) directed; [0, 1] if normalised. Unit: pairs. Higher means: more ways pass here.
/// Strengths: ignored.
/// Direction: paths follow the ties.
/// Undefined: never as a sum; normalised, with fewer than three nodes there is no pair of others (null).
/// Shape: one value per node, node order.
/// Time O(n m), memory O(n + m) per thread; n nodes, m ties. Brandes' sweeps for eight sources at once, after trees that hang on the
/// network are folded away (Options.Cutoff: not folded). Path counts are doubles.
/// Random: no. The number of threads changes no bit: blocks of sources follow from n alone and are added up in order.
/// Reference: Freeman, L. C. (1977). Sociometry 40, 35; Brandes, U. (2001). Journal of Mathematical Sociology 25, 163.
/// Checked against: igraph 0.10.2 and networkx 2.8.8.
/// </remarks>
public static class Betweenness
{
    private const int MostBlocks = 256;

    /// <summary>The betweenness of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Longest path, normalisation, threads.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="OverflowException">There are more shortest paths between two nodes than a double can count.</exception>
    public static NodeScores Of(Network network, BetweennessOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new BetweennessOptions();
        var count = network.NodeCount;
        var values = options.Cutoff is null && !network.IsDirected
            ? Folded(network, options.Threads.MaxThreads, cancellation)
            : Whole(network, options, cancellation);
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                throw new OverflowException("Two nodes are joined by more shortest paths than a double can count (1.8e308); betweenness cannot be computed.");
        }
        if (!options.IsNormalised)
            return new NodeScores(values);
        if (count < 3)
            return new NodeScores(values, [.. Enumerable.Repeat(true, count)]);
        var pairs = (count - 1.0) * (count - 2.0) / (network.IsDirected ? 1 : 2);
        for (var node = 0; node < count; node++)
            values[node] /= pairs;
        return new NodeScores(values);
    }

    private static double[] Folded(Network network, int threads, CancellationToken cancellation)
    {
        var parts = Components.Of(network, new ThreadOptions { MaxThreads = threads });
        var sizes = new int[network.NodeCount];
        for (var node = 0; node < sizes.Length; node++)
            sizes[node] = parts.Sizes[parts.PartOf[node]];
        var trees = PendantTrees.Of(network, sizes);
        var core = Relabelled.Of(network, trees.IsFolded);
        var sums = Sum(core, [.. core.Original.Select(node => trees.Reach[node])], int.MaxValue, threads, cancellation);
        for (var node = 0; node < sums.Length; node++)
            trees.Between[core.Original[node]] += sums[node] / 2;
        return trees.Between;
    }

    private static double[] Whole(Network network, BetweennessOptions options, CancellationToken cancellation)
    {
        var core = Relabelled.Of(network);
        var reach = new double[core.Count];
        Array.Fill(reach, 1);
        var sums = Sum(core, reach, options.Cutoff ?? int.MaxValue, options.Threads.MaxThreads, cancellation);
        var values = new double[core.Count];
        for (var node = 0; node < sums.Length; node++)
            values[core.Original[node]] = network.IsDirected ? sums[node] : sums[node] / 2;
        return values;
    }

    private static double[] Sum(Relabelled core, double[] reach, int cutoff, int threads, CancellationToken cancellation)
    {
        var sums = new double[core.Count];
        var batches = Workers.Blocks(core.Count, BrandesLanes.Lanes);
        var blocks = Math.Min(batches, MostBlocks);
        Workers.InOrder(
            threads,
            blocks,
            () => new Sweep(core, reach, cutoff),
            (sweep, block) => sweep.Work((int)((long)batches * block / blocks), (int)((long)batches * (block + 1) / blocks), cancellation),
            (sweep, _) => sweep.HandIn(sums),
            cancellation);
        return sums;
    }

    private sealed class Sweep(Relabelled core, double[] reach, int cutoff) : IDisposable
    {
        private readonly BrandesLanes _lanes = new(core, reach, cutoff);
        private readonly double[] _sums = new double[core.Count];

        public void Work(int firstBatch, int lastBatch, CancellationToken cancellation)
        {
            for (var batch = firstBatch; batch < lastBatch; batch++)
            {
                cancellation.ThrowIfCancellationRequested();
                var first = batch * BrandesLanes.Lanes;
                _lanes.Add(first, Math.Min(BrandesLanes.Lanes, core.Count - first), _sums);
            }
        }

        public void HandIn(double[] sums)
        {
            for (var node = 0; node < sums.Length; node++)
                sums[node] += _sums[node];
            Array.Clear(_sums);
        }

        public void Dispose() => _lanes.Dispose();
    }
}
