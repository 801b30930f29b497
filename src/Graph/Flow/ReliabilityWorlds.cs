using System.Numerics;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Flow;

/// <summary>Many worlds at once, in each of which some nodes are there and others gone: bit i of a node's words is world i.</summary>
internal sealed class ReliabilityWorlds
{
    private const int Bits = 64;

    // Words a node in one flood: few enough for all nodes to stay in the near caches.
    private const int Span = 64;

    /// <summary>The bits of a word in which the i-th of the first six uncertain nodes is there.</summary>
    private static readonly ulong[] Alternating =
        [0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0, 0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000];

    private readonly ReliabilityPart _part;
    private readonly int[] _order;
    private readonly ulong[] _alive;
    private readonly ulong[] _reached;

    private ReliabilityWorlds(ReliabilityPart part)
    {
        _part = part;
        _alive = new ulong[part.Count * Span];
        _reached = new ulong[part.Count * Span];
        _order = FromSources(part);
    }

    /// <summary>The probability by every case: the first six uncertain nodes differ within a word, the others from word to word.</summary>
    public static double EveryCase(ReliabilityPart part)
    {
        var worlds = new ReliabilityWorlds(part);
        var uncertain = Enumerable.Range(0, part.Count).Where(n => part.Presence[n] < 1).ToArray();
        var within = Math.Min(uncertain.Length, Alternating.Length);
        var cases = 1 << within;
        var weights = new double[cases];
        for (var world = 0; world < cases; world++)
            weights[world] = Probability(part, uncertain[..within], world);
        worlds._alive.AsSpan().Fill(ulong.MaxValue);
        for (var i = 0; i < within; i++)
            worlds.Alive(uncertain[i]).Fill(Alternating[i]);
        var total = 0.0;
        var words = 1L << (uncertain.Length - within);
        Span<ulong> survives = stackalloc ulong[Span];
        for (long start = 0; start < words; start += Span)
        {
            var count = (int)Math.Min(Span, words - start);
            for (var i = within; i < uncertain.Length; i++)
            {
                var alive = worlds.Alive(uncertain[i]);
                for (var word = 0; word < count; word++)
                    alive[word] = ((start + word) >> (i - within) & 1) == 1 ? ulong.MaxValue : 0;
            }

            worlds.Survive(survives[..count]);
            for (var word = 0; word < count; word++)
            {
                var sum = 0.0;
                for (var left = survives[word] & (cases == Bits ? ulong.MaxValue : (1UL << cases) - 1); left != 0; left &= left - 1)
                    sum += weights[BitOperations.TrailingZeroCount(left)];
                total += sum * Probability(part, uncertain[within..], start + word);
            }
        }

        return total;
    }

    /// <summary>The share of drawn worlds in which a path is left, and its standard error.</summary>
    public static (double Share, double Error) Drawn(ReliabilityPart part, int draws, long seed)
    {
        var worlds = new ReliabilityWorlds(part);
        var random = new Xoshiro(seed);
        var words = (draws + Bits - 1) / Bits;
        var survived = 0L;
        Span<ulong> survives = stackalloc ulong[Span];
        for (var start = 0; start < words; start += Span)
        {
            var count = Math.Min(Span, words - start);
            for (var node = 0; node < part.Count; node++)
            {
                foreach (ref var word in worlds.Alive(node)[..count])
                    word = random.Bits(part.Presence[node]);
            }

            worlds.Survive(survives[..count]);
            foreach (var word in survives[..count])
                survived += BitOperations.PopCount(word);
        }

        var all = (long)words * Bits;
        var share = survived / (double)all;
        return (share, Math.Sqrt(share * (1 - share) / all));
    }

    /// <summary>The worlds in which each node is reached from a source, as bits; at most 4,096 worlds.</summary>
    /// <returns>The words of each node, one node after another.</returns>
    public static ulong[][] Reached(ReliabilityPart part, int draws, long seed)
    {
        var worlds = new ReliabilityWorlds(part);
        var random = new Xoshiro(seed);
        Span<ulong> survives = stackalloc ulong[Math.Min(Span, (draws + Bits - 1) / Bits)];
        for (var node = 0; node < part.Count; node++)
        {
            foreach (ref var word in worlds.Alive(node)[..survives.Length])
                word = random.Bits(part.Presence[node]);
        }

        worlds.Survive(survives);
        var reached = new ulong[part.Count][];
        for (var node = 0; node < reached.Length; node++)
            reached[node] = worlds._reached.AsSpan(node * Span, survives.Length).ToArray();
        return reached;
    }

    private Span<ulong> Alive(int node) => _alive.AsSpan(node * Span, Span);

    /// <summary>The worlds in which a sink is reached.</summary>
    private void Survive(Span<ulong> survives)
    {
        var count = survives.Length;
        var wide = (count + Vector<ulong>.Count - 1) / Vector<ulong>.Count;
        var alive = MemoryMarshal.Cast<ulong, Vector<ulong>>(_alive.AsSpan());
        var reached = MemoryMarshal.Cast<ulong, Vector<ulong>>(_reached.AsSpan());
        var row = Span / Vector<ulong>.Count;
        for (var node = 0; node < _part.Count; node++)
        {
            if (_part.IsSource[node])
                alive.Slice(node * row, wide).CopyTo(reached[(node * row)..]);
            else
                reached.Slice(node * row, wide).Clear();
        }

        // Nodes from near the sources to far and back again, until nobody more is reached.
        for (var isNew = true; isNew;)
        {
            isNew = false;
            foreach (var node in _order)
                isNew |= Spread(node, alive, reached, row, wide);
            if (!isNew)
                break;
            isNew = false;
            for (var i = _order.Length - 1; i >= 0; i--)
                isNew |= Spread(_order[i], alive, reached, row, wide);
        }

        survives.Clear();
        for (var node = 0; node < _part.Count; node++)
        {
            for (var word = 0; word < count && _part.IsSink[node]; word++)
                survives[word] |= _reached[(node * Span) + word];
        }
    }

    private bool Spread(int node, Span<Vector<ulong>> alive, Span<Vector<ulong>> reached, int row, int wide)
    {
        var changed = Vector<ulong>.Zero;
        var neighbours = _part.Neighbours[node];
        for (var i = 0; i < wide; i++)
        {
            var was = reached[(node * row) + i];
            var now = was;
            foreach (var other in neighbours)
                now |= reached[(other * row) + i];
            now &= alive[(node * row) + i];
            changed |= now ^ was;
            reached[(node * row) + i] = now;
        }

        return changed != Vector<ulong>.Zero;
    }

    private static double Probability(ReliabilityPart part, int[] nodes, long world)
    {
        var product = 1.0;
        for (var i = 0; i < nodes.Length; i++)
            product *= (world >> i & 1) == 1 ? part.Presence[nodes[i]] : 1 - part.Presence[nodes[i]];
        return product;
    }

    // Who is not a source, by steps from the sources: a source that is there is reached from the start.
    private static int[] FromSources(ReliabilityPart part)
    {
        var seen = part.IsSource.ToArray();
        var queue = new Queue<int>(Enumerable.Range(0, part.Count).Where(n => part.IsSource[n]));
        var order = new List<int>();
        while (queue.TryDequeue(out var node))
        {
            if (!part.IsSource[node])
                order.Add(node);
            foreach (var other in part.Neighbours[node])
            {
                if (!seen[other])
                {
                    seen[other] = true;
                    queue.Enqueue(other);
                }
            }
        }

        return [.. order];
    }
}
