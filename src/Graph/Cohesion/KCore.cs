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
/// Time O(n + m), memory O(n); n nodes, m ties. The node of lowest remaining degree is peeled off first.
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
        var highest = 0;
        for (var node = 0; node < count; node++)
        {
            core[node] = network.Degree(node);
            highest = Math.Max(highest, core[node]);
        }

        // Nodes sorted by remaining degree: order[first[d]..] are those of degree d, place is where each node stands.
        var first = new int[highest + 2];
        foreach (var degree in core)
            first[degree + 1]++;
        for (var degree = 0; degree <= highest; degree++)
            first[degree + 1] += first[degree];
        var order = new int[count];
        var place = new int[count];
        for (var node = 0; node < count; node++)
        {
            place[node] = first[core[node]]++;
            order[place[node]] = node;
        }
        for (var degree = highest; degree > 0; degree--)
            first[degree] = first[degree - 1];
        first[0] = 0;

        for (var step = 0; step < count; step++)
        {
            var node = order[step];
            foreach (var neighbour in network.Neighbours(node))
            {
                if (core[neighbour] <= core[node])
                    continue;
                // Swap the neighbour to the front of its degree, then move the border over it: it has one degree less.
                var front = first[core[neighbour]]++;
                var other = order[front];
                (order[front], order[place[neighbour]]) = (neighbour, other);
                (place[other], place[neighbour]) = (place[neighbour], front);
                core[neighbour]--;
            }
        }
        return new CoreNumbers(ImmutableCollectionsMarshal.AsImmutableArray(core));
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
