using System.Numerics;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Flow;

/// <summary>How likely some nodes can still reach others when each node may be gone.</summary>
/// <remarks>
/// Definition: the probability that a path of nodes that are there leads from a source to a sink, when each node is there with its own probability,
/// independently. Sources and sinks can be gone too. Only nodes through which a path can run matter (relevant nodes).
/// Range: [0, 1]. Unit: none. Higher means: survives more departures.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: never; without a path 0.
/// Shape: one value, and how it was found.
/// Time O(2^k (n + m) / 64) with k relevant nodes that may be gone if k is at most ExactUpTo (every case is tried), else O(draws (n + m) / 64) (simulation
/// with its standard error); memory O(n + m). Sixty-four cases are followed at once, one in each bit of a word; the sweeps that this takes are at most n.
/// Random: above ExactUpTo, Options.Seed.
/// Reference: after Colbourn (1987), two-terminal reliability.
/// Checked against: the toy by hand, every case tried one by one.
/// </remarks>
public static class Reliability
{
    private const int Bits = 64;

    /// <summary>The bits of a word in which the i-th of the first six uncertain nodes is there.</summary>
    private static readonly ulong[] Alternating =
        [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];

    /// <summary>The probability that a source reaches a sink.</summary>
    /// <param name="network">The network.</param>
    /// <param name="sources">Nodes to start from; a node that is a sink too is a path by itself.</param>
    /// <param name="sinks">Nodes to reach.</param>
    /// <param name="presence">The probability that each node is there, 0 to 1, in node order.</param>
    /// <param name="options">How far to try every case, draws, seed.</param>
    /// <exception cref="ArgumentException">A node is not in the network, or there is not one probability per node.</exception>
    public static ReliabilityResult Of(
        Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks, ReadOnlySpan<double> presence, ReliabilityOptions? options = null)
    {
        options ??= new ReliabilityOptions();
        NetworkErrors.RequireOnePerNode(network, presence.Length, nameof(presence));
        NetworkErrors.RequireNodes(network, sources, nameof(sources));
        NetworkErrors.RequireNodes(network, sinks, nameof(sinks));
        network = network.Undirected(TieMerge.Any);
        var kept = Relevant(network, sources, sinks, presence);
        var worlds = new Worlds(network, kept, sources, sinks);
        var uncertain = new List<int>();
        foreach (var node in kept)
        {
            if (presence[node] < 1)
                uncertain.Add(node);
        }
        return uncertain.Count <= options.ExactUpTo
            ? new ReliabilityResult(EveryCase(worlds, uncertain, presence), IsExact: true, null, uncertain.Count)
            : Simulate(worlds, uncertain, presence, options);
    }

    /// <summary>Nodes that can be on a path: reached from both sides, and, ends apart, with two ties left.</summary>
    private static int[] Relevant(Network network, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks, ReadOnlySpan<double> presence)
    {
        var isEnd = new bool[network.NodeCount];
        foreach (var node in sources)
            isEnd[node] = true;
        foreach (var node in sinks)
            isEnd[node] = true;
        var isKept = new bool[network.NodeCount];
        int[] start = [.. sources], goal = [.. sinks];
        var (from, to) = (Reach(network, start, presence), Reach(network, goal, presence));
        for (var node = 0; node < isKept.Length; node++)
            isKept[node] = from[node] && to[node];
        var left = new int[network.NodeCount];
        var dead = new Stack<int>();
        for (var node = 0; node < isKept.Length; node++)
        {
            foreach (var neighbour in network.Neighbours(node))
                left[node] += isKept[neighbour] ? 1 : 0;
            if (isKept[node] && !isEnd[node] && left[node] < 2)
                dead.Push(node);
        }
        while (dead.TryPop(out var node))
        {
            if (!isKept[node])
                continue;
            isKept[node] = false;
            foreach (var neighbour in network.Neighbours(node))
            {
                if (--left[neighbour] < 2 && isKept[neighbour] && !isEnd[neighbour])
                    dead.Push(neighbour);
            }
        }
        return [.. Enumerable.Range(0, isKept.Length).Where(node => isKept[node])];
    }

    private static bool[] Reach(Network network, int[] start, ReadOnlySpan<double> presence)
    {
        var seen = new bool[network.NodeCount];
        var stack = new Stack<int>();
        foreach (var node in start)
        {
            if (presence[node] > 0)
                stack.Push(node);
        }
        while (stack.TryPop(out var node))
        {
            if (seen[node])
                continue;
            seen[node] = true;
            foreach (var neighbour in network.Neighbours(node))
            {
                if (presence[neighbour] > 0)
                    stack.Push(neighbour);
            }
        }
        return seen;
    }

