using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Numerics;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>How many closed threesomes there are, and in how many of them each node takes part.</summary>
/// <remarks>
/// Definition: a triangle is three nodes that are all tied to each other; a two-path is a pair of ties that share a node.
/// Range: 0..n(n-1)(n-2)/6. Unit: triangles. Higher means: more closed groups of three.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: never; a network without triangles has 0.
/// Shape: one value per node, node order.
/// Time O(sum over ties of the lower degree), at most O(m^1.5), memory O(n) per thread; n nodes, m ties. Each tie is looked at once: the
/// contacts of its end of lower degree are looked up among those of the other.
/// Random: no. The number of threads changes nothing.
/// Reference: Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
/// Checked against: networkx 2.8.8 (triangles), closed forms for complete networks.
/// </remarks>
public static class Triangles
{
    private const int NodesPerBlock = 4096;

    /// <summary>The triangles of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="options">How much of the machine may be used.</param>
    public static TriangleCounts Of(Network network, ThreadOptions? options = null)
    {
        network = network.Undirected(TieMerge.Any);
        var count = network.NodeCount;
        var counters = new ConcurrentBag<Counter>();
        Workers.Run(
            ThreadOptions.Of(options),
            Workers.Blocks(count, NodesPerBlock),
            () =>
            {
                var counter = new Counter(network);
                counters.Add(counter);
                return counter;
            },
            (counter, block) => counter.Work(block * NodesPerBlock, Math.Min(count, (block + 1) * NodesPerBlock)));
        var perNode = new long[count];
        // Whole numbers: the order in which the threads are added up cannot matter.
        foreach (var counter in counters)
        {
            for (var node = 0; node < count; node++)
                perNode[node] += counter.Twice[node];
        }
        long total = 0, twoPaths = 0;
        for (var node = 0; node < count; node++)
        {
            long degree = network.Degree(node);
            twoPaths += degree * (degree - 1) / 2;
            perNode[node] /= 2;
            total += perNode[node];
        }
        return new TriangleCounts(ImmutableCollectionsMarshal.AsImmutableArray(perNode), total / 3, twoPaths);
    }

    /// <summary>Counts the common contacts of the ends of ties; a node has twice as many on its ties as it has triangles.</summary>
    private sealed class Counter(Network network)
    {
        private readonly ContactBits _bits = new(network.NodeCount);

        // A node is in fewer triangles than there are ties, and those number less than 2^30.
        public int[] Twice { get; } = new int[network.NodeCount];

        public unsafe void Work(int first, int last)
        {
            fixed (long* offsets = network.Offsets)
            fixed (int* targets = network.Targets, twice = Twice)
            fixed (ulong* words = _bits.Words)
            {
                for (var node = first; node < last; node++)
                {
                    var neighbours = targets + offsets[node];
                    var degree = (int)(offsets[node + 1] - offsets[node]);
                    var isMarked = false;
                    for (var i = 0; i < degree; i++)
                    {
                        Fetch.Rows(offsets, targets, neighbours, degree, i);
                        var other = neighbours[i];
                        var row = targets + offsets[other];
                        var theirs = (int)(offsets[other + 1] - offsets[other]);
                        if (theirs > degree || (theirs == degree && other > node) || theirs < 2)
                            continue;
                        if (!isMarked)
                            _bits.Set(network.Neighbours(node));
                        isMarked = true;
                        var common = 0;
                        for (var k = 0; k < theirs; k++)
                            common += ContactBits.Bit(ref *words, row[k]);
                        twice[node] += common;
                        twice[other] += common;
                    }
                    if (isMarked)
                        _bits.Clear(network.Neighbours(node));
                }
            }
        }
    }
}

/// <summary>The triangles of a network.</summary>
/// <param name="PerNode">In how many triangles each node takes part, in node order.</param>
/// <param name="Total">How many triangles there are.</param>
/// <param name="TwoPaths">How many pairs of ties share a node: the places where a triangle could be.</param>
public sealed record TriangleCounts(ImmutableArray<long> PerNode, long Total, long TwoPaths);
