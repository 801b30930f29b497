using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Fragility;

/// <summary>How much of a network still hangs together while its nodes leave one by one.</summary>
/// <remarks>
/// Definition: R = (1/K) × sum over Q = 1..K of s(Q), s(Q) = size of the largest component after Q departures / N; K nodes leave, as a rule all N.
/// Orders: most ties or highest betweenness first, worked out anew each time; or at random, the mean of several orders. Equals leave in order of their number; the least and
/// greatest R over random tie-breaks stand beside it.
/// Range: [0, ½); a star has (N-1)/N², a complete network (N-1)/(2N). Higher means: departures do less.
/// Strengths: ignored. Direction: ignored.
/// Undefined: no node leaves (null).
/// Time O(K n + m) for an order by ties, with betweenness O(K n m); memory O(n + m).
/// Random: for random orders and tie-breaks, the seed is in the result.
/// Reference: Schneider, C. M. and others (2011). PNAS 108, 3838.
/// Checked against: networkx 2.8.8 on the kite, the karate club and the Florentine families; closed forms of stars, rings and complete networks.
/// </remarks>
public static class Robustness
{
    /// <summary>The robustness of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Order, who leaves, seed.</param>
    /// <param name="cancellation">Ends the work between two departures.</param>
    /// <returns>R and its curve; null when nobody leaves.</returns>
    /// <exception cref="ArgumentException">Who leaves is not in the network.</exception>
    public static RobustnessCurve? Of(Network network, RobustnessOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new RobustnessOptions();
        var binary = network.Undirected(TieMerge.Any);
        int[] leaving = options.Leaving is { } some ? [.. some.Distinct().Order()] : [.. Enumerable.Range(0, binary.NodeCount)];
        if (leaving.Length == 0)
            return null;
        if (leaving[0] < 0 || leaving[^1] >= binary.NodeCount)
            throw NetworkErrors.NodeOutOfRange(nameof(options), 0, leaving[0] < 0 ? leaving[0] : leaving[^1], binary.NodeCount);

        if (options.Order == RemovalOrder.Random)
        {
            var curves = Enumerable.Range(0, options.RandomOrders).Select(order => AtRandom(binary, leaving, new Xoshiro(options.Seed, order), cancellation)).ToArray();
            return new RobustnessCurve(
                curves.Average(curve => curve.Average()),
                [.. Enumerable.Range(0, leaving.Length).Select(at => curves.Average(curve => curve[at]))],
                [],
                curves.Min(curve => curve.Average()),
                curves.Max(curve => curve.Average()),
                options.Seed);
        }

        var (shares, order1) = Adaptive(binary, leaving, options.Order, null, cancellation);
        var r = shares.Average();
        var broken = Enumerable.Range(0, options.TieBreaks)
            .Select(i => Adaptive(binary, leaving, options.Order, new Xoshiro(options.Seed, i), cancellation).Shares.Average())
            .Append(r)
            .ToArray();
        return new RobustnessCurve(r, [.. shares], [.. order1], broken.Min(), broken.Max(), options.Seed);
    }

    private static double[] AtRandom(Network network, int[] leaving, Xoshiro random, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        int[] order = [.. leaving];
        random.Shuffle(order);
        return Shares(network, order);
    }

    private static (double[] Shares, int[] Order) Adaptive(Network network, int[] leaving, RemovalOrder by, Xoshiro? random, CancellationToken cancellation)
    {
        var left = new Left(network);
        var candidates = leaving.ToList();
        var equals = new List<int>();
        var order = new int[leaving.Length];
        for (var step = 0; step < order.Length; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            var scores = by == RemovalOrder.Degree ? left.Degrees : left.Betweenness();
            var highest = 0.0;
            foreach (var node in candidates)
                highest = Math.Max(highest, scores[node]);
            equals.Clear();
            foreach (var node in candidates)
            {
                if (highest - scores[node] <= 1e-9 * Math.Max(1, highest))
                    equals.Add(node);
            }

            order[step] = equals[random?.Below(equals.Count) ?? 0];
            candidates.Remove(order[step]);
            left.Remove(order[step]);
        }

        return (Shares(network, order), order);
    }

    // The largest component after each departure. Backwards, nobody leaves but somebody joins, and groups only grow together.
    private static double[] Shares(Network network, int[] order)
    {
        int[] head = [.. Enumerable.Range(0, network.NodeCount)], size = new int[network.NodeCount];
        bool[] isThere = new bool[network.NodeCount], leaves = new bool[network.NodeCount];
        foreach (var node in order)
            leaves[node] = true;
        var largest = 0;
        for (var node = 0; node < leaves.Length; node++)
        {
            if (!leaves[node])
                Join(node);
        }

        var shares = new double[order.Length];
        for (var step = order.Length - 1; step >= 0; step--)
        {
            shares[step] = largest / (double)network.NodeCount;
            Join(order[step]);
        }

        return shares;

        void Join(int node)
        {
            (isThere[node], size[node]) = (true, 1);
            largest = Math.Max(largest, 1);
            foreach (var neighbour in network.Neighbours(node))
            {
                if (!isThere[neighbour])
                    continue;
                var (one, other) = (HeadOf(neighbour), HeadOf(node));
                if (one == other)
                    continue;
                var (small, large) = size[one] < size[other] ? (one, other) : (other, one);
                head[small] = large;
                size[large] += size[small];
                largest = Math.Max(largest, size[large]);
            }
        }

        int HeadOf(int node)
        {
            while (head[node] != node)
                node = head[node] = head[head[node]];
            return node;
        }
    }

    /// <summary>What is left of a network, with the nodes numbered as before.</summary>
    private sealed class Left
    {
        private readonly Network _network;
        private readonly bool[] _gone;

        public Left(Network network)
        {
            (_network, _gone) = (network, new bool[network.NodeCount]);
            Degrees = [.. Enumerable.Range(0, network.NodeCount).Select(node => (double)network.Degree(node))];
        }

        /// <summary>How many of those who are left each node is tied to.</summary>
        public double[] Degrees { get; }

        public void Remove(int node)
        {
            _gone[node] = true;
            foreach (var neighbour in _network.Neighbours(node))
                Degrees[neighbour]--;
        }

        public double[] Betweenness()
        {
            int[] nodes = [.. Enumerable.Range(0, _network.NodeCount).Where(node => !_gone[node])];
            var scores = Centrality.Betweenness.Of(_network.Induced(nodes));
            var all = new double[_network.NodeCount];
            for (var i = 0; i < nodes.Length; i++)
                all[nodes[i]] = scores[i] ?? 0;
            return all;
        }
    }
}

/// <summary>How a network holds while nodes leave.</summary>
/// <param name="R">The mean of the curve.</param>
/// <param name="Shares">The share of all nodes in the largest component, after each departure.</param>
/// <param name="Order">Who left, in that order; empty for the mean of random orders.</param>
/// <param name="Least">The least R over random orders or tie-breaks; R itself when none were asked.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Seed">The seed.</param>
public sealed record RobustnessCurve(double R, ImmutableArray<double> Shares, ImmutableArray<int> Order, double Least, double Greatest, long Seed);
