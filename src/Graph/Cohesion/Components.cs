using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>The pieces that a network falls into: nodes are in one piece if a path joins them.</summary>
/// <remarks>
/// Definition: the largest sets of nodes with a path between every two of them.
/// Range: 0..n components. Unit: components. Higher means: more fragmented.
/// Strengths: ignored.
/// Direction: ignored (weak components).
/// Undefined: never; an isolate is a component of one.
/// Shape: components are numbered in the order of their lowest node.
/// Time close to O(n + m) and often far less, memory O(n); n nodes, m ties. Afforest: two ties of each node join most of the
/// largest component, which then need not look at its other ties (undirected only: there each tie is seen from its other end too).
/// Random: no; a fixed sample of nodes guesses the largest component, and a wrong guess costs time only.
/// Reference: Sutton, M., Ben-Nun, T. and Barak, A. (2018). Optimizing parallel graph connectivity computation via subgraph sampling. IPDPS.
/// Checked against: networkx 2.8.8 (connected_components).
/// </remarks>
public static class Components
{
    private const int NodesPerBlock = 1 << 14;
    private const int TiesPerNode = 2;
    private const int Sample = 1024;

    /// <summary>The components of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">How much of the machine may be used.</param>
    public static Partition Of(Network network, ThreadOptions? options = null)
    {
        var count = network.NodeCount;
        var threads = ThreadOptions.Of(options);
        var blocks = Workers.Blocks(count, NodesPerBlock);
        var parents = new int[count];
        for (var node = 0; node < count; node++)
            parents[node] = node;
        for (var round = 0; round < TiesPerNode; round++)
        {
            var tie = round;
            Each(threads, blocks, count, node =>
            {
                var neighbours = network.Neighbours(node);
                if (tie < neighbours.Length)
                    Join(parents, node, neighbours[tie]);
            });
            Each(threads, blocks, count, node => parents[node] = Root(parents, node));
        }
        var largest = network.IsDirected ? -1 : MostSampled(parents);
        Each(threads, blocks, count, node =>
        {
            if (Volatile.Read(ref parents[node]) == largest)
                return;
            var neighbours = network.Neighbours(node);
            for (var i = TiesPerNode; i < neighbours.Length; i++)
                Join(parents, node, neighbours[i]);
        });
        Each(threads, blocks, count, node => parents[node] = Root(parents, node));
        return Numbered(parents);
    }

    private static void Each(int threads, int blocks, int count, Action<int> work) => Workers.Run(threads, blocks, block =>
    {
        var end = Math.Min(count, (block + 1) * NodesPerBlock);
        for (var node = block * NodesPerBlock; node < end; node++)
            work(node);
    });

    /// <summary>Hangs the higher of two roots under the lower, so that a root is the lowest node of its tree whatever the order of joining.</summary>
    private static void Join(int[] parents, int a, int b)
    {
        a = Volatile.Read(ref parents[a]);
        b = Volatile.Read(ref parents[b]);
        while (a != b)
        {
            var (low, high) = a < b ? (a, b) : (b, a);
            var above = Volatile.Read(ref parents[high]);
            if (above == low || (above == high && Interlocked.CompareExchange(ref parents[high], low, high) == high))
                return;
            a = Volatile.Read(ref parents[Volatile.Read(ref parents[high])]);
            b = Volatile.Read(ref parents[low]);
        }
    }

    private static int Root(int[] parents, int node)
    {
        var root = Volatile.Read(ref parents[node]);
        while (Volatile.Read(ref parents[root]) is var above && above != root)
            root = above;
        return root;
    }

    private static int MostSampled(int[] parents)
    {
        if (parents.Length == 0)
            return -1;
        var counts = new Dictionary<int, int>();
        for (long i = 0; i < Sample; i++)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, parents[i * parents.Length / Sample], out _)++;
        return counts.MaxBy(pair => pair.Value).Key;
    }

    private static Partition Numbered(int[] parents)
    {
        // A root is the lowest node of its component, so it is met before all others.
        var sizes = ImmutableArray.CreateBuilder<int>();
        for (var node = 0; node < parents.Length; node++)
        {
            if (parents[node] == node)
            {
                parents[node] = sizes.Count;
                sizes.Add(1);
            }
            else
            {
                parents[node] = parents[parents[node]];
                sizes[parents[node]]++;
            }
        }
        return new Partition(ImmutableCollectionsMarshal.AsImmutableArray(parents), sizes.ToImmutable());
    }
}
