using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>The nodes without which a piece of the network falls apart (articulation points).</summary>
/// <remarks>
/// Definition: a node whose removal raises the number of components among the others.
/// Range: 0..n-2 nodes. Higher means: more places where one departure cuts the network.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: never; a network that cannot be cut has none. Removing an isolate cuts nothing.
/// Shape: cut nodes ascending, each with the parts it holds together and the pairs of others that lose each other.
/// Time O(n + m), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Hopcroft, J. and Tarjan, R. (1973). Communications of the ACM 16, 372.
/// Checked against: networkx 2.8.8 (articulation_points) and igraph 0.10.2.
/// </remarks>
public static class CutNodes
{
    /// <summary>The cut nodes of a network, ascending.</summary>
    /// <param name="network">The network.</param>
    public static ImmutableArray<CutNode> Of(Network network)
    {
        network = network.Undirected(TieMerge.Any);
        var points = LowPoints.Of(network);
        var count = network.NodeCount;
        // Of each place: the subtrees that hang on it alone, how many nodes they have, and the sum of their squared sizes.
        var parts = new int[count];
        var hanging = new int[count];
        var squares = new long[count];
        for (var place = 0; place < count; place++)
        {
            var parent = points.Parent[place];
            if (parent < 0 || points.Low[place] < parent)
                continue;
            long size = points.Size[place];
            parts[parent]++;
            hanging[parent] += (int)size;
            squares[parent] += size * size;
        }

        var found = new List<CutNode>();
        long others = 0;
        for (var place = 0; place < count; place++)
        {
            if (points.Parent[place] < 0)
                others = points.Size[place] - 1;
            var rest = others - hanging[place];
            var pieces = parts[place] + (rest > 0 ? 1 : 0);
            if (pieces >= 2)
                found.Add(new CutNode(points.Order[place], pieces, (others * others - squares[place] - rest * rest) / 2));
        }
        found.Sort((a, b) => a.Node.CompareTo(b.Node));
        return [.. found];
    }
}

/// <summary>A node that holds parts of the network together.</summary>
/// <param name="Node">The node.</param>
/// <param name="Parts">Into how many parts its component falls without it, 2 or more.</param>
/// <param name="PairsLost">How many pairs of other nodes can then no longer reach each other.</param>
public readonly record struct CutNode(int Node, int Parts, long PairsLost);
