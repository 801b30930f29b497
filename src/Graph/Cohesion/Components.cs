using System.Collections.Immutable;
using System.Runtime.InteropServices;
using WijkNetwerk.Graph.Networks;
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
/// Time O(n + m), memory O(n); n nodes, m ties (directed: and the transposed network).
/// Random: no.
/// Reference: Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
/// Checked against: networkx 2.8.8 (connected_components).
/// </remarks>
public static class Components
{
    /// <summary>The components of a network.</summary>
    /// <param name="network">The network.</param>
    public static Partition Of(Network network)
    {
        var transposed = network.Transposed();
        var partOf = new int[network.NodeCount];
        Array.Fill(partOf, -1);
        var sizes = ImmutableArray.CreateBuilder<int>();
        var queue = new int[network.NodeCount];
        for (var start = 0; start < partOf.Length; start++)
        {
            if (partOf[start] >= 0)
                continue;
            int head = 0, tail = 0;
            partOf[start] = sizes.Count;
            queue[tail++] = start;
            while (head < tail)
            {
                var node = queue[head++];
                Reach(network.Neighbours(node));
                if (network.IsDirected)
                    Reach(transposed.Neighbours(node));
            }
            sizes.Add(tail);

            void Reach(ReadOnlySpan<int> neighbours)
            {
                foreach (var neighbour in neighbours)
                {
                    if (partOf[neighbour] >= 0)
                        continue;
                    partOf[neighbour] = sizes.Count;
                    queue[tail++] = neighbour;
                }
            }
        }
        return new Partition(ImmutableCollectionsMarshal.AsImmutableArray(partOf), sizes.ToImmutable());
    }
}
