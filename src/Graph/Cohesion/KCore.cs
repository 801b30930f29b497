using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>How deep in the well-knit middle of the network a node sits.</summary>
/// <remarks>
/// Definition: the k-core is the largest set of nodes that each have at least k ties inside the set; the core number of a node is the
/// highest k whose core holds it.
/// Range: 0..n-1. Unit: ties. Higher means: deeper in the core.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: never; an isolate has 0.
/// Shape: one value per node, node order.
/// Time O(n + m), memory O(n); n nodes, m ties. Level after level is peeled off.
/// (Finding who is left costs at most n per level at which somebody is.)
/// Random: no.
/// Reference: Seidman, S. B. (1983). Social Networks 5, 269.
/// Checked against: networkx 2.8.8 (core_number) and igraph 0.10.2 (coreness).
/// </remarks>
public static class KCore
{
    /// <summary>The core number of every node.</summary>
    /// <param name="network">The network.</param>
    public static CoreNumbers Of(Network network)
    {
        network = network.Undirected(TieMerge.Any);
        var count = network.NodeCount;
        var core = new int[count];
        Peel(network, core);
        return new CoreNumbers(ImmutableCollectionsMarshal.AsImmutableArray(core));
    }

    /// <summary>Takes off all nodes of the lowest degree, and those that come down to it thereby, then goes one level up.</summary>
    private static unsafe void Peel(Network network, int[] core)
    {
        var left = new int[core.Length];
        var queue = new int[core.Length];
        fixed (long* offsets = network.Offsets)
        fixed (int* targets = network.Targets, degree = core, peeled = queue)
        {
            for (var node = 0; node < core.Length; node++)
            {
                degree[node] = network.Degree(node);
                left[node] = node;
            }
            for (int level = 0, remaining = core.Length; remaining > 0; level++)
            {
                int tail = 0, kept = 0, lowest = int.MaxValue;
                for (var i = 0; i < remaining; i++)
                {
                    var node = left[i];
                    if (degree[node] < level)
                        continue;
                    if (degree[node] == level)
                        peeled[tail++] = node;
                    else
                        left[kept++] = node;
                }
                for (var head = 0; head < tail; head++)
                {
                    Fetch.Rows(offsets, targets, peeled, tail, head);
                    var end = offsets[peeled[head] + 1];
                    for (var arc = offsets[peeled[head]]; arc < end; arc++)
                    {
                        var neighbour = targets[arc];
                        if (degree[neighbour] > level && --degree[neighbour] == level)
                            peeled[tail++] = neighbour;
                    }
                }
                remaining = kept;
                // Levels at which nobody is left are passed over at once.
                for (var i = 0; i < kept; i++)
                    lowest = degree[left[i]] > level ? Math.Min(lowest, degree[left[i]]) : lowest;
                level = Math.Max(level, lowest - 1);
                if (lowest == int.MaxValue)
                    return;
            }
        }
    }
}

/// <summary>The core number of every node of a network.</summary>
/// <param name="PerNode">The core number of each node, in node order.</param>
public sealed record CoreNumbers(ImmutableArray<int> PerNode)
{
    /// <summary>The highest core number, or null if there are no nodes.</summary>
    public int? Maximum => PerNode.IsEmpty ? null : PerNode.Max();

    /// <summary>The nodes of the k-core, ascending: those whose core number is <paramref name="k"/> or more.</summary>
    public ImmutableArray<int> Members(int k) =>
        [.. Enumerable.Range(0, PerNode.Length).Where(node => PerNode[node] >= k)];
}
