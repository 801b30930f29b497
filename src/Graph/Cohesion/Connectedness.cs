using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>Which share of all pairs of nodes can reach each other at all: one minus Borgatti's fragmentation.</summary>
/// <remarks>
/// Definition: sum over components k of s_k(s_k-1) / (n(n-1)); s_k nodes in component k.
/// Range: [0, 1]. Unit: none. Higher means: fewer pairs are cut off from each other; 1 if connected, 0 if nobody is tied.
/// Strengths: ignored.
/// Direction: ignored (weak components).
/// Undefined: with fewer than two nodes there is no pair (null).
/// Time O(n + m), memory O(n); n nodes, m ties.
/// Random: no.
/// Reference: Borgatti, S. P. (2006). Computational and Mathematical Organization Theory 12, 21.
/// Checked against: the Florentine families with and without Pucci.
/// </remarks>
public static class Connectedness
{
    /// <summary>The connectedness of a network, or null with fewer than two nodes.</summary>
    /// <param name="network">The network.</param>
    public static double? Of(Network network)
    {
        long count = network.NodeCount;
        if (count < 2)
            return null;
        long connected = 0;
        foreach (long size in Components.Of(network).Sizes)
            connected += size * (size - 1);
        return (double)connected / (count * (count - 1));
    }
}
