using WijkNetwerk.Graph.Networks;

namespace WijkNetwerk.Graph.Cohesion;

/// <summary>How many nodes must leave before the others fall apart.</summary>
/// <remarks>
/// Definition: the least number of nodes whose removal disconnects the network; n-1 for a complete network, 0 for a disconnected one.
/// Range: 0..n-1. Unit: nodes. Higher means: survives more departures.
/// Strengths: ignored.
/// Direction: ignored; a tie one way or both ways is one tie.
/// Undefined: with fewer than two nodes (null); libraries say 0.
/// Time O(d^2 F + n G), d the lowest degree, F one maximum flow of at most d units, and G a search for d disjoint paths from a node to the nodes taken before it,
/// which are near; memory O(n + m). Most nodes are tied to d nodes taken before them and need no search.
/// Random: no.
/// Reference: White, D. R. and Harary, F. (2001). Sociological Methodology 31, 305; Even, S. (1975). An algorithm
/// for determining whether the connectivity of a graph is at least k. SIAM Journal on Computing 4, 393.
/// Checked against: networkx 2.8.8 (node_connectivity), brute force.
/// </remarks>
public static class VertexConnectivity
{
    /// <summary>The vertex connectivity of a network, or null with fewer than two nodes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static int? Of(Network network, CancellationToken cancellation = default)
    {
        network = network.Undirected(TieMerge.Any);
        var count = network.NodeCount;
        if (count < 2)
            return null;
        var hub = 0;
        for (var node = 1; node < count; node++)
        {
            if (network.Degree(node) < network.Degree(hub))
                hub = node;
        }
        var least = network.Degree(hub);
        if (least == 0 || Components.Of(network).Count > 1)
            return 0;
        if (least == count - 1)
            return least;

        if (least == 1)
            return 1;
        return Fans.Least(network, least, cancellation);
    }
}
