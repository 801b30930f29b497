using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>Which share of all possible ties is there.</summary>
/// <remarks>
/// Definition: m / (n(n-1)/2) for an undirected network, m / (n(n-1)) for a directed one; n nodes, m ties.
/// Range: [0, 1]. Unit: none. Higher means: more of the possible ties exist; large networks are seldom dense.
/// Strengths: ignored.
/// Direction: a directed tie fills one of the two places between its ends.
/// Undefined: with fewer than two nodes no tie is possible (null). Self ties: not possible. Parallel ties: merged before.
/// Time O(1), memory O(1).
/// Random: no.
/// Reference: Wasserman, S. and Faust, K. (1994). Social Network Analysis. Cambridge University Press.
/// Checked against: networkx 2.8.8 on simple networks (it counts parallel and self ties; these cannot occur here).
/// </remarks>
public static class Density
{
    /// <summary>The density of a network, or null with fewer than two nodes.</summary>
    /// <param name="network">The network.</param>
    public static double? Of(Network network)
    {
        double count = network.NodeCount;
        if (count < 2)
            return null;
        var possible = count * (count - 1);
        return (network.IsDirected ? network.TieCount : 2 * network.TieCount) / possible;
    }
}
