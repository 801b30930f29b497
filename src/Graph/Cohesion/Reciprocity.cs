using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>Which share of the directed ties is answered.</summary>
/// <remarks>
/// Definition: edgewise: ties whose reverse is there too / all ties.
/// Range: [0, 1]. Unit: none. Higher means: more often both ways.
/// Strengths: ignored.
/// Direction: needed; an undirected network has no reciprocity (null), it is mutual by construction.
/// Undefined: without any tie (null).
/// Time O(n + m), memory O(n + m) for the transposed network; n nodes, m ties.
/// Random: no.
/// Reference: Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
/// Checked against: networkx 2.8.8 (overall_reciprocity).
/// </remarks>
public static class Reciprocity
{
    /// <summary>The reciprocity of a directed network; null if it is undirected or has no ties.</summary>
    /// <param name="network">The network.</param>
    public static double? Of(Network network)
    {
        if (!network.IsDirected || network.TieCount == 0)
            return null;
        var turned = network.Transposed();
        long answered = 0;
        for (var node = 0; node < network.NodeCount; node++)
        {
            ReadOnlySpan<int> to = network.Neighbours(node), from = turned.Neighbours(node);
            int i = 0, j = 0;
            while (i < to.Length && j < from.Length)
            {
                var difference = to[i].CompareTo(from[j]);
                answered += difference == 0 ? 1 : 0;
                i += difference <= 0 ? 1 : 0;
                j += difference >= 0 ? 1 : 0;
            }
        }
        return (double)answered / network.TieCount;
    }
}
