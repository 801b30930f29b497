using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>The ties without which a piece of the network falls apart.</summary>
/// <remarks>
/// Definition: a tie whose removal raises the number of components. Parallel ties were merged before: two channels between the same
/// two nodes are one tie and one failure.
/// Range: 0..n-1 ties. Higher means: more places where one broken relation cuts the network.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: never; a network that cannot be cut has none.
/// Shape: bridge ties in order of their lower, then their higher node.
/// Time O(n + m), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Hopcroft, J. and Tarjan, R. (1973). Communications of the ACM 16, 372.
/// Checked against: networkx 2.8.8 (bridges) and igraph 0.10.2.
/// </remarks>
public static class BridgeTies
{
    /// <summary>The bridge ties of a network.</summary>
    /// <param name="network">The network.</param>
    public static ImmutableArray<BridgeTie> Of(Network network)
    {
        network = network.Undirected(TieMerge.Any);
        var points = LowPoints.Of(network);
        var found = new List<BridgeTie>();
        long whole = 0;
        for (var place = 0; place < points.Order.Length; place++)
        {
            var parent = points.Parent[place];
            if (parent < 0)
                whole = points.Size[place];
            else if (points.Low[place] > parent)
                found.Add(new BridgeTie(NodePair.Of(points.Order[parent], points.Order[place]), points.Size[place] * (whole - points.Size[place])));
        }
        found.Sort((a, b) => a.Ends.CompareTo(b.Ends));
        return [.. found];
    }
}

/// <summary>A tie that holds two parts of the network together.</summary>
/// <param name="Ends">Its two nodes, the lower first.</param>
/// <param name="PairsLost">How many pairs of nodes, its ends included, can no longer reach each other without it.</param>
public readonly record struct BridgeTie(NodePair Ends, long PairsLost);
