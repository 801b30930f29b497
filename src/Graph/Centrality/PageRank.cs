using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Centrality;

/// <summary>How much of the time somebody who keeps following ties at random would spend at a node.</summary>
/// <remarks>
/// Definition: R(v) = (1-d)/n + d (sum over ties u to v of R(u) / out(u) + D/n); out(u) = number (or strength) of ties that leave u,
/// D = sum of R over nodes that no tie leaves: who cannot go on jumps to any node, so that no mass is lost and the sum stays 1.
/// Range: (0, 1); the sum is 1. Unit: share. Higher means: pointed at by more, and by those pointed at themselves.
/// Strengths: used as strength if Options.ByStrength, otherwise ignored.
/// Direction: along the ties; an undirected tie both ways.
/// Undefined: never, unless there are no nodes. An isolate has its share of the jumps.
/// Shape: one value per node, node order.
/// Time O(n + m) per round, log(tolerance) / log(d) rounds or fewer; memory O(n), directed also the transposed network.
/// Random: no. The number of threads changes no bit: sums are taken over fixed blocks of nodes, in order.
/// Reference: Brin, S. and Page, L. (1998). Computer Networks and ISDN Systems 30, 107.
/// Checked against: igraph 0.10.2 (PRPACK) and networkx 2.8.8.
/// </remarks>
public static class PageRank
{
    private const int NodesPerBlock = 1 << 13;

    /// <summary>The PageRank of every node.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">Damping, tolerance, rounds, strengths, threads.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    /// <exception cref="InvalidOperationException">The tolerance was not reached in the rounds allowed.</exception>
    public static NodeScores Of(Network network, PageRankOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new PageRankOptions();
        if (network.NodeCount == 0)
            return new NodeScores([]);
        var state = new State(options.ByStrength ? network : network.WithoutStrengths(), options.Damping);
        var blocks = Workers.Blocks(network.NodeCount, NodesPerBlock);
        for (var round = 0; round < options.MaxRounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            Workers.Run(options.Threads.MaxThreads, blocks, state.Share, cancellation);
            state.AddUp();
            Workers.Run(options.Threads.MaxThreads, blocks, state.Gather, cancellation);
            if (state.Change() < options.Tolerance)
                return new NodeScores(state.Ranks);
        }
        throw new InvalidOperationException(FormattableString.Invariant(
            $"PageRank still changed by {state.Change():G3} after {options.MaxRounds} rounds, more than the tolerance {options.Tolerance:G3}; allow more rounds."));
    }

    private sealed class State
    {
        private readonly Network _turned;
        private readonly double _damping;
        private readonly double[] _inverseOut;
        private readonly double[] _shares;
        private readonly double[] _stuck;
        private readonly double[] _changes;
        private double _base;

        public State(Network network, double damping)
        {
            var count = network.NodeCount;
            (_turned, _damping) = (network.Transposed(), damping);
            (Ranks, _shares, _inverseOut) = (new double[count], new double[count], new double[count]);
            (_stuck, _changes) = (new double[Workers.Blocks(count, NodesPerBlock)], new double[Workers.Blocks(count, NodesPerBlock)]);
            Array.Fill(Ranks, 1.0 / count);
            for (var node = 0; node < count; node++)
            {
                var leaving = network.HasStrengths ? 0.0 : network.Degree(node);
                foreach (var strength in network.NeighbourStrengths(node))
                    leaving += strength;
                _inverseOut[node] = leaving > 0 ? 1 / leaving : 0;
            }
        }

        public double[] Ranks { get; }

        public void Share(int block)
        {
            var stuck = 0.0;
            var end = Math.Min(Ranks.Length, (block + 1) * NodesPerBlock);
            for (var node = block * NodesPerBlock; node < end; node++)
            {
                _shares[node] = _damping * Ranks[node] * _inverseOut[node];
                stuck += _inverseOut[node] == 0 ? Ranks[node] : 0;
            }
            _stuck[block] = stuck;
        }

        public void AddUp()
        {
            var stuck = 0.0;
            foreach (var part in _stuck)
                stuck += part;
            _base = (1 - _damping + _damping * stuck) / Ranks.Length;
        }

        public unsafe void Gather(int block)
        {
            var change = 0.0;
            var end = Math.Min(Ranks.Length, (block + 1) * NodesPerBlock);
            fixed (double* shares = _shares)
            {
                for (var node = block * NodesPerBlock; node < end; node++)
                {
                    var sources = _turned.Neighbours(node);
                    var strengths = _turned.NeighbourStrengths(node);
                    var sum = _base;
                    if (strengths.IsEmpty)
                    {
                        foreach (var source in sources)
                            sum += shares[source];
                    }
                    else
                    {
                        for (var k = 0; k < sources.Length; k++)
                            sum += shares[sources[k]] * strengths[k];
                    }
                    change += Math.Abs(sum - Ranks[node]);
                    Ranks[node] = sum;
                }
            }
            _changes[block] = change;
        }

        public double Change()
        {
            var sum = 0.0;
            foreach (var part in _changes)
                sum += part;
            return sum;
        }
    }
}