    /// <summary>Every case: the first six uncertain nodes differ within a word, the others from word to word.</summary>
    private static double EveryCase(Worlds worlds, List<int> uncertain, ReadOnlySpan<double> presence)
    {
        var within = Math.Min(uncertain.Count, Alternating.Length);
        var cases = 1 << within;
        var weights = new double[cases];
        for (var world = 0; world < cases; world++)
            weights[world] = Probability(uncertain, presence, 0, within, world);
        for (var i = 0; i < within; i++)
            worlds.Alive[uncertain[i]] = Alternating[i];
        var total = 0.0;
        for (long word = 0; word < 1L << (uncertain.Count - within); word++)
        {
            for (var i = within; i < uncertain.Count; i++)
                worlds.Alive[uncertain[i]] = (word >> (i - within) & 1) == 1 ? ulong.MaxValue : 0;
            var survives = worlds.Survive() & (cases == Bits ? ulong.MaxValue : (1UL << cases) - 1);
            var sum = 0.0;
            for (; survives != 0; survives &= survives - 1)
                sum += weights[BitOperations.TrailingZeroCount(survives)];
            total += sum * Probability(uncertain, presence, within, uncertain.Count, word);
        }
        return total;
    }

    private static double Probability(List<int> uncertain, ReadOnlySpan<double> presence, int from, int to, long world)
    {
        var product = 1.0;
        for (var i = from; i < to; i++)
            product *= (world >> (i - from) & 1) == 1 ? presence[uncertain[i]] : 1 - presence[uncertain[i]];
        return product;
    }

    private static ReliabilityResult Simulate(Worlds worlds, List<int> uncertain, ReadOnlySpan<double> presence, ReliabilityOptions options)
    {
        var random = new Xoshiro(options.Seed);
        var words = (options.Draws + Bits - 1) / Bits;
        var survived = 0L;
        for (var word = 0; word < words; word++)
        {
            foreach (var node in uncertain)
            {
                var alive = 0UL;
                for (var bit = 0; bit < Bits; bit++)
                    alive |= random.Fraction() < presence[node] ? 1UL << bit : 0;
                worlds.Alive[node] = alive;
            }
            survived += BitOperations.PopCount(worlds.Survive());
        }
        var draws = (long)words * Bits;
        var share = survived / (double)draws;
        return new ReliabilityResult(share, IsExact: false, Math.Sqrt(share * (1 - share) / draws), uncertain.Count);
    }

    /// <summary>Sixty-four worlds at once: in bit i of each word is world i.</summary>
    private sealed class Worlds
    {
        private readonly int[] _nodes;
        private readonly int[][] _neighbours;
        private readonly ulong[] _reached;
        private readonly int[] _sources;
        private readonly int[] _sinks;

        public Worlds(Network network, int[] kept, ReadOnlySpan<int> sources, ReadOnlySpan<int> sinks)
        {
            var isKept = kept.ToHashSet();
            _nodes = kept;
            _neighbours = [.. kept.Select(node => network.Neighbours(node).ToArray().Where(isKept.Contains).ToArray())];
            _reached = new ulong[network.NodeCount];
            Alive = new ulong[network.NodeCount];
            foreach (var node in kept)
                Alive[node] = ulong.MaxValue;
            _sources = [.. sources.ToArray().Where(isKept.Contains)];
            _sinks = [.. sinks.ToArray().Where(isKept.Contains)];
        }

        public ulong[] Alive { get; }

        /// <summary>The worlds in which a sink is reached.</summary>
        public ulong Survive()
        {
            Array.Clear(_reached);
            foreach (var node in _sources)
                _reached[node] = Alive[node];
            for (var isNew = true; isNew;)
            {
                isNew = false;
                for (var i = 0; i < _nodes.Length; i++)
                {
                    var node = _nodes[i];
                    var reached = _reached[node];
                    foreach (var neighbour in _neighbours[i])
                        reached |= _reached[neighbour];
                    reached &= Alive[node];
                    isNew |= reached != _reached[node];
                    _reached[node] = reached;
                }
            }
            var survives = 0UL;
            foreach (var node in _sinks)
                survives |= _reached[node];
            return survives;
        }
    }
}

/// <summary>How a reliability is computed.</summary>
public sealed record ReliabilityOptions
{
    /// <summary>Up to how many relevant nodes every case is tried; 30 at most. Default: 20.</summary>
    public int ExactUpTo
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 30);
            field = value;
        }
    } = 20;

    /// <summary>How many worlds are drawn above that; rounded up to a multiple of 64. Default: 10,000.</summary>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10_000;

    /// <summary>The seed of the draws.</summary>
    public long Seed { get; init; }
}

/// <summary>The probability that a source reaches a sink.</summary>
/// <param name="Value">The probability.</param>
/// <param name="IsExact">True if every case was tried.</param>
/// <param name="StandardError">The standard error of a simulation; null if exact.</param>
/// <param name="Relevant">How many nodes could be gone and matter.</param>
public sealed record ReliabilityResult(double Value, bool IsExact, double? StandardError, int Relevant);
